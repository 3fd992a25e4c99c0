/**
 * One entry of the journal: a head that says how long it is and what it must hash to, then JSON. A record that a power
 * cut left half written, or a bad disk changed, does not fit its head; what stands before and after it is still read.
 *
 *   "TSJ1" (4 bytes) · length of the JSON (4 bytes, big endian) · SHA-256 of the JSON (32 bytes) · the JSON (UTF-8)
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'

const textRecordSchema = z.object({
  kind: z.literal('text'),
  /** The instant up to which what was typed is in this record. */
  at: z.string(),
  articleId: z.string(),
  /** Full path of the library and name of the folder in it, as they were then. */
  library: z.string(),
  folder: z.string(),
  /** The text on disk that this one was made from. */
  revision: z.string(),
  textHash: z.string(),
  /** As in `article.json`, so that a later version of the app migrates it in the same way. */
  article: z.string(),
})

const savedRecordSchema = z.object({
  kind: z.literal('saved'),
  at: z.string(),
  /** What we wrote into the library ourselves, so that it is not taken for somebody else's change. */
  revision: z.string(),
})

const recordSchema = z.discriminatedUnion('kind', [textRecordSchema, savedRecordSchema])

export type TextRecord = z.output<typeof textRecordSchema>
export type JournalRecord = z.output<typeof recordSchema>

export interface ReadRecords {
  /** Whole ones, in the order in which they were written. */
  readonly records: readonly JournalRecord[]
  /** Bytes that belong to no whole record. */
  readonly lostBytes: number
  /** True where those bytes are no more than an append that a crash cut short: nobody was told that it was kept. */
  readonly isOnlyTorn: boolean
}

const MAGIC = Buffer.from('TSJ1')
const HEAD_BYTES = 40
/** As for `article.json`: a length beyond it is not a length. */
const MAX_PAYLOAD_BYTES = 65 * 1024 * 1024

export function encodeRecord(record: JournalRecord): Buffer {
  const payload = Buffer.from(JSON.stringify(record))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(payload.length)
  return Buffer.concat([MAGIC, length, sha256(payload), payload])
}

/** Never throws: whatever is in the file, the whole records of it come back. */
export function decodeRecords(bytes: Buffer): ReadRecords {
  const records: JournalRecord[] = []
  let lostBytes = 0
  let isOnlyTorn = true
  for (let at = 0; at < bytes.length; ) {
    const found = decodeAt(bytes, at)
    if (found) {
      records.push(found.record)
      at = found.end
      continue
    }
    const next = bytes.indexOf(MAGIC, at + 1)
    const end = next === -1 ? bytes.length : next
    const lost = bytes.subarray(at, end)
    lostBytes += lost.length
    // A crash leaves the beginning of a record, or room that was never filled.
    isOnlyTorn &&= lost.subarray(0, 4).equals(MAGIC.subarray(0, lost.length)) || lost.every((byte) => byte === 0)
    at = end
  }
  return { records, lostBytes, isOnlyTorn }
}

function decodeAt(bytes: Buffer, at: number): { readonly record: JournalRecord; readonly end: number } | undefined {
  if (bytes.length - at < HEAD_BYTES || !bytes.subarray(at, at + 4).equals(MAGIC)) return undefined
  const length = bytes.readUInt32BE(at + 4)
  const end = at + HEAD_BYTES + length
  if (length > MAX_PAYLOAD_BYTES || end > bytes.length) return undefined
  const payload = bytes.subarray(at + HEAD_BYTES, end)
  if (!sha256(payload).equals(bytes.subarray(at + 8, at + HEAD_BYTES))) return undefined
  try {
    const parsed = recordSchema.safeParse(JSON.parse(payload.toString('utf8')))
    return parsed.success ? { record: parsed.data, end } : undefined
  } catch {
    // Whole, and yet not ours to understand: a later version of the app wrote it.
    return undefined
  }
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
