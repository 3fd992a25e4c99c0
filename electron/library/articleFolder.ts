/** How an article's folder is called: the day it was begun and its slug, so that a person finds it without the app. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { type Article, slugOf } from '../../core/article'
import { slugify } from '../../core/vietnamese'
import { errorCode } from './diskProblem'

/** In the name while there is no headline: "bài mới". */
const UNTITLED = 'bai-moi'
/** With the library's path and a media file's name this stays below the 260 characters Windows allows. */
const MAX_SLUG_LENGTH = 80

/**
 * "2026-11-22 xay-dung-doi-ngu". Only letters, digits, hyphens and one space, and it opens with a digit, so it is a legal
 * name on every system: no reserved device name (CON, NUL), no dot or space at the end, no case to confuse.
 */
export function articleFolderName(article: Pick<Article, 'createdAt' | 'headline' | 'slug'>): string {
  return `${article.createdAt.slice(0, 10)} ${slugify(slugOf(article), MAX_SLUG_LENGTH) || UNTITLED}`
}

/** True where the app gave the name; a name that a person gave is theirs to keep. */
export function isGivenByApp(folder: string): boolean {
  return /^\d{4}-\d{2}-\d{2} [a-z0-9]+(-[a-z0-9]+)*$/.test(folder)
}

/** True where the folder already has this name, or this name with the number of a later namesake. */
export function isNamed(folder: string, name: string): boolean {
  return folder === name || (folder.startsWith(`${name}-`) && /^\d+$/.test(folder.slice(name.length + 1)))
}

/** The name, then the name with -2, -3 …: for as many articles of one day and one headline as there may be. */
export function* numberedNames(name: string): Generator<string, undefined> {
  yield name
  for (let number = 2; number < 10_000; number++) yield `${name}-${number}`
}

/** Makes a new folder for the article in the library and gives back its name. Throws what the disk throws. */
export async function makeArticleFolder(
  library: string,
  article: Pick<Article, 'createdAt' | 'headline' | 'slug'>,
): Promise<string> {
  for (const name of numberedNames(articleFolderName(article))) {
    try {
      // mkdir both asks and takes, so two programs never get the same folder.
      await fs.mkdir(path.join(library, name))
      return name
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
  }
  throw new Error(`No free name for ${articleFolderName(article)}`)
}
