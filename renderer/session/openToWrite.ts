/** An article chosen by its name, to be written on: the hand goes on typing while it is on its way. */

import { returnFocus, whenSheet } from './editorLink'
import { openArticle, type TabPlace } from './openArticle'
import { useOpenArticle } from './tabsStore'
import { isTypingAhead, typeAhead } from './typeAhead'

/** What is typed from now on is for that article. Where it does not come, or cannot be written in, it is for none. */
export function openToWrite(id: string, place: TabPlace = 'here'): Promise<void> {
  return typeAhead((arrive) =>
    openArticle(id, place, async () => {
      const { open } = useOpenArticle.getState()
      const isHere = open?.article.id === id
      await arrive(undefined, isHere && !open.readOnly)
      const active = document.activeElement
      // Nobody has gone elsewhere: the page that is there has the caret.
      if (active === null || active === document.body || active.matches('.typed-ahead'))
        whenSheet((sheet) => (isTypingAhead() ? undefined : sheet.focus()))
    }),
  )
}

/** The same for what was chosen in a dialog that gives the caret back when it goes. */
export function returnFocusUnlessAhead(): boolean {
  return isTypingAhead() ? false : returnFocus()
}
