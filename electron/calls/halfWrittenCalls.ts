/** Comments that are not kept yet: remembered as they are written, and handed out with the article when that is opened again. */
import { type Desk, type OpenedArticle, type Outcome, succeeded } from '../../core/contract'
import type { HalfWrittenComments } from '../library'

/** `openArticle` as the rest of the desk does it, with the words that waited. */
export function createHalfWrittenCalls(
  waiting: HalfWrittenComments,
  openArticle: Desk['openArticle'],
): Pick<Desk, 'keepHalfWritten' | 'openArticle'> {
  return {
    keepHalfWritten: ({ id, comments }) => waiting.keep(id, comments),
    async openArticle(input): Promise<Outcome<OpenedArticle>> {
      const [opened, halfWritten] = await Promise.all([openArticle(input), waiting.find(input.id)])
      return opened.ok && halfWritten.length > 0 ? succeeded({ ...opened.value, halfWritten }) : opened
    },
  }
}
