/** The lock of one app per userData folder: a file with its owner's number, and a letter box for those who come second. */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const lockOf = (folder) => path.join(folder, 'stand-in.lock')
const lettersOf = (folder) => path.join(folder, 'stand-in-letters')

/**
 * Takes the lock of `folder` and answers true; `onLetter` then hears of every later attempt. Where a living process has
 * it, leaves that process a letter and answers false.
 */
export function lockInstance(folder, additionalData, onLetter) {
  fs.mkdirSync(lettersOf(folder), { recursive: true })
  if (!take(folder)) {
    const letter = { argv: process.argv, workingDirectory: process.cwd(), additionalData }
    // Renamed into place, so that it is never read half written.
    const draft = path.join(folder, `letter-${randomUUID()}`)
    fs.writeFileSync(draft, JSON.stringify(letter))
    fs.renameSync(draft, path.join(lettersOf(folder), `${Date.now()}-${randomUUID()}.json`))
    return false
  }
  watchLetters(lettersOf(folder), onLetter)
  return true
}

export function unlockInstance(folder) {
  fs.rmSync(lockOf(folder), { force: true })
}

function take(folder) {
  const mine = path.join(folder, `lock-${randomUUID()}`)
  fs.writeFileSync(mine, ownName(process.pid))
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        // Linking fails where the name exists: of two that come at once, one gets it.
        fs.linkSync(mine, lockOf(folder))
        return true
      } catch (error) {
        if (error.code !== 'EEXIST') throw error
      }
      const owner = readOwner(folder)
      if (owner && ownName(Number(owner.split(' ')[0])) === owner) return false
      fs.rmSync(lockOf(folder), { force: true })
    }
    return false
  } finally {
    fs.rmSync(mine, { force: true })
  }
}

function readOwner(folder) {
  try {
    return fs.readFileSync(lockOf(folder), 'utf8')
  } catch {
    return undefined
  }
}

/** A process's number and, where the system tells, its time of birth: numbers are used again. '' when it is dead. */
function ownName(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return ''
  }
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return `${pid} `
  }
}

function watchLetters(folder, onLetter) {
  for (const name of fs.readdirSync(folder)) fs.rmSync(path.join(folder, name))
  const read = () => {
    for (const name of fs.readdirSync(folder).sort()) {
      const file = path.join(folder, name)
      const letter = JSON.parse(fs.readFileSync(file, 'utf8'))
      fs.rmSync(file)
      onLetter(letter)
    }
  }
  const watcher = fs.watch(folder, () => {
    try {
      read()
    } catch {
      // The folder went away with the test that made it.
      watcher.close()
    }
  })
  watcher.on('error', () => watcher.close())
  watcher.unref()
}
