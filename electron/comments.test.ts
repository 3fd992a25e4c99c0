/** Comments go wherever the article's file goes, and nowhere else. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Article, articleSchema, CHANNELS, type CommentThread, createProfile } from '../core/article'
import { settingsSchema } from '../core/contract'
import { createTranslate } from '../core/texts'
import type { OpenDesk } from './desk'
import { value, withDesk } from './desk.fixture'
import { exportArticle, importArticle } from './exchange'
import { openLibrary } from './library'
import { exportPage } from './publishing'

vi.setConfig({ testTimeout: 60_000 })

const at = '2026-11-22T07:40:00+07:00'
const SECRET = 'Nguồn tin xin giấu tên, hỏi lại anh Khoát'
const NOTE = 'Đăng trước mười sáu giờ'
const comments: CommentThread[] = [
  {
    id: 'ghi-chu-0001',
    about: 'passage',
    quote: '2,4 km',
    parts: [{ block: 0, field: 'text', start: 7, text: '2,4 km', before: 'Đê dài ', after: '.' }],
    entries: [
      { author: 'Lê Thu Vân', at, text: SECRET },
      { author: 'Phạm Hà', at, text: 'Đã hỏi.' },
    ],
    resolved: null,
  },
  {
    id: 'ghi-chu-0002',
    about: 'article',
    quote: '',
    parts: [],
    entries: [{ author: 'Lê Thu Vân', at, text: NOTE }],
    resolved: { author: 'Phạm Hà', at },
  },
]

let desk: OpenDesk
const rig = withDesk()
const { at: inside, wake } = rig
const translate = createTranslate('vi')

beforeEach(() => {
  rig.settings = settingsSchema.parse({ penName: 'Thu Vân' })
  desk = wake()
})

/** A draft of the library with words, and comments on them. */
async function commented(fields: Partial<Article> = {}) {
  const opened = value(await desk.desk.createArticle({ channel: 'news' }))
  const article = articleSchema.parse({
    ...opened.article,
    headline: 'Cẩm Lưu xong đê Bàu Sen',
    standfirst: 'Sau bốn tháng thi công.',
    body: { root: { children: [{ type: 'paragraph', children: [{ type: 'text', text: 'Đê dài 2,4 km.' }] }] } },
    comments,
    ...fields,
  })
  const saved = value(await desk.desk.saveArticle({ article, revision: opened.revision }))
  return { article, revision: saved.revision }
}

describe('comments', () => {
  it('are in the article when it is opened again', async () => {
    const { article } = await commented()
    const again = wake()
    expect(value(await again.desk.openArticle({ id: article.id })).article.comments).toEqual(comments)
    await again.idle()
    again.close()
  })

  it('come back from the journal with the text', async () => {
    const { article, revision } = await commented({ comments: [] })
    await desk.desk.keepInJournal({ article: { ...article, comments }, revision })
    desk.close()
    desk = wake()
    value(await desk.desk.start({}))
    expect(value(await desk.desk.openArticle({ id: article.id })).article.comments).toEqual(comments)
  })

  it('stay when an earlier text is restored: what was said was said', async () => {
    const { article, revision } = await commented({ comments: [] })
    await desk.idle()
    const { versions } = value(await desk.desk.listVersions({ id: article.id }))
    const later = value(
      await desk.desk.saveArticle({ article: { ...article, standfirst: 'Khác.', comments }, revision }),
    )
    const version = versions[0]?.id ?? ''
    const restored = value(await desk.desk.restoreVersion({ id: article.id, version, revision: later.revision }))
    expect(restored.article.standfirst).not.toBe('Khác.')
    expect(restored.article.comments).toEqual(comments)
  })

  it('are in a copy of the article', async () => {
    const { article } = await commented()
    const copy = value(await desk.desk.saveArticleAsCopy({ article }))
    expect(copy.article.id).not.toBe(article.id)
    expect(copy.article.comments).toEqual(comments)
  })

  it('travel to a colleague in a .toasoan package', async () => {
    const { article } = await commented()
    const mediaFolder = inside('none')
    const profile = createProfile()
    value(await exportArticle({ article, profile, mediaFolder, translate, to: inside('bai.toasoan') }))
    const options = { now: () => at, newId: () => 'bai-cua-dong-nghiep', moveToBin: async () => undefined }
    const other = value(await openLibrary(inside('thu-vien-khac'), { ...options, make: true }))
    const imported = value(await importArticle(inside('bai.toasoan'), other, { ...options, translate, profile }))
    expect(value(await other.open(imported.summary.id)).article.comments).toEqual(comments)
  })

  it.each(['html', 'md'])('are not in a file that goes out as %s', async (extension) => {
    const { article } = await commented()
    const to = inside(`bai.${extension}`)
    value(await exportArticle({ article, profile: createProfile(), mediaFolder: inside('none'), translate, to }))
    await expectSilence(to)
  })

  it.each(CHANNELS)('are not in a page of the channel %s', async (channel) => {
    const { article } = await commented({ channel })
    const to = inside('trang')
    const assetsFolder = path.resolve(import.meta.dirname, '../assets')
    const profile = createProfile()
    value(await exportPage({ article, profile, mediaFolder: inside('none'), assetsFolder, now: at, to, translate }))
    await expectSilence(to)
  })
})

/** The words of the article are there, so that this cannot pass on an empty file; those of the comments are not. */
async function expectSilence(place: string): Promise<void> {
  const files = (await fs.stat(place)).isFile()
    ? [place]
    : (await fs.readdir(place, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
  const all = (await Promise.all(files.map((file) => fs.readFile(file, 'utf8')))).join('\n')
  expect(all).toContain('2,4 km')
  for (const words of [SECRET, NOTE, 'Đã hỏi.', 'ghi-chu-0001']) expect(all).not.toContain(words)
}
