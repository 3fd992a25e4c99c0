/** One earlier text on disk: a small file that says when and why it was kept, and the text itself under its hash. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { z } from 'zod'
import { type Article, parseArticle, WORKFLOW_STATES } from '../../../core/article'
import { VERSION_KINDS, type Version } from '../../../core/contract'
import { textOf } from '../articleText'

const noteSchema = z.object({
  format: z.literal('toasoan/version'),
  version: z.literal(1),
  /** Grows with each version of the article, so that a clock that is set back does not change their order. */
  sequence: z.int().nonnegative(),
  /** SHA-256 of the text, which is the name of its file. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.string(),
  savedAt: z.string(),
  kind: z.enum(VERSION_KINDS),
  name: z.string().max(200),
  by: z.string().max(200),
  workflow: z.enum(WORKFLOW_STATES),
  headline: z.string(),
  syllables: z.int().nonnegative(),
  change: z.object({ inserted: z.int().nonnegative(), deleted: z.int().nonnegative() }).nullable(),
})

export type VersionNote = z.output<typeof noteSchema>

export function serializeNote(note: VersionNote): Buffer {
  return Buffer.from(`${JSON.stringify(note, null, 2)}\n`)
}

/** Undefined for what is not a whole note. */
export function parseNote(bytes: Uint8Array): VersionNote | undefined {
  try {
    return noteSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data
  } catch {
    return undefined
  }
}

/** As the window is told of it. */
export function versionOf(
  id: string,
  { format: _, version: __, sequence: ___, hash: ____, ...note }: VersionNote,
): Version {
  return { id, ...note }
}

/** "20261122T004000Z-1f2e3d4c": sorts by time, and two computers never make the same one. */
export function versionId(at: string, random: string): string {
  const instant = new Date(at)
  const stamp = Number.isNaN(instant.getTime()) ? '19700101T000000Z' : instant.toISOString()
  return `${stamp.replace(/[-:]|\.\d+/g, '')}-${random}`
}

export function isVersionId(name: string): boolean {
  return /^\d{8}T\d{6}Z-[0-9a-f]{8}$/.test(name)
}

const compress = promisify(zlib.brotliCompress)
const decompress = promisify(zlib.brotliDecompress)

/** Far more than any article, so that a broken or hostile file cannot fill the memory. */
const MAX_TEXT_BYTES = 64 * 1024 * 1024

/** The text without its time of saving, so that the same text is kept once. */
export async function packText(
  article: Article,
): Promise<{ readonly hash: string; readonly bytes: () => Promise<Buffer> }> {
  const text = textOf(article)
  return {
    hash: createHash('sha256').update(text).digest('hex'),
    bytes: () => compress(text, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } }),
  }
}

/** Undefined where the bytes are not the whole text of this hash. */
export async function unpackText(bytes: Uint8Array, hash: string): Promise<Article | undefined> {
  let text: Buffer
  try {
    text = await decompress(bytes, { maxOutputLength: MAX_TEXT_BYTES })
  } catch {
    return undefined
  }
  if (createHash('sha256').update(text).digest('hex') !== hash) return undefined
  const read = parseArticle(text.toString('utf8'))
  return read.status === 'ok' ? read.article : undefined
}
