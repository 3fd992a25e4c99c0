/** An article as it lies in its folder, for the index: seen by its times, and read where these have changed. */
import fs from 'node:fs'
import path from 'node:path'
import { summarize } from '../../../core/article'
import { type SearchText, searchTextOf } from '../../../core/search'
import { ARTICLE_FILE, readStoredArticle } from '../articleStore'
import { damaged } from '../damaged'
import { errorCode } from '../diskProblem'
import type { StoredRow } from './searchStore'

export interface Seen {
  readonly folder: string
  readonly mtimeMs: number
  readonly sizeBytes: number
}

export interface Read {
  readonly stored: StoredRow
  readonly text: SearchText | undefined
}

/** Undefined where no article stands there. A link is not followed. */
export function seenAt(root: string, folder: string): Seen | undefined {
  try {
    const stat = fs.lstatSync(path.join(root, folder, ARTICLE_FILE), { throwIfNoEntry: false })
    return stat?.isFile() ? { folder, mtimeMs: stat.mtimeMs, sizeBytes: stat.size } : undefined
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return undefined
  }
}

/** `withWords`: the text too, not only what the list shows. Undefined where it is gone. */
export async function readArticle(root: string, seen: Seen, withWords: boolean): Promise<Read | undefined> {
  const { folder } = seen
  const place = path.join(root, folder)
  const read = await readStoredArticle(place)
  const unread = { ...seen, revision: '' }
  switch (read.status) {
    case 'absent':
      return undefined
    case 'ok':
    case 'newer': {
      if (read.article === undefined) {
        return { stored: { ...unread, problem: { code: 'article-newer', folder } }, text: undefined }
      }
      const stored = { ...seen, revision: read.revision, summary: summarize(read.article, folder) }
      return { stored, text: withWords ? searchTextOf(read.article) : undefined }
    }
    // Only told here and left where it is: a sync client may be in the middle of bringing the rest of the file.
    case 'damaged':
      return {
        stored: { ...unread, problem: await damaged(root, folder, ARTICLE_FILE) },
        text: undefined,
      }
    case 'unreadable':
      return {
        stored: { ...unread, problem: { code: 'file-unreadable', file: path.join(place, ARTICLE_FILE) } },
        text: undefined,
      }
  }
}
