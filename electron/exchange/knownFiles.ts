/**
 * Which files were imported before, and what became of them: whoever opens the same file again wants the article, not a
 * second one. A file is known by its content, so one that was edited meanwhile is another. No word is ever lost with these
 * notes: without them a file is imported once more.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { articleIdSchema } from '../../core/article'
import { inTurn, inWriteTurn, writeDurably } from '../library'

const FILE = 'imported.json'

/** Of the files that were imported last. */
const MOST_FILES = 20_000

const fileSchema = z.object({
  format: z.literal('toasoan/imported'),
  version: z.literal(1),
  /** Content (SHA-256), article, and when; the newest is the last. */
  files: z.array(z.tuple([z.string().length(64), articleIdSchema, z.string()])),
})

interface KnownFile {
  readonly id: string
  readonly at: string
}

export interface KnownFiles {
  readonly find: (hash: string) => Promise<KnownFile | undefined>
  /** In memory at once; `keep` writes it down. */
  readonly note: (hash: string, known: KnownFile) => Promise<void>
  /** What the disk refuses costs a second article some day, never a word: nobody is told. */
  readonly keep: () => Promise<void>
}

export function createKnownFiles(folder: string): KnownFiles {
  const file = path.join(folder, FILE)
  /** What was imported here, since the start. */
  const noted = new Map<string, KnownFile>()
  let onDisk: { readonly stamp: string; readonly files: ReadonlyMap<string, KnownFile> } | undefined

  /** Another program may have imported meanwhile: the terminal, or the window. */
  async function read(): Promise<ReadonlyMap<string, KnownFile>> {
    const stat = await fs.stat(file).catch(() => undefined)
    const stamp = stat === undefined ? '' : `${stat.mtimeMs} ${stat.size}`
    if (onDisk?.stamp !== stamp) onDisk = { stamp, files: await readKnown(file) }
    return onDisk.files
  }

  return {
    find: async (hash) => noted.get(hash) ?? (await read()).get(hash),
    async note(hash, known) {
      noted.delete(hash)
      noted.set(hash, known)
    },
    keep: () =>
      inTurn(`imported ${file}`, async () => {
        await fs.mkdir(folder, { recursive: true }).catch(() => undefined)
        await inWriteTurn(folder, async () => {
          const all = await readKnown(file)
          for (const [hash, known] of noted) {
            all.delete(hash)
            all.set(hash, known)
          }
          const files = [...all].slice(-MOST_FILES).map(([hash, { id, at }]) => [hash, id, at])
          const bytes = Buffer.from(`${JSON.stringify({ format: 'toasoan/imported', version: 1, files })}\n`)
          await writeDurably(file, bytes, { retryDelaysMs: [] })
        })
      }),
  }
}

/** Undefined where it cannot be read: whoever imports it hears why. */
export async function contentHashOf(file: string): Promise<string | undefined> {
  const found = await fs.stat(file).catch(() => undefined)
  // A pipe would keep us reading for ever.
  if (!found?.isFile()) return undefined
  const hash = createHash('sha256')
  try {
    for await (const piece of createReadStream(file)) hash.update(piece)
  } catch {
    return undefined
  }
  return hash.digest('hex')
}

async function readKnown(file: string): Promise<Map<string, KnownFile>> {
  try {
    const read = fileSchema.safeParse(JSON.parse(await fs.readFile(file, 'utf8')))
    return new Map(read.data?.files.map(([hash, id, at]) => [hash, { id, at }]))
  } catch {
    return new Map()
  }
}
