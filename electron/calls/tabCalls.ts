/** Several articles are open at a time: which of them is in front, and which is put away. */
import { type Desk, succeeded } from '../../core/contract'
import type { Page } from '../page'

export function createTabCalls(page: Page): Pick<Desk, 'showArticle' | 'closeArticle'> {
  return {
    async showArticle({ id }) {
      page.show(id ?? undefined)
      return succeeded(null)
    },
    async closeArticle({ id }) {
      await page.putAway(id)
      return succeeded(null)
    },
  }
}
