/** Comments that somebody has begun and not kept yet, beside the journal: they are nothing of the article, and a power cut shall not take them. */
import path from 'node:path'
import { z } from 'zod'
import { articleIdSchema } from '../../../core/article'
import { type HalfWritten, halfWrittenListSchema, type Outcome } from '../../../core/contract'
import type { Disk } from '../durableFile'
import { rememberByArticle } from './byArticle'

const FORMAT = 'toasoan/half-written'

const schema = z
  .object({
    format: z.literal(FORMAT),
    version: z.literal(1),
    articles: z.array(z.object({ id: articleIdSchema, comments: halfWrittenListSchema })),
  })
  .transform(({ articles }) => articles.map(({ id, comments }) => [id, comments] as const))

export interface HalfWrittenComments {
  /** All of one article; none: there is nothing to wait for any more. Durable when it answers. */
  readonly keep: (id: string, comments: readonly HalfWritten[]) => Promise<Outcome<null>>
  readonly find: (id: string) => Promise<readonly HalfWritten[]>
}

export function createHalfWrittenComments(
  folder: string,
  { disk }: { readonly disk?: Disk } = {},
): HalfWrittenComments {
  const all = rememberByArticle<readonly HalfWritten[]>({
    file: path.join(folder, 'comments.json'),
    schema,
    toFile: (entries) => ({
      format: FORMAT,
      version: 1,
      articles: entries.map(([id, comments]) => ({ id, comments })),
    }),
    most: 100,
    disk,
  })
  return {
    keep: (id, comments) => all.keep(id, comments.length > 0 ? comments : undefined),
    find: async (id) => (await all.find(id)) ?? [],
  }
}
