/** When the library itself changes under the open articles: another folder, somebody else's save. */
import { carryCaret } from '../../core/history'
import { desk } from './desk'
import { editor, whenSheet } from './editorLink'
import { chooseLibrary, refreshLibrary, useLibrary } from './library'
import { removeAllTabs, showTab, take } from './openTabs'
import { fetchLastLetters, isUnsaved, saveAll } from './tabSaving'
import { isInFront, tabOf, useOpenArticle } from './tabsStore'
import { inTurn } from './turns'

/** Another folder becomes the library; the open articles are saved in the old one first. */
export async function changeLibrary(): Promise<void> {
  await inTurn(async () => {
    if (!(await saveAll())) {
      // The one that cannot be saved comes to the front and says why.
      const stuck = useOpenArticle.getState().tabs.find(({ generation }) => isUnsaved(generation))
      if (stuck !== undefined) showTab(stuck.generation)
      return
    }
    if (await chooseLibrary()) removeAllTabs()
  })
}

/** The list changed; where an open article is another text now, it is read again. */
export async function followDisk(): Promise<void> {
  await refreshLibrary()
  const listed = new Map(useLibrary.getState().articles.map(({ id, updatedAt }) => [id, updatedAt]))
  for (const { article } of useOpenArticle.getState().tabs) {
    const updatedAt = listed.get(article.id)
    if (updatedAt !== undefined && updatedAt !== article.updatedAt) await followArticle(article.id)
  }
}

/**
 * Somebody else's change of an open article is taken over, as long as nothing typed here would be lost. So is the right to
 * write in it, when whoever had it open elsewhere has closed it.
 */
export async function followArticle(id: string): Promise<void> {
  await inTurn(async () => {
    const cleanTab = () => {
      const tab = tabOf(id)
      if (tab !== undefined && isInFront(tab.generation)) fetchLastLetters()
      return tab === undefined || isUnsaved(tab.generation) ? undefined : tabOf(id)
    }
    if (cleanTab() === undefined) return
    const read = await desk()
      .openArticle({ id })
      .catch(() => undefined)
    const tab = cleanTab()
    if (!read?.ok || tab === undefined) return
    if (read.value.revision === tab.revision && read.value.readOnly === tab.readOnly) return
    const { generation } = tab
    const inFront = isInFront(generation)
    const sheet = inFront ? editor() : undefined
    const isWriting = inFront && document.activeElement?.closest('[data-editor-pane] [contenteditable="true"]') != null
    const caret = sheet?.caret() ?? tab.caret
    const carried = caret && { caret: carryCaret(caret, tab.article, read.value.article) }
    take({ ...read.value, ...carried }, { instead: generation, behind: !inFront })
    if (isWriting) whenSheet((fresh) => fresh.focus())
  })
}
