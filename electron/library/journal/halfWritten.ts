/**
 * Comments that somebody has begun and not kept yet, beside the journal: they are nothing of the article, and a power cut
 * shall not take them. A file that is broken is begun anew.
 */
import fs from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { articleIdSchema } from '../../../core/article'
import { type HalfWritten, halfWrittenListSchema, type Outcome } from '../../../core/contract'
import { type Disk, writeDurably } from '../durableFile'
import { inTurn } from '../inTurn'

const FILE = 'comments.json'

/** Articles; those that were written in last. */
const MOST_ARTICLES = 100

const fileSchema = z.object({
  format: z.literal('toasoan/half-written'),
  version: z.literal(1),
  /** The last one used is the last. */
  articles: z.array(z.object({ id: articleIdSchema, comments: halfWrittenListSchema })),
})

export interface HalfWrittenComments {
  /** All of one article; none: there is nothing to wait for any more. Durable when it answers. */
  readonly keep: (id: string, comments: readonly HalfWritten[]) => Promise<Outcome<null>>
  readonly find: (id: string) => Promise<readonly HalfWritten[]>
}

export function createHalfWrittenComments(
  folder: string,
  { disk = fs }: { readonly disk?: Disk } = {},
): HalfWrittenComments {
  const file = path.join(folder, FILE)
  let known: Promise<Map<string, readonly HalfWritten[]>> | undefined
  const read = () => {
    known ??= readAll(file)
    return known
  }
  return {
    async keep(id, comments) {
      const all = await read()
      all.delete(id)
      if (comments.length > 0) all.set(id, comments)
      return inTurn(`half-written ${file}`, async () => {
        const articles = [...all].slice(-MOST_ARTICLES).map(([article, its]) => ({ id: article, comments: its }))
        await fs.mkdir(folder, { recursive: true }).catch(() => undefined)
        const bytes = Buffer.from(`${JSON.stringify({ format: 'toasoan/half-written', version: 1, articles })}\n`)
        return writeDurably(file, bytes, { disk, retryDelaysMs: [] })
      })
    },
    find: async (id) => (await read()).get(id) ?? [],
  }
}

async function readAll(file: string): Promise<Map<string, readonly HalfWritten[]>> {
  try {
    const found = fileSchema.safeParse(JSON.parse(await fs.readFile(file, 'utf8')))
    return new Map(found.data?.articles.map(({ id, comments }) => [id, comments]))
  } catch {
    return new Map()
  }
}
