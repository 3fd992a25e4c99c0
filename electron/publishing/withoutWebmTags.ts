/**
 * WebM and Matroska keep free words of a film (where it was taken among them) in lists called Tags. In a copy that is to be
 * published each list is made empty where it lies, so that nothing else moves.
 */
import type { FileHandle } from 'node:fs/promises'

const EBML = 0x1a45dfa3
const SEGMENT = 0x18538067
const TAGS = 0x1254c367
const VOID = 0xec
/** A film of some hours has some thousand clusters. */
const MAX_ELEMENTS = 200_000

interface Element {
  readonly id: number
  readonly start: number
  /** Undefined where the file does not say: it was written while it was recorded. */
  readonly end: number | undefined
}

/** Does nothing to a file of another kind. Rejects as the disk does. */
export async function withoutWebmTags(file: FileHandle): Promise<void> {
  const { size } = await file.stat()
  const head = await elementAt(file, 0)
  if (head?.id !== EBML || head.end === undefined) return
  const segment = await elementAt(file, head.end)
  if (segment?.id !== SEGMENT) return
  const end = Math.min(segment.end ?? size, size)
  for (let at = segment.start, count = 0; at < end && count < MAX_ELEMENTS; count++) {
    const element = await elementAt(file, at)
    // What follows a part of unknown length cannot be found without reading all of it.
    if (element?.end === undefined || element.end > end) return
    if (element.id === TAGS) await empty(file, element.start, element.end)
    at = element.end
  }
}

/** A number in front says how many bytes it has by the place of its first bit. */
async function elementAt(file: FileHandle, at: number): Promise<Element | undefined> {
  const bytes = Buffer.alloc(12)
  const { bytesRead } = await file.read(bytes, 0, bytes.length, at)
  const idLength = lengthOf(bytes[0] ?? 0)
  const sizeLength = lengthOf(bytes[idLength] ?? 0)
  if (idLength > 4 || sizeLength > 8 || idLength + sizeLength > bytesRead) return undefined
  let size = BigInt((bytes[idLength] ?? 0) & (0xff >> sizeLength))
  for (let next = 1; next < sizeLength; next++) size = (size << 8n) | BigInt(bytes[idLength + next] ?? 0)
  const isUnknown = size === (1n << BigInt(7 * sizeLength)) - 1n
  const start = at + idLength + sizeLength
  return { id: bytes.readUIntBE(0, idLength), start, end: isUnknown ? undefined : start + Number(size) }
}

function lengthOf(first: number): number {
  return Math.clz32(first) - 23
}

/** One element that says it is nothing, of the same length. */
async function empty(file: FileHandle, start: number, end: number): Promise<void> {
  const length = end - start
  if (length < 2) return
  const nothing = Buffer.alloc(length)
  nothing[0] = VOID
  if (length <= 128) nothing[1] = 0x80 | (length - 2)
  else {
    nothing.writeBigUInt64BE(BigInt(length - 9), 1)
    nothing[1] = 0x01
  }
  await file.write(nothing, 0, length, start)
}
