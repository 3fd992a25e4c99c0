/**
 * A file of its own for each program that keeps an index of the same library in the same cache folder: two that write in one
 * file would have to wait for one another, and a lock left by one that was killed would keep the other out for ever.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { errorCode } from '../diskProblem'

export interface IndexSeat {
  readonly file: string
  readonly leave: () => void
}

const MOST_SEATS = 8
/** Indexes of libraries that were not opened for so long are thrown away. */
const FORGET_AFTER_MS = 180 * 24 * 60 * 60 * 1000
const PREFIX = 'search-'

/** The first free seat; undefined where there is none, or the folder cannot be written. */
export function takeIndexSeat(folder: string, root: string): IndexSeat | undefined {
  const name = `${PREFIX}${createHash('sha256').update(root).digest('hex').slice(0, 16)}`
  try {
    fs.mkdirSync(folder, { recursive: true })
    for (let number = 1; number <= MOST_SEATS; number++) {
      const file = path.join(folder, `${name}-${number}.sqlite`)
      const owner = `${file}.owner`
      if (!takeOwner(owner)) continue
      // SQLite's own lock is a folder; whoever left it is dead, because the seat was free.
      fs.rmSync(`${file}.lock`, { recursive: true, force: true })
      forgetOld(folder, name)
      return { file, leave: () => fs.rmSync(owner, { force: true }) }
    }
  } catch (error) {
    if (errorCode(error) === undefined) throw error
  }
  return undefined
}

/** Removes the index and what SQLite keeps beside it. */
export function removeIndexFiles(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) fs.rmSync(`${file}${end}`, { force: true })
  fs.rmSync(`${file}.lock`, { recursive: true, force: true })
}

function takeOwner(owner: string): boolean {
  for (let tries = 0; tries < 2; tries++) {
    try {
      fs.writeFileSync(owner, `${process.pid}\n`, { flag: 'wx' })
      return true
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
    if (isAlive(owner)) return false
    fs.rmSync(owner, { force: true })
  }
  return false
}

function isAlive(owner: string): boolean {
  try {
    const pid = Number(fs.readFileSync(owner, 'utf8').trim())
    // Written a moment ago and still empty: somebody is sitting down.
    if (!Number.isInteger(pid) || pid <= 0) return Date.now() - fs.statSync(owner).mtimeMs < 10_000
    process.kill(pid, 0)
    return true
  } catch (error) {
    const code = errorCode(error)
    return code !== 'ESRCH' && code !== 'ENOENT'
  }
}

function forgetOld(folder: string, own: string): void {
  for (const name of fs.readdirSync(folder)) {
    if (!name.startsWith(PREFIX) || !name.endsWith('.sqlite') || name.startsWith(own)) continue
    const file = path.join(folder, name)
    const age = Date.now() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > FORGET_AFTER_MS && !fs.existsSync(`${file}.owner`)) removeIndexFiles(file)
  }
}
