/** A small file beside the journal: what is remembered of each article worked on last. One that is broken is begun anew. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { articleIdSchema } from '../../../core/article'
import type { Outcome } from '../../../core/contract'
import { type Disk, writeDurably } from '../durableFile'
import { inTurn } from '../inTurn'

/** The file: {"format": "toasoan/carets", "version": 1, "carets": [{"id": …, "caret": …}]}; the article used last is the last. */
export interface ByArticleOptions<Value extends object> {
  /** Full path. */
  readonly file: string
  readonly format: string
  /** The name of the list in the file. */
  readonly list: string
  /** What stands beside the id of each article. */
  readonly schema: z.ZodType<Value>
  /** Articles; those before them are forgotten. */
  readonly most: number
  readonly disk?: Disk | undefined
}

export interface ByArticle<Value extends object> {
  /**
   * Undefined: nothing is to be remembered any more. Durable when it answers; what the disk refuses is known until the end of
   * the app all the same.
   */
  readonly keep: (id: string, value: Value | undefined) => Promise<Outcome<null>>
  readonly find: (id: string) => Promise<Value | undefined>
}

export function rememberByArticle<Value extends object>(options: ByArticleOptions<Value>): ByArticle<Value> {
  const { file, format, list, most, disk = fs } = options
  let known: Promise<Map<string, Value>> | undefined
  const read = () => {
    known ??= readFile(options)
    return known
  }
  /** A write that waits for its turn. Who comes meanwhile is written with it: only the newest counts. */
  let next: Promise<Outcome<null>> | undefined
  return {
    async keep(id, value) {
      const all = await read()
      all.delete(id)
      if (value !== undefined) all.set(id, value)
      next ??= inTurn(`by article ${file}`, async () => {
        await fs.mkdir(path.dirname(file), { recursive: true }).catch(() => undefined)
        next = undefined
        const rows = [...all].slice(-most).map(([id, value]) => ({ id, ...value }))
        const bytes = Buffer.from(`${JSON.stringify({ format, version: 1, [list]: rows })}\n`)
        return writeDurably(file, bytes, { disk, retryDelaysMs: [] })
      })
      return next
    },
    find: async (id) => (await read()).get(id),
  }
}

async function readFile<Value extends object>(options: ByArticleOptions<Value>): Promise<Map<string, Value>> {
  const { file, format, list, schema } = options
  const head = z.object({ format: z.literal(format), version: z.literal(1) }).loose()
  const rows = z.array(z.object({ id: articleIdSchema }).loose())
  try {
    const content = head.parse(JSON.parse(await fs.readFile(file, 'utf8')))
    return new Map(rows.parse(content[list]).map((row) => [row.id, schema.parse(row)]))
  } catch {
    return new Map()
  }
}
