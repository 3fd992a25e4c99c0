/** Going from tab to tab, putting tabs away, and opening those of last time again. */

import { intakeDone } from './articlePictures'
import { desk } from './desk'
import { whenSheet } from './editorLink'
import { closeArticle, openInTurn } from './openArticle'
import { showTab, take, whileReopening } from './openTabs'
import { attempt } from './problems'
import { isInFront, tabAt, tabOf, useOpenArticle } from './tabsStore'
import { inTurn, overtake, withChosen } from './turns'
import { typeAhead } from './typeAhead'

/** Shows the article of a tab, with the caret where it was. `focus`: it takes the keys too. */
export async function goToTab(generation: number, { focus = true } = {}): Promise<void> {
  overtake()
  // A picture that is on its way comes into the article that it was meant for.
  await intakeDone()
  if (tabAt(generation) === undefined) return
  showTab(generation)
  if (focus) whenSheet((sheet) => sheet.focus())
}

/** To the next tab (1) or the one before (-1), round the ends. */
export async function stepTab(step: 1 | -1): Promise<void> {
  const { tabs, open } = useOpenArticle.getState()
  const at = tabs.findIndex(({ generation }) => generation === open?.generation)
  const next = tabs[(at + step + tabs.length) % tabs.length]
  if (next !== undefined && tabs.length > 1) await goToTab(next.generation)
}

/**
 * Puts an article away; the neighbour that comes to the front in its place gets the caret. Without `generation` it is the
 * article that was chosen last.
 */
export async function closeTab(generation?: number, { focus = true } = {}): Promise<void> {
  if (useOpenArticle.getState().open === undefined) return
  if (generation !== undefined && !(focus && isInFront(generation))) {
    await closeArticle(generation)
    return
  }
  // What is typed behind the key is for the neighbour, not for the text that is being put away.
  await typeAhead((arrive) => {
    const close = async (at = useOpenArticle.getState().open?.generation) =>
      at === undefined ? undefined : closeArticle(at, () => arrive())
    return generation === undefined ? withChosen(() => close()) : close(generation)
  })
}

/**
 * The articles of last time: the one that was in front first, so that writing can go on, then the others behind it. The
 * caller has the turn; the others come after it.
 */
export async function reopenTabs(ids: readonly string[], front: string | undefined): Promise<void> {
  if (front === undefined) return
  // The window waits for nothing but the first.
  await new Promise<void>((drawn) => {
    void whileReopening(async () => {
      await openInTurn(front, 'new').finally(drawn)
      for (const id of ids) if (id !== front) await reopenBehind(id, ids)
    })
  })
}

async function reopenBehind(id: string, order: readonly string[]): Promise<void> {
  await inTurn(async () => {
    if (tabOf(id) !== undefined) return
    const opened = await attempt(desk().openArticle({ id }))
    if (!opened || tabOf(id) !== undefined) return
    const earlier = new Set(order.slice(0, order.indexOf(id)))
    const { tabs } = useOpenArticle.getState()
    const before = tabs.findLastIndex(({ article }) => earlier.has(article.id))
    take(opened.value, { behind: true, at: before + 1 })
  })
}
