/**
 * A GIF without what a program wrote beside its pictures (comments, XMP with a place perhaps): the pictures themselves are
 * copied byte for byte, so nothing of the movement changes.
 */

const EXTENSION = 0x21
const PICTURE = 0x2c
const END = 0x3b
const COMMENT = 0xfe
const APPLICATION = 0xff
/** What makes it go round, and the colours. Every other application's block is somebody's notes. */
const KEPT_APPLICATIONS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'])

/** Throws for bytes that are not built like a GIF: the caller takes such a picture for damaged. */
export function withoutGifWords(bytes: Uint8Array): Uint8Array {
  const at = (place: number): number => {
    const byte = bytes[place]
    if (byte === undefined) throw new Error('The GIF ends too early')
    return byte
  }
  const tableLength = (packed: number): number => ((packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1))
  const endOfBlocks = (start: number): number => {
    let place = start
    while (at(place) !== 0) place += at(place) + 1
    return place + 1
  }

  let place = 13 + tableLength(at(10))
  const kept: Uint8Array[] = [bytes.subarray(0, place)]
  for (;;) {
    const start = place
    const kind = at(place)
    if (kind === END) {
      kept.push(bytes.subarray(place, place + 1))
      return Buffer.concat(kept)
    }
    if (kind === PICTURE) place = endOfBlocks(place + 10 + tableLength(at(place + 9)) + 1)
    else if (kind === EXTENSION) place = endOfBlocks(place + 2)
    else throw new Error('This is not a GIF')
    const label = at(start + 1)
    const name = Buffer.from(bytes.subarray(start + 3, start + 14)).toString('latin1')
    const isWords = kind === EXTENSION && (label === COMMENT || (label === APPLICATION && !KEPT_APPLICATIONS.has(name)))
    if (!isWords) kept.push(bytes.subarray(start, place))
  }
}
