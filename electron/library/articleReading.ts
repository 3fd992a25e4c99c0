/** An article taken from the disk: opened, looked at, or brought back from its own history. */
import path from 'node:path'
import { type Article, serializeArticle } from '../../core/article'
import { failed, type OpenedArticle, type Outcome, succeeded } from '../../core/contract'
import { type ArticlePlaces, isFolder } from './articlePlaces'
import { ARTICLE_FILE, readSettledArticle, setAside, sweepTemporaryFiles } from './articleStore'
import { damaged } from './damaged'
import { writeDurably } from './durableFile'
import { newestGoodVersion } from './history'
import type { LibraryList } from './libraryList'
import type { LibraryGround } from './libraryOptions'
import { inWriteTurn } from './writeTurn'

export interface ArticleReading {
  /** The article as it is on the disk now. A broken file is set aside here, and only here. */
  readonly open: (id: string) => Promise<Outcome<OpenedArticle>>
  /** The newest whole text of its history in the place of a broken file, which is set aside. */
  readonly rescue: (folder: string) => Promise<Outcome<OpenedArticle>>
  /** The article as it is on the disk, without touching anything: for a look after somebody else's change. */
  readonly look: (
    id: string,
  ) => Promise<Outcome<{ readonly article: Article; readonly revision: string; readonly folder: string }>>
}

export function createArticleReading(
  { root, index, now, disk }: LibraryGround,
  { inFolder }: ArticlePlaces,
  list: LibraryList['list'],
): ArticleReading {
  const open: ArticleReading['open'] = (id) =>
    inFolder<OpenedArticle>(id, async (place, folder) => {
      const stored = await readSettledArticle(place)
      switch (stored.status) {
        case 'absent':
          return failed({ code: 'article-missing', folder })
        case 'unreadable':
          return failed({ code: 'file-unreadable', file: path.join(place, ARTICLE_FILE) })
        case 'damaged':
          return failed(await damaged(root, folder, await setAside(place, now())))
        case 'newer':
          return stored.article
            ? succeeded({ article: { ...stored.article, id }, revision: stored.revision, folder, readOnly: true })
            : failed({ code: 'article-newer', folder })
        case 'ok':
          void sweepTemporaryFiles(place)
          return succeeded({ article: { ...stored.article, id }, revision: stored.revision, folder, readOnly: false })
      }
    })

  return {
    open,

    async rescue(folder) {
      const place = path.join(root, folder)
      if (!(await isFolder(place))) return failed({ code: 'article-missing', folder })
      const written = await inWriteTurn(place, async (): Promise<Outcome<null>> => {
        const stored = await readSettledArticle(place)
        if (stored.status === 'unreadable')
          return failed({ code: 'file-unreadable', file: path.join(place, ARTICLE_FILE) })
        // Whole again, by somebody else's hand: it is only opened.
        if (stored.status === 'ok' || stored.status === 'newer') return succeeded(null)
        const good = await newestGoodVersion(place)
        if (good === undefined) return failed({ code: 'version-missing', folder })
        if (stored.status === 'damaged') await setAside(place, now())
        const bytes = Buffer.from(serializeArticle({ ...good, updatedAt: now() }))
        return writeDurably(path.join(place, ARTICLE_FILE), bytes, disk)
      })
      if (!written.ok) return written
      await list()
      const id = index.idOf(folder)
      return id === undefined ? failed({ code: 'article-missing', folder }) : open(id)
    },

    look(id) {
      return inFolder(id, async (place, folder) => {
        const stored = await readSettledArticle(place)
        if (stored.status === 'absent' && !(await isFolder(place))) return failed({ code: 'article-missing', folder })
        if (stored.status === 'ok') {
          return succeeded({ article: { ...stored.article, id }, revision: stored.revision, folder })
        }
        return failed({ code: 'file-unreadable', file: path.join(place, ARTICLE_FILE) })
      })
    },
  }
}
