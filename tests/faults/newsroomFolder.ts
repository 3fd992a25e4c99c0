/** For the specs: a folder of their own with a newsroom in it, and an article to begin with. */
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { unpackSummaries } from '../../core/article'
import type { OpenedArticle } from '../../core/contract'
import type { OpenDesk } from '../../electron/desk'
import { deskOn, type NewsroomOptions, value, words } from './newsroom'

export interface NewsroomFolder {
  /** A folder of the test's own, gone with it. */
  readonly root: string
  readonly library: () => string
  readonly wake: (options?: Pick<NewsroomOptions, 'library' | 'journal'>) => OpenDesk
}

/** Called once by a file of specs: each of them finds an empty folder. */
export function newsroomFolder(): NewsroomFolder {
  let root = ''
  beforeEach(async () => {
    root = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-')))
  })
  afterEach(async () => {
    await fs.rm(root, { recursive: true, force: true })
  })
  return {
    get root() {
      return root
    },
    library: () => path.join(root, 'library'),
    wake: (options) => deskOn(root, options),
  }
}

/** A saved article, open. */
export async function begun(desk: OpenDesk['desk'], prose = 'Chữ đã lưu.'): Promise<OpenedArticle> {
  value(await desk.start({}))
  const made = value(await desk.createArticle({ channel: 'news' }))
  const article = words(made.article, prose)
  const { revision } = value(await desk.saveArticle({ article, revision: made.revision }))
  return { ...made, article, revision }
}

/** Of all articles, in the order of the alphabet. */
export async function headlines(desk: OpenDesk['desk']): Promise<string[]> {
  const { articles } = value(await desk.listArticles({}))
  return unpackSummaries(articles)
    .map(({ headline }) => headline)
    .sort()
}
