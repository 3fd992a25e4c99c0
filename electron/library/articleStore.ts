/** One article on disk: `article.json` read, recognised, and set aside where it is broken. */
import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Article, parseArticle } from '../../core/article'
import { errorCode } from './diskProblem'
import { isTemporaryName } from './durableFile'
import { clearDeadTurn } from './writeTurn'

export const ARTICLE_FILE = 'article.json'

/** No article made by hand comes near; a larger file is not one and would only stall the app. */
const MAX_ARTICLE_BYTES = 64 * 1024 * 1024

type StoredArticle =
  | { readonly status: 'ok'; readonly article: Article; readonly revision: string }
  | { readonly status: 'newer'; readonly article: Article | undefined; readonly revision: string }
  | { readonly status: 'damaged'; readonly reason: string }
  /** There is no article in this folder, or no folder. */
  | { readonly status: 'absent' }
  | { readonly status: 'unreadable'; readonly reason: string }

/** The hash that tells one text of an article from another. */
export function revisionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Reads the article in a folder. Never throws for what a disk or a file can do. */
export async function readStoredArticle(folder: string): Promise<StoredArticle> {
  let bytes: Uint8Array
  try {
    const file = path.join(folder, ARTICLE_FILE)
    const found = await fs.lstat(file)
    // A link would take reading and writing out of the library.
    if (!found.isFile()) return { status: 'absent' }
    if (found.size > MAX_ARTICLE_BYTES) return { status: 'damaged', reason: `${found.size} bytes` }
    bytes = await fs.readFile(file)
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    return code === 'ENOENT' || code === 'ENOTDIR' ? { status: 'absent' } : { status: 'unreadable', reason: code }
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { status: 'damaged', reason: 'not UTF-8' }
  }
  const read = parseArticle(text)
  if (read.status === 'damaged') return read
  return read.status === 'ok'
    ? { status: 'ok', article: read.article, revision: revisionOf(bytes) }
    : { status: 'newer', article: read.article, revision: revisionOf(bytes) }
}

/** Which text lies in the folder, without reading what it says; undefined where that cannot be told so simply. */
export async function readRevision(folder: string): Promise<string | undefined> {
  try {
    const file = path.join(folder, ARTICLE_FILE)
    const found = await fs.lstat(file)
    return found.isFile() && found.size <= MAX_ARTICLE_BYTES ? revisionOf(await fs.readFile(file)) : undefined
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return undefined
  }
}

/** Like `readStoredArticle`, but gives another program that is writing the file just now the time to finish. */
export async function readSettledArticle(folder: string): Promise<StoredArticle> {
  const stored = await readStoredArticle(folder)
  if (stored.status !== 'damaged') return stored
  await pause(SETTLING_MS)
  return readStoredArticle(folder)
}

const SETTLING_MS = 300

/**
 * Takes a broken `article.json` out of the way under a name that says when, and gives that name back. Where even that is
 * refused, the file stays as it is and its own name comes back: in no case is it overwritten.
 */
export async function setAside(folder: string, now: string): Promise<string> {
  const stamp = now.slice(0, 19).replaceAll(':', '-')
  for (let number = 1; number < 100; number++) {
    const name = `article.damaged-${stamp}${number === 1 ? '' : `-${number}`}.json`
    try {
      await fs.access(path.join(folder, name))
    } catch {
      try {
        await fs.rename(path.join(folder, ARTICLE_FILE), path.join(folder, name))
        return name
      } catch (error) {
        if (errorCode(error) === undefined) throw error
        return ARTICLE_FILE
      }
    }
  }
  return ARTICLE_FILE
}

/** Removes what crashed writes left behind, once nobody can still be writing it: its writer is dead, or it is old enough. */
export async function sweepTemporaryFiles(folder: string, olderThanMs = 60 * 60 * 1000): Promise<void> {
  await clearDeadTurn(folder)
  for (const name of (await fs.readdir(folder).catch(() => [])).filter(isTemporaryName)) {
    const file = path.join(folder, name)
    const stat = await fs.lstat(file).catch(() => undefined)
    if (stat?.isFile() && Date.now() - stat.mtimeMs > olderThanMs)
      await fs.rm(file, { force: true }).catch(() => undefined)
  }
}
