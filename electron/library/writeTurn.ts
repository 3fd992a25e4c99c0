/**
 * One writer at a time in an article's folder, also between two programs on one disk or one network share: between
 * looking whether somebody else has saved and putting the new text there, nobody else may come in between.
 */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { errorCode } from './diskProblem'
import { makeNewFile } from './makeNewFile'

const TURN_FILE = '.article.json.writing'
/** A save takes milliseconds, and some seconds where a virus scanner holds the file. Whoever is silent longer has died. */
const PATIENCE_MS = 6000
const LOOK_AGAIN_MS = 15

/**
 * Runs the job while nobody else writes. Where the folder takes no such file (read-only, full) the job runs all the same:
 * writing will say what is wrong better than we could.
 */
export async function inWriteTurn<Result>(
  place: string,
  job: () => Promise<Result>,
  { patienceMs = PATIENCE_MS }: { readonly patienceMs?: number } = {},
): Promise<Result> {
  const file = path.join(place, TURN_FILE)
  const own = `${os.hostname()}\n${process.pid}\n${randomBytes(8).toString('hex')}\n`
  const isOurs = await take(file, own, patienceMs)
  try {
    return await job()
  } finally {
    if (isOurs && (await read(file)) === own) await fs.rm(file, { force: true }).catch(() => undefined)
  }
}

/** Takes away the turn of a writer on this machine that died holding it. One of another machine goes when it has been silent too long. */
export async function clearDeadTurn(place: string): Promise<void> {
  const file = path.join(place, TURN_FILE)
  const holder = await read(file)
  if (holder !== undefined && isDead(holder)) await clear(file, holder)
}

async function take(file: string, own: string, patienceMs: number): Promise<boolean> {
  let seen: string | undefined
  // By a clock that nobody sets back.
  let seenSince = performance.now()
  for (;;) {
    try {
      await makeNewFile(file, own)
      return true
    } catch (error) {
      if (errorCode(error) === undefined) throw error
      if (errorCode(error) !== 'EEXIST') return false
    }
    const holder = await read(file)
    if (holder !== seen) {
      seen = holder
      seenSince = performance.now()
    }
    if (holder !== undefined && (isDead(holder) || performance.now() - seenSince > patienceMs)) {
      await clear(file, holder)
      // Nobody may take it away here (a read-only folder): going round would have no end.
      if ((await read(file)) === holder) return false
    } else if (performance.now() - seenSince > patienceMs) {
      return false
    } else {
      await pause(LOOK_AGAIN_MS)
    }
  }
}

/** Takes a dead writer's file away, and nothing but that one: another may have been quicker and be writing by now. */
async function clear(file: string, holder: string): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString('hex')}.tmp`
  try {
    await fs.rename(file, aside)
    if ((await read(aside)) !== holder) await fs.link(aside, file).catch(() => undefined)
  } catch (error) {
    if (errorCode(error) === undefined) throw error
  }
  await fs.rm(aside, { force: true }).catch(() => undefined)
}

async function read(file: string): Promise<string | undefined> {
  return fs.readFile(file, 'utf8').catch(() => undefined)
}

/** Only for a writer on this machine can that be told. An empty file is one that is being written just now. */
function isDead(holder: string): boolean {
  const [machine, pid] = holder.split('\n')
  if (machine !== os.hostname()) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return errorCode(error) === 'ESRCH'
  }
}
