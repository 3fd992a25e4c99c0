/** Where the articles stand: from an id to its folder, though people rename folders while the library is open. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { failed, type Outcome, succeeded } from '../../core/contract'
import { ARTICLE_FILE, readRevision } from './articleStore'
import { inTurn } from './inTurn'
import type { LibraryIndex } from './libraryIndex'
import type { LibraryList } from './libraryList'

export interface ArticlePlaces {
  /** Full path of the article's folder. */
  readonly folderPath: (id: string) => Promise<Outcome<string>>
  /**
   * Runs a job in the article's folder when no save, rename or other job of this program is under way in it. `place` is the
   * full path; where the folder stands is asked then, because it may have moved.
   */
  readonly inFolder: <Value>(
    id: string,
    job: (place: string, folder: string) => Promise<Outcome<Value>>,
  ) => Promise<Outcome<Value>>
  /** True where this very text of the article lies in this very folder. Cheaper than `look`. */
  readonly holds: (text: {
    readonly id: string
    readonly folder: string
    readonly revision: string
  }) => Promise<boolean>
  /** The id of the article that this `article.json`, or the folder around it, belongs to; undefined outside the library. */
  readonly idAt: (file: string) => Promise<string | undefined>
}

export function createArticlePlaces(root: string, index: LibraryIndex, list: LibraryList['list']): ArticlePlaces {
  /** Where each article was seen last, for the message when it is gone. */
  const lastSeen = new Map<string, string>()

  /** The article's folder, with one look at the disk where it is not known or no longer there. */
  async function find(id: string): Promise<Outcome<string>> {
    const known = index.folderOf(id)
    if (known !== undefined) lastSeen.set(id, known)
    if (known !== undefined && (await isFolder(path.join(root, known)))) return succeeded(known)
    const listed = await list()
    if (!listed.ok) return listed
    const folder = index.folderOf(id)
    if (folder !== undefined) return succeeded(folder)
    // Its file is broken or gone, so nobody can tell whose folder it is; but it was this article's a moment ago.
    const last = lastSeen.get(id)
    if (last !== undefined && index.idOf(last) === undefined && (await isFolder(path.join(root, last)))) {
      return succeeded(last)
    }
    return failed({ code: 'article-missing', folder: last ?? id })
  }

  return {
    async folderPath(id) {
      const found = await find(id)
      return found.ok ? succeeded(path.join(root, found.value)) : found
    },

    inFolder: (id, job) =>
      inTurn(`article ${root} ${id}`, async () => {
        const found = await find(id)
        return found.ok ? job(path.join(root, found.value), found.value) : found
      }),

    async holds({ id, folder, revision }) {
      return index.folderOf(id) === folder && (await readRevision(path.join(root, folder))) === revision
    },

    async idAt(file) {
      const real = await fs.realpath(file).catch(() => undefined)
      if (real === undefined) return undefined
      const place = path.basename(real) === ARTICLE_FILE ? path.dirname(real) : real
      if (path.dirname(place) !== root) return undefined
      await list()
      return index.idOf(path.basename(place))
    },
  }
}

export async function isFolder(place: string): Promise<boolean> {
  return (await fs.lstat(place).catch(() => undefined))?.isDirectory() ?? false
}

export async function exists(place: string): Promise<boolean> {
  return (await fs.lstat(place).catch(() => undefined)) !== undefined
}
