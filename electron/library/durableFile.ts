/** Writes a file so that a crash, a full disk or a power cut leaves either the old text or the new one, never half of one. */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { failed, type Outcome, succeeded } from '../../core/contract'
import { errorCode, writeProblem } from './diskProblem'
import { inTurn } from './inTurn'

/** The disk as this file uses it; tests put one that fails in its place. */
export type Disk = Pick<typeof fs, 'open' | 'readFile' | 'rename' | 'rm'>

export interface DurableOptions {
  /** Default: the real one. */
  readonly disk?: Disk
  /** How long to wait before each further try where another program holds the file. Default: about two seconds in all. */
  readonly retryDelaysMs?: readonly number[]
}

const RETRY_DELAYS_MS = [20, 50, 100, 200, 400, 600, 800]

/**
 * Replaces or creates `file`. Answers only when the bytes are on the disk and were read back equal; after a problem the
 * earlier file is whole and nothing else is left behind. Writes to one file happen in the order they were asked for.
 */
export function writeDurably(file: string, bytes: Uint8Array, options: DurableOptions = {}): Promise<Outcome<null>> {
  return inTurn(`write ${file}`, async () => {
    try {
      await replace(file, bytes, options)
      return succeeded(null)
    } catch (error) {
      return failed(writeProblem(error, file))
    }
  })
}

/** Renames with patience: virus scanners and sync clients hold a new file for a moment. */
export async function renamePatiently(
  from: string,
  to: string,
  { disk = fs, retryDelaysMs = RETRY_DELAYS_MS }: DurableOptions = {},
): Promise<void> {
  for (const delayMs of retryDelaysMs) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      if (!HELD_BY_ANOTHER.has(errorCode(error) ?? '')) throw error
      await pause(delayMs)
    }
  }
  await disk.rename(from, to)
}

const HELD_BY_ANOTHER = new Set(['EPERM', 'EBUSY', 'EACCES'])

/** What a crash in the middle of a write leaves behind. */
export function isTemporaryName(name: string): boolean {
  return /^\..+\.[0-9a-f]{12}\.tmp$/.test(name)
}

export function temporaryNameFor(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`)
}

async function replace(file: string, bytes: Uint8Array, { disk = fs, ...options }: DurableOptions) {
  // In the same folder, because a rename is only whole within one file system.
  const temporary = temporaryNameFor(file)
  try {
    const handle = await disk.open(temporary, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    const written = await disk.readFile(temporary)
    if (Buffer.compare(written, bytes) !== 0) {
      throw Object.assign(new Error(`${temporary} reads back different`), { code: 'EIO' })
    }
    await renamePatiently(temporary, file, { disk, ...options })
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(path.dirname(file), disk)
}

/** Makes the rename itself durable. Windows and some network drives cannot: there the file system's own journal must do. */
export async function syncFolder(folder: string, disk: Pick<Disk, 'open'> = fs): Promise<void> {
  try {
    const handle = await disk.open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (errorCode(error) === undefined) throw error
  }
}
