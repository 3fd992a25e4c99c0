/** Letters that no page has yet: kept while the window is being drawn, and handed out with the text that they were meant for. */
import { type Desk, type OpenedArticle, type Outcome, succeeded } from '../../core/contract'
import type { FirstLetters } from '../library'

/** `openArticle` as the rest of the desk does it, with the letters that wait for this very text. */
export function createFirstLettersCalls(
  waiting: FirstLetters,
  openArticle: Desk['openArticle'],
): Pick<Desk, 'keepFirstLetters' | 'openArticle'> {
  return {
    keepFirstLetters: ({ id, revision, letters }) => waiting.keep(id, revision, letters),
    async openArticle(input): Promise<Outcome<OpenedArticle>> {
      const opened = await openArticle(input)
      if (!opened.ok) return opened
      const firstLetters = await waiting.find(input.id, opened.value.revision)
      return firstLetters === '' ? opened : succeeded({ ...opened.value, firstLetters })
    },
  }
}
