/** A small file beside the journal: what is remembered of each article worked on last. One that is broken is begun anew. */
import fs from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import type { Outcome } from '../../../core/contract'
import { type Disk, writeDurably } from '../durableFile'
import { inTurn } from '../inTurn'

type Entries<Value> = readonly (readonly [id: string, value: Value])[]

export interface ByArticleOptions<Value> {
  /** Full path. */
  readonly file: string
  /** The file's content, read; the article used last is the last. */
  readonly schema: z.ZodType<Entries<Value>>
  readonly toFile: (entries: Entries<Value>) => object
  /** Articles; those before them are forgotten. */
  readonly most: number
  readonly disk?: Disk | undefined
}

export interface ByArticle<Value> {
  /**
   * Undefined: nothing is to be remembered any more. Durable when it answers; what the disk refuses is known until the end of
   * the app all the same.
   */
  readonly keep: (id: string, value: Value | undefined) => Promise<Outcome<null>>
  readonly find: (id: string) => Promise<Value | undefined>
}

export function rememberByArticle<Value>({
  file,
  schema,
  toFile,
  most,
  disk = fs,
}: ByArticleOptions<Value>): ByArticle<Value> {
  let known: Promise<Map<string, Value>> | undefined
  const read = () => {
    known ??= readFile(file, schema)
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
        const bytes = Buffer.from(`${JSON.stringify(toFile([...all].slice(-most)))}\n`)
        return writeDurably(file, bytes, { disk, retryDelaysMs: [] })
      })
      return next
    },
    find: async (id) => (await read()).get(id),
  }
}

async function readFile<Value>(file: string, schema: z.ZodType<Entries<Value>>): Promise<Map<string, Value>> {
  try {
    return new Map(schema.safeParse(JSON.parse(await fs.readFile(file, 'utf8'))).data)
  } catch {
    return new Map()
  }
}
