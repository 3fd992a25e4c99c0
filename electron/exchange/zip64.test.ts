/** Packages whose sizes stand in the 64-bit fields of a zip (APPNOTE 4.3.14, 4.5.3): what they claim is believed no more than the rest. */
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { openZip } from './zip'

const LIMITS = { maxEntries: 10, maxTotalBytes: 1_000_000 }
const WORDS = Buffer.from('Chiều 21/11, nhịp cuối của cầu được nối liền.')

async function zipped64(): Promise<Buffer> {
  const zip = new ZipFile()
  zip.addBuffer(WORDS, 'article.json', { forceZip64Format: true, compress: false })
  zip.end({ forceZip64Format: true, comment: '' })
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

/** Opens it and reads the one file in it; else says why not. */
async function tried(bytes: Buffer): Promise<string> {
  try {
    const zip = await openZip(bytes, LIMITS)
    try {
      return (await zip.read('article.json')).toString('utf8')
    } finally {
      zip.close()
    }
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : `not refused in words: ${error}`
  }
}

/** Where the central directory's entry keeps its sizes: in the extra field 0x0001 behind the name. */
function sizesAt(bytes: Buffer): number {
  const entry = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
  expect(entry).toBeGreaterThan(0)
  let extra = entry + 46 + bytes.readUInt16LE(entry + 28)
  // Before it may stand others: the time of the file.
  while (bytes.readUInt16LE(extra) !== 1) extra += 4 + bytes.readUInt16LE(extra + 2)
  expect(bytes.readUInt32LE(entry + 24)).toBe(0xffffffff)
  return extra + 4
}

/** Fields of the 64-bit end record, from its signature: entries at 32, size of the directory at 40, its place at 48. */
const endRecord = (bytes: Buffer) => bytes.indexOf(Buffer.from('PK\x06\x06', 'latin1'))

describe('a zip with 64-bit sizes', () => {
  it('is read like any other where it tells the truth', async () => {
    expect(await tried(await zipped64())).toBe(WORDS.toString())
  })

  it.each<[string, (bytes: Buffer) => void, RegExp]>([
    [
      'a size beyond all memory',
      (bytes) => bytes.writeBigUInt64LE(2n ** 62n, sizesAt(bytes)),
      /^file-(unsafe|damaged)$/,
    ],
    [
      'a size just over what may be',
      (bytes) => bytes.writeBigUInt64LE(1_000_001n, sizesAt(bytes)),
      /^file-(unsafe|damaged)$/,
    ],
    ['a size smaller than the file', (bytes) => bytes.writeBigUInt64LE(5n, sizesAt(bytes)), /^file-(unsafe|damaged)$/],
    [
      'a packed size beyond the end',
      (bytes) => bytes.writeBigUInt64LE(2n ** 40n, sizesAt(bytes) + 8),
      /^file-damaged$/,
    ],
    ['a place beyond the end', (bytes) => bytes.writeBigUInt64LE(2n ** 40n, sizesAt(bytes) + 16), /^file-damaged$/],
    [
      'more files than stars',
      (bytes) => bytes.writeBigUInt64LE(2n ** 50n, endRecord(bytes) + 32),
      /^file-(unsafe|damaged)$/,
    ],
    [
      'a directory beyond the end',
      (bytes) => bytes.writeBigUInt64LE(2n ** 50n, endRecord(bytes) + 48),
      /^file-damaged$/,
    ],
    ['an end record that is elsewhere', (bytes) => bytes.write('XX', endRecord(bytes), 'latin1'), /^file-damaged$/],
    [
      'no 64-bit sizes where it promised them',
      (bytes) => bytes.writeUInt16LE(0x7777, sizesAt(bytes) - 4),
      /^file-(unsafe|damaged)$/,
    ],
  ])('is refused with %s', async (_, lie, answer) => {
    const bytes = await zipped64()
    lie(bytes)
    expect(await tried(bytes)).toMatch(answer)
  })
})
