/** Where the caret stood in each article: kept as it moves, and handed out with the article when that is opened again. */
import { type Desk, type OpenedArticle, type Outcome, succeeded } from '../../core/contract'
import type { Carets } from '../library'

/** `openArticle` as the rest of the desk does it, with the caret of last time. */
export function createCaretCalls(
  carets: Carets,
  openArticle: Desk['openArticle'],
): Pick<Desk, 'keepCaret' | 'openArticle'> {
  return {
    async keepCaret({ id, caret }) {
      await carets.keep(id, caret)
      // What the disk refused costs a place, never a word: nobody is told.
      return succeeded(null)
    },
    async openArticle(input): Promise<Outcome<OpenedArticle>> {
      const [opened, caret] = await Promise.all([openArticle(input), carets.find(input.id)])
      return opened.ok && caret !== undefined ? succeeded({ ...opened.value, caret }) : opened
    },
  }
}
