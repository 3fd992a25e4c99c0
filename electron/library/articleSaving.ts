/** A save: what lies on the disk is looked at first, and nobody else's text is ever written over. */
import path from 'node:path'
import type { Article } from '../../core/article'
import { failed, type Outcome, type SavedArticle, succeeded } from '../../core/contract'
import { type ArticlePlaces, isFolder } from './articlePlaces'
import { ARTICLE_FILE, readRevision, readSettledArticle, revisionOf, setAside } from './articleStore'
import { fileTextOf, isSameText, textHashOf } from './articleText'
import { writeDurably } from './durableFile'
import type { LibraryGround } from './libraryOptions'
import { inWriteTurn } from './writeTurn'

export interface ArticleSaving {
  /** Durable when it answers. `revision` is the text that this one was made from. */
  readonly save: (article: Article, revision: string) => Promise<Outcome<SavedArticle>>
}

export function createArticleSaving(
  { root, index, now, disk }: LibraryGround,
  { inFolder }: ArticlePlaces,
): ArticleSaving {
  /** What was written here last of each article: as long as that lies there, it need not be read to be known. */
  const lastWritten = new Map<string, { readonly revision: string; readonly textHash: string; readonly at: string }>()

  async function saveInTurn(
    folder: string,
    place: string,
    article: Article,
    revision: string,
  ): Promise<Outcome<SavedArticle>> {
    const last = lastWritten.get(article.id)
    if (last !== undefined && last.revision === revision && (await readRevision(place)) === revision) {
      if (last.textHash !== textHashOf(article)) return write(folder, article)
      const summary = await index.note(folder, { ...article, updatedAt: last.at })
      return succeeded({ revision, savedAt: last.at, summary })
    }
    const stored = await readSettledArticle(place)
    switch (stored.status) {
      case 'unreadable':
        return failed({ code: 'write-refused', file: path.join(place, ARTICLE_FILE), reason: 'permission' })
      case 'newer':
        return failed({ code: 'article-newer', folder })
      case 'damaged':
        // Somebody else's half-written text: kept under another name, and ours written.
        await setAside(place, now())
        break
      case 'absent':
        // The file alone is gone: ours is the only text there is. The folder is gone: the journalist must decide.
        if (!(await isFolder(place))) return failed({ code: 'article-missing', folder })
        break
      case 'ok': {
        const same = isSameText(stored.article, article)
        // Also where our last answer was lost on the way, which must not look like somebody else's change.
        if (same) {
          const summary = await index.note(folder, { ...stored.article, id: article.id })
          return succeeded({ revision: stored.revision, savedAt: stored.article.updatedAt, summary })
        }
        if (stored.revision !== revision) {
          return failed({ code: 'changed-on-disk', folder, savedAt: stored.article.updatedAt })
        }
      }
    }
    return write(folder, article)
  }

  async function write(folder: string, article: Article): Promise<Outcome<SavedArticle>> {
    const saved = { ...article, updatedAt: now() }
    const bytes = Buffer.from(fileTextOf(article, saved.updatedAt))
    const written = await writeDurably(path.join(root, folder, ARTICLE_FILE), bytes, disk)
    if (!written.ok) return written
    const revision = revisionOf(bytes)
    lastWritten.set(article.id, { revision, textHash: textHashOf(article), at: saved.updatedAt })
    const summary = await index.note(folder, saved)
    return succeeded({ revision, savedAt: saved.updatedAt, summary })
  }

  return {
    save: (article, revision) =>
      inFolder(article.id, (place, folder) => inWriteTurn(place, () => saveInTurn(folder, place, article, revision))),
  }
}
