/**
 * Where the caret stood in each article, beside the journal: after a crash, a power cut or an ordinary evening the next
 * start puts it there again. No word is ever lost with this file.
 */
import path from 'node:path'
import { z } from 'zod'
import { articleIdSchema } from '../../../core/article'
import { type Caret, caretSchema } from '../../../core/contract'
import type { Disk } from '../durableFile'
import { rememberByArticle } from './byArticle'

const FORMAT = 'toasoan/carets'

const schema = z
  .object({
    format: z.literal(FORMAT),
    version: z.literal(1),
    carets: z.array(z.object({ id: articleIdSchema, caret: caretSchema })),
  })
  .transform(({ carets }) => carets.map(({ id, caret }) => [id, caret] as const))

export interface Carets {
  /** Durable when it answers true; false where the disk refuses, which costs a place and never a word. */
  readonly keep: (id: string, caret: Caret) => Promise<boolean>
  readonly find: (id: string) => Promise<Caret | undefined>
}

export function createCarets(folder: string, { disk }: { readonly disk?: Disk } = {}): Carets {
  const places = rememberByArticle<Caret>({
    file: path.join(folder, 'carets.json'),
    schema,
    toFile: (entries) => ({ format: FORMAT, version: 1, carets: entries.map(([id, caret]) => ({ id, caret })) }),
    most: 200,
    disk,
  })
  return { keep: async (id, caret) => (await places.keep(id, caret)).ok, find: places.find }
}
