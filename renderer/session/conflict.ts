/** Somebody else saved first: what becomes of the two texts. Each way keeps both, one of them elsewhere. */
import type { Article } from '../../core/article'
import { showToast } from '../ui'
import { desk } from './desk'
import { refreshLibrary } from './library'
import { openArticle } from './openArticle'
import { take } from './openTabs'
import { attempt } from './problems'
import { translate } from './settingsStore'
import { fetchLastLetters, queueOf } from './tabSaving'
import { isInFront, tabAt, useOpenArticle } from './tabsStore'
import { show } from './view'

/** Keeps both: the text of this window becomes an article of its own, the other stays as it is. */
export async function keepBoth(): Promise<void> {
  const open = withLastLetters()
  if (open === undefined) return
  const { generation } = open
  const copied = await attempt(desk().saveArticleAsCopy({ article: open.article }))
  if (!copied) return
  if (isInFront(generation)) show({ conflict: false })
  take(copied.value, { instead: generation, behind: !isInFront(generation) })
  void refreshLibrary()
}

/** Saves the text of this window over the one in the folder, which goes into the history first. */
export async function keepMine(): Promise<void> {
  const open = withLastLetters()
  if (open === undefined) return
  const mine = queueOf(open.generation)
  const read = await attempt(desk().readArticle({ id: open.article.id }))
  if (!read) return
  const kept = await attempt(desk().keepVersion({ article: read.value.article, kind: 'set-aside', name: '' }))
  if (!kept || mine === undefined || queueOf(open.generation) !== mine) return
  if (isInFront(open.generation)) show({ conflict: false })
  mine.rebase(read.value.revision)
}

/** Takes the text in the folder. The text of this window is not lost: a message offers it back as an article of its own. */
export async function takeDiskText(): Promise<void> {
  const open = withLastLetters()
  if (open === undefined) return
  const { generation } = open
  const read = await attempt(desk().openArticle({ id: open.article.id }))
  if (!read) return
  // The text given up goes into the history of the article, and the journal need not bring it back at the next start.
  if (!(await attempt(desk().setTextAside({ article: open.article })))) return
  if (tabAt(generation) === undefined) return
  if (isInFront(generation)) show({ conflict: false })
  take(read.value, { instead: generation, behind: !isInFront(generation) })
  showToast({
    tone: 'note',
    title: translate('app.conflict.replaced'),
    body: translate('app.conflict.replacedBody'),
    actions: [{ label: translate('problems.actions.saveCopy'), onSelect: () => void keepText(open.article) }],
  })
}

function withLastLetters() {
  fetchLastLetters()
  return useOpenArticle.getState().open
}

async function keepText(article: Article): Promise<void> {
  const copied = await attempt(desk().saveArticleAsCopy({ article }))
  if (!copied) return
  await refreshLibrary()
  await openArticle(copied.value.article.id)
}
