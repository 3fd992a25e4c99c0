/**
 * Telephones write where they stood into every film (MP4, QuickTime). In a copy that is to be published those boxes are
 * emptied where they lie, so that nothing else moves and a film of any size takes no longer than a small one.
 */
import type { FileHandle } from 'node:fs/promises'

/** More boxes than any film has before its pictures. */
const MAX_BOXES = 20_000
/** Lists of keys are some hundred bytes long. */
const MAX_KEYS_BYTES = 64 * 1024

interface Box {
  readonly type: string
  /** Where its content begins and where it ends, in bytes of the file. */
  readonly start: number
  readonly end: number
  readonly at: number
}

/** Does nothing to a file of another kind, or to one whose boxes make no sense. Rejects as the disk does. */
export async function withoutFilmPlace(file: FileHandle): Promise<void> {
  const { size } = await file.stat()
  const budget = { left: MAX_BOXES }
  const top = await boxesIn(file, 0, size, budget)
  if (top[0]?.type !== 'ftyp') return
  for (const box of top) {
    if (box.type === 'moov') await cleanIn(file, box, budget)
    else if (box.type === 'uuid' && (await isXmp(file, box))) await blank(file, box)
  }
}

async function cleanIn(file: FileHandle, parent: Box, budget: { left: number }): Promise<void> {
  for (const box of await boxesIn(file, parent.start, parent.end, budget)) {
    // "©xyz" of QuickTime and telephones, "loci" of 3GPP, Adobe's XMP.
    if (/^(\xA9xyz|loci|XMP_)$/.test(box.type)) await blank(file, box)
    else if (box.type === 'meta' && (await namesPlace(file, box))) await blank(file, box)
    else if (box.type === 'trak' || box.type === 'udta') await cleanIn(file, box, budget)
  }
}

async function boxesIn(file: FileHandle, from: number, to: number, budget: { left: number }): Promise<readonly Box[]> {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to && budget.left-- > 0; ) {
    const head = Buffer.alloc(16)
    const { bytesRead } = await file.read(head, 0, 16, at)
    if (bytesRead < 8) break
    const short = head.readUInt32BE(0)
    const long = short === 1
    const size = long ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short
    const headLength = long ? 16 : 8
    // A list that ends in a zero, or bytes that are no boxes.
    if (size < headLength || at + size > to) break
    boxes.push({ type: head.toString('latin1', 4, 8), start: at + headLength, end: at + size, at })
    at += size
  }
  return boxes
}

/** Apple's list of keys, "com.apple.quicktime.location.ISO6709" among them. Its other words are the telephone's too. */
async function namesPlace(file: FileHandle, meta: Box): Promise<boolean> {
  const words = Buffer.alloc(Math.min(MAX_KEYS_BYTES, meta.end - meta.start))
  await file.read(words, 0, words.length, meta.start)
  return words.includes('quicktime.location') || words.includes('\xA9xyz', 0, 'latin1')
}

async function isXmp(file: FileHandle, box: Box): Promise<boolean> {
  const id = Buffer.alloc(16)
  await file.read(id, 0, 16, box.start)
  return id.toString('hex') === 'be7acfcb97a942e89c71999491e3afac'
}

/** Free space of the same length: what points behind it still points to the same place. */
async function blank(file: FileHandle, box: Box): Promise<void> {
  await file.write(Buffer.from('free'), 0, 4, box.at + 4)
  const zeros = Buffer.alloc(64 * 1024)
  for (let at = box.start; at < box.end; at += zeros.length) {
    await file.write(zeros, 0, Math.min(zeros.length, box.end - at), at)
  }
}
