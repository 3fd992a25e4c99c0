/** An article's folder: made for a new one, named after its headline, and put into the bin. */
import { constants } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { type Article, createArticle, serializeArticle } from '../../core/article'
import { failed, type OpenedArticle, type Outcome, succeeded } from '../../core/contract'
import { articleFolderName, isGivenByApp, isNamed, makeArticleFolder, numberedNames } from './articleFolder'
import { type ArticlePlaces, exists } from './articlePlaces'
import { ARTICLE_FILE, readStoredArticle, revisionOf } from './articleStore'
import { writeProblem } from './diskProblem'
import { renamePatiently, syncFolder, writeDurably } from './durableFile'
import type { LibraryGround } from './libraryOptions'
import { copyMedia, MEDIA_FOLDER } from './mediaStore'

export interface FolderKeeping {
  /** An empty draft in a folder of its own. */
  readonly create: (
    channel: Article['channel'],
    start?: Partial<Pick<Article, 'bylines'>>,
  ) => Promise<Outcome<OpenedArticle>>
  /** Writes an article that is not in the library yet into a new folder. On failure nothing is left of it. */
  readonly add: (article: Article, options?: { readonly mediaFrom?: string }) => Promise<Outcome<OpenedArticle>>
  /**
   * This text as a new article with the same pictures, beside the one that it was opened from. Its history begins today:
   * what both were before is in the history of the other, under the other's id, and restoring it here would bring back a
   * text from before the two parted.
   */
  readonly saveCopy: (article: Article) => Promise<Outcome<OpenedArticle>>
  readonly bin: (id: string) => Promise<Outcome<null>>
  /** Gives the folder the name that follows from the headline or the slug, unless a person has named it. */
  readonly rename: (id: string) => Promise<Outcome<{ folder: string }>>
}

export function createFolderKeeping(
  { root, index, now, newId, moveToBin, disk }: LibraryGround,
  { inFolder }: ArticlePlaces,
): FolderKeeping {
  const add: FolderKeeping['add'] = async (article, { mediaFrom } = {}) => {
    let folder: string
    try {
      await fs.access(root, constants.W_OK)
    } catch {
      return failed({ code: 'library-unavailable', folder: root })
    }
    try {
      folder = await makeArticleFolder(root, article)
    } catch (error) {
      return failed(writeProblem(error, path.join(root, articleFolderName(article))))
    }
    const place = path.join(root, folder)
    const bytes = Buffer.from(serializeArticle(article))
    const written = await fill(place, bytes, mediaFrom)
    if (!written.ok) {
      // The folder was made a moment ago by this very call, so nothing else can be in it.
      await fs.rm(place, { recursive: true, force: true }).catch(() => undefined)
      return written.problem.code === 'disk-full' ? failed({ code: 'disk-full', folder: root }) : written
    }
    await syncFolder(root)
    await index.note(folder, article)
    return succeeded({ article, revision: revisionOf(bytes), folder, readOnly: false })
  }

  async function fill(place: string, bytes: Uint8Array, mediaFrom: string | undefined): Promise<Outcome<null>> {
    try {
      if (mediaFrom !== undefined) await copyMedia(mediaFrom, place)
    } catch (error) {
      return failed(writeProblem(error, path.join(place, MEDIA_FOLDER)))
    }
    return writeDurably(path.join(place, ARTICLE_FILE), bytes, disk)
  }

  async function firstFree(name: string): Promise<string> {
    for (const candidate of numberedNames(name)) {
      if (!(await exists(path.join(root, candidate)))) return candidate
    }
    throw new Error(`No free name for ${name}`)
  }

  return {
    create: async (channel, start = {}) => add({ ...createArticle({ id: newId(), now: now(), channel }), ...start }),
    add,

    async saveCopy(article) {
      const from = index.folderOf(article.id)
      return add(
        { ...article, id: newId(), updatedAt: now() },
        from === undefined ? {} : { mediaFrom: path.join(root, from) },
      )
    },

    bin(id) {
      return inFolder<null>(id, async (place, folder) => {
        try {
          await moveToBin(place)
        } catch {
          // Systems say why only in words of their own; the folder is still where it was.
          return failed({ code: 'write-refused', file: place, reason: 'permission' })
        }
        index.forget(folder)
        return succeeded(null)
      })
    },

    rename(id) {
      return inFolder(id, async (place, folder) => {
        const stored = await readStoredArticle(place)
        if (stored.status === 'absent') return failed({ code: 'article-missing', folder })
        if (stored.status !== 'ok' || !isGivenByApp(folder)) return succeeded({ folder })
        const name = articleFolderName(stored.article)
        if (isNamed(folder, name)) return succeeded({ folder })
        try {
          const renamed = await firstFree(name)
          await renamePatiently(place, path.join(root, renamed))
          await syncFolder(root)
          index.rename(folder, renamed)
          return succeeded({ folder: renamed })
        } catch (error) {
          return failed(writeProblem(error, path.join(root, name)))
        }
      })
    },
  }
}
