/** The library: an ordinary folder of article folders. Every text in it stays whole, whatever happens while it is written. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { failed, type Outcome, succeeded } from '../../core/contract'
import { type ArticleMedia, createArticleMedia } from './articleMedia'
import { type ArticlePlaces, createArticlePlaces, exists } from './articlePlaces'
import { type ArticleReading, createArticleReading } from './articleReading'
import { type ArticleSaving, createArticleSaving } from './articleSaving'
import { errorCode } from './diskProblem'
import { createFolderKeeping, type FolderKeeping } from './folderKeeping'
import { LibraryIndex } from './libraryIndex'
import { createLibraryList, type LibraryList } from './libraryList'
import type { LibraryOptions } from './libraryOptions'

export interface Library
  extends LibraryList,
    ArticlePlaces,
    ArticleReading,
    ArticleSaving,
    FolderKeeping,
    ArticleMedia {
  /** Full path without links. */
  readonly root: string
}

/**
 * Opens the folder as a library. `make` also makes it where it does not exist: for the first start and for a folder named
 * on a command line, never for one that a journalist chose and that may only be unplugged.
 */
export async function openLibrary(
  folder: string,
  { make = false, ...options }: LibraryOptions & { readonly make?: boolean },
): Promise<Outcome<Library>> {
  try {
    if (make) await makeFolders(folder)
    // The library itself may be a link (a synced or redirected Documents folder); what is inside it may not.
    const root = await fs.realpath(folder)
    await fs.readdir(root)
    return succeeded(createLibrary(root, options))
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return failed({ code: 'library-unavailable', folder })
  }
}

function createLibrary(root: string, options: LibraryOptions): Library {
  const { now, newId, moveToBin, disk } = options
  const index = new LibraryIndex({
    root,
    indexFolder: options.indexFolder,
    indexThread: options.indexThread,
    appVersion: options.appVersion ?? '',
    onChange: () => options.onChange?.(),
    onProgress: (progress) => options.onProgress?.(progress),
  })
  const ground = { root, index, now, newId, moveToBin, ...(disk === undefined ? {} : { disk }) }
  const list = createLibraryList(root, index, now)
  const places = createArticlePlaces(root, index, list.list)
  return {
    root,
    ...list,
    ...places,
    ...createArticleReading(ground, places, list.list),
    ...createArticleSaving(ground, places),
    ...createFolderKeeping(ground, places),
    ...createArticleMedia(places),
  }
}

/**
 * One level after the other: below a folder that takes none (`/proc`), the system's own way of making all of them at once
 * tries for ever.
 */
async function makeFolders(folder: string): Promise<void> {
  const missing: string[] = []
  for (let at = path.resolve(folder); !(await exists(at)) && path.dirname(at) !== at; at = path.dirname(at)) {
    missing.unshift(at)
  }
  for (const place of missing) {
    await fs.mkdir(place).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error
    })
  }
}
