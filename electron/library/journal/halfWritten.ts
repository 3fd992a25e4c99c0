/** Comments that somebody has begun and not kept yet, beside the journal: they are nothing of the article, and a power cut shall not take them. */
import path from 'node:path'
import { z } from 'zod'
import { type HalfWritten, halfWrittenListSchema, type Outcome } from '../../../core/contract'
import type { Disk } from '../durableFile'
import { rememberByArticle } from './byArticle'

export interface HalfWrittenComments {
  /** All of one article; none: there is nothing to wait for any more. Durable when it answers. */
  readonly keep: (id: string, comments: readonly HalfWritten[]) => Promise<Outcome<null>>
  readonly find: (id: string) => Promise<readonly HalfWritten[]>
}

export function createHalfWrittenComments(
  folder: string,
  { disk }: { readonly disk?: Disk } = {},
): HalfWrittenComments {
  const all = rememberByArticle({
    file: path.join(folder, 'comments.json'),
    format: 'toasoan/half-written',
    list: 'articles',
    schema: z.object({ comments: halfWrittenListSchema }),
    most: 100,
    disk,
  })
  return {
    keep: (id, comments) => all.keep(id, comments.length > 0 ? { comments: [...comments] } : undefined),
    find: async (id) => (await all.find(id))?.comments ?? [],
  }
}
