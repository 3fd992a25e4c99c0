/** After a crash, a power cut or a killed process: what the journal has and the library has not goes into the library. */
import type { Article } from '../../../core/article'
import type { OpenedArticle, Outcome, Problem, RecoveredArticle } from '../../../core/contract'
import { isSameText, textHashOf } from '../articleText'
import type { Library } from '../library'
import type { Draft, Journal } from './journal'

export interface Recovery {
  readonly recovered: readonly RecoveredArticle[]
  readonly problems: readonly Problem[]
}

export interface RecoveryOptions {
  readonly journal: Journal
  readonly library: Library
  /** The text that is about to be replaced by a newer one of the journal: for the history. */
  readonly replaces?: (before: OpenedArticle) => Promise<void>
}

/** Nothing leaves the journal before it is safe in the library. */
export async function recoverDrafts({ journal, library, replaces }: RecoveryOptions): Promise<Recovery> {
  const recovered: RecoveredArticle[] = []
  const { drafts, damaged } = await journal.readDrafts()
  const problems: Problem[] = damaged.map((file) => ({ code: 'journal-damaged', file }))
  for (const draft of drafts) {
    const here = await findText(draft, library)
    // A draft of another library waits until that one is there: it may be on a stick in somebody's pocket.
    if (here === 'elsewhere') {
      recovered.push(told(draft, draft.article.id, 'waiting'))
      continue
    }
    if (here !== undefined && isSameText(here.article, draft.article)) {
      await journal.forget(draft.article.id)
      continue
    }
    const isOurs =
      here !== undefined &&
      !here.readOnly &&
      (draft.revisions.has(here.revision) || draft.textHashes.has(textHashOf(here.article)))
    if (isOurs) await replaces?.(here)
    const put = await putBack(draft.article, isOurs ? here.revision : undefined, here !== undefined, library)
    if (put.ok) {
      await journal.forget(draft.article.id)
      recovered.push(told(draft, put.value, isOurs ? 'restored' : 'copied'))
    } else {
      problems.push({ ...put.problem, keptInJournalAt: draft.at })
      recovered.push(told(draft, draft.article.id, 'waiting'))
    }
  }
  return { recovered, problems }
}

/** What the library has of the article; undefined where nothing (more) of it can be read. */
async function findText(draft: Draft, library: Library): Promise<OpenedArticle | 'elsewhere' | undefined> {
  const opened = await library.open(draft.article.id)
  if (opened.ok) return opened.value
  if (opened.problem.code === 'article-missing' && draft.library !== library.root) return 'elsewhere'
  return undefined
}

/** The id under which the text is safe now. */
async function putBack(
  article: Article,
  revision: string | undefined,
  hasNamesake: boolean,
  library: Library,
): Promise<Outcome<string>> {
  if (revision !== undefined) {
    const saved = await library.save(article, revision)
    if (saved.ok) return { ok: true, value: article.id }
    if (saved.problem.code !== 'changed-on-disk') return saved
  }
  // The folder may still be there with a broken text in it, which has been set aside by now.
  if (!hasNamesake) {
    const again = await library.save(article, '')
    if (again.ok) return { ok: true, value: article.id }
    if (again.problem.code === 'article-missing') {
      const added = await library.add(article)
      return added.ok ? { ok: true, value: article.id } : added
    }
  }
  const copied = await library.saveCopy(article)
  return copied.ok ? { ok: true, value: copied.value.article.id } : copied
}

function told({ article, at }: Draft, id: string, outcome: RecoveredArticle['outcome']): RecoveredArticle {
  return { id, headline: article.headline, typedAt: at, outcome }
}
