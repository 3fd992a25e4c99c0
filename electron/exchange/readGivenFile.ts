/** Reads a file that somebody handed to the app: whatever is wrong with it becomes a sentence, not a crash. */
import fs from 'node:fs/promises'
import { failed, MAX_MEDIA_MEGABYTES, type Outcome, succeeded } from '../../core/contract'
import { errorCode } from '../library'

const LIMIT_BYTES = MAX_MEDIA_MEGABYTES * 1024 * 1024

/** The file's bytes; at most 64 MB, asked of the system before the first byte is read. */
export function readGivenFile(file: string): Promise<Outcome<Uint8Array>> {
  return asking(file, async () => {
    const refused = await look(file, LIMIT_BYTES)
    return refused ?? succeeded(await fs.readFile(file))
  })
}

/** The first bytes of a file of any size: enough to see what it is. */
export function readHead(file: string): Promise<Outcome<Uint8Array>> {
  return asking(file, async () => {
    const refused = await look(file, Number.POSITIVE_INFINITY)
    if (refused) return refused
    const handle = await fs.open(file, 'r')
    try {
      const head = new Uint8Array(HEAD_BYTES)
      const { bytesRead } = await handle.read(head, 0, HEAD_BYTES, 0)
      return succeeded(head.subarray(0, bytesRead))
    } finally {
      await handle.close()
    }
  })
}

const HEAD_BYTES = 64 * 1024

async function look(file: string, limitBytes: number): Promise<Outcome<never> | undefined> {
  const found = await fs.stat(file)
  // A pipe or a device could keep us reading for ever.
  if (!found.isFile()) return failed({ code: 'file-unreadable', file })
  if (found.size === 0) return failed({ code: 'file-empty', file })
  if (found.size > limitBytes) return failed({ code: 'file-too-large', file, limitMegabytes: MAX_MEDIA_MEGABYTES })
  return undefined
}

async function asking<Value>(file: string, job: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await job()
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    return failed({ code: code === 'ENOENT' || code === 'ENOTDIR' ? 'file-missing' : 'file-unreadable', file })
  }
}

/** Unicode text out of bytes: UTF-8, or UTF-16 that says so with a byte order mark. Undefined for everything else. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    // NUL is legal UTF-8 and never prose: a binary file, or a text whose end a crash has filled up.
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}
