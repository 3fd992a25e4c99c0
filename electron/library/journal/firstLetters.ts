/**
 * Letters typed before the sheet of the last time was drawn, beside the journal: no page has them yet, and a kill in that
 * moment shall not take them.
 */
import path from 'node:path'
import { z } from 'zod'
import { articleIdSchema } from '../../../core/article'
import { MAX_FIRST_LETTERS, type Outcome } from '../../../core/contract'
import type { Disk } from '../durableFile'
import { rememberByArticle } from './byArticle'

const FORMAT = 'toasoan/first-letters'

const lettersSchema = z.object({ revision: z.string(), letters: z.string().max(MAX_FIRST_LETTERS) })

const schema = z
  .object({
    format: z.literal(FORMAT),
    version: z.literal(1),
    articles: z.array(lettersSchema.extend({ id: articleIdSchema })),
  })
  .transform(({ articles }) => articles.map(({ id, ...letters }) => [id, letters] as const))

export interface FirstLetters {
  /** `revision`: of the text that they are to go into. None: they are on their page. Durable when it answers. */
  readonly keep: (id: string, revision: string, letters: string) => Promise<Outcome<null>>
  /** None where the text is another one by now: they are in it, or it has gone on without them. */
  readonly find: (id: string, revision: string) => Promise<string>
}

export function createFirstLetters(folder: string, { disk }: { readonly disk?: Disk } = {}): FirstLetters {
  const all = rememberByArticle<z.output<typeof lettersSchema>>({
    file: path.join(folder, 'first-letters.json'),
    schema,
    toFile: (entries) => ({
      format: FORMAT,
      version: 1,
      articles: entries.map(([id, letters]) => ({ id, ...letters })),
    }),
    most: 20,
    disk,
  })
  return {
    keep: (id, revision, letters) => all.keep(id, letters === '' ? undefined : { revision, letters }),
    async find(id, revision) {
      const found = await all.find(id)
      return found?.revision === revision ? found.letters : ''
    },
  }
}
