/**
 * Letters typed before the sheet of the last time was drawn, beside the journal: no page has them yet, and a kill in that
 * moment shall not take them.
 */
import path from 'node:path'
import { z } from 'zod'
import { MAX_FIRST_LETTERS, type Outcome } from '../../../core/contract'
import type { Disk } from '../durableFile'
import { rememberByArticle } from './byArticle'

export interface FirstLetters {
  /** `revision`: of the text that they are to go into. None: they are on their page. Durable when it answers. */
  readonly keep: (id: string, revision: string, letters: string) => Promise<Outcome<null>>
  /** None where the text is another one by now: they are in it, or it has gone on without them. */
  readonly find: (id: string, revision: string) => Promise<string>
}

export function createFirstLetters(folder: string, { disk }: { readonly disk?: Disk } = {}): FirstLetters {
  const all = rememberByArticle({
    file: path.join(folder, 'first-letters.json'),
    format: 'toasoan/first-letters',
    list: 'articles',
    schema: z.object({ revision: z.string(), letters: z.string().max(MAX_FIRST_LETTERS) }),
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
