/** What is said of an article whose file is broken. */
import path from 'node:path'
import type { Problem } from '../../core/contract'
import { newestGoodVersion } from './history'

/** Says what is broken, and what of it can be had from its history. */
export async function damaged(root: string, folder: string, setAsideAs: string): Promise<Problem> {
  const good = await newestGoodVersion(path.join(root, folder))
  return { code: 'article-damaged', folder, setAsideAs, ...(good && { goodVersionAt: good.updatedAt }) }
}
