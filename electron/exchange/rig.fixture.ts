/** For the tests of the formats: a library in a temporary folder, and an article that has one of everything. */
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type Article, articleSchema, articleText, createArticle, profileSchema } from '../../core/article'
import type { Picture } from '../../core/document'
import { createTranslate } from '../../core/texts'
import { addPicture, type Library, loadSharp, MEDIA_FOLDER, openLibrary } from '../library'
import { exportArticle } from './exportArticle'
import { importArticle, readArticleFile } from './importArticle'

export interface Rig {
  readonly root: string
  readonly library: Library
  readonly at: (...parts: string[]) => string
  readonly picture: Picture
  readonly article: Article
  readonly importing: (file: string) => ReturnType<typeof importArticle>
  readonly reading: (
    name: string,
    content: Uint8Array | string,
  ) => Promise<Article & { readonly warnings: readonly string[] }>
  readonly refusing: (name: string, content: Uint8Array | string) => Promise<string>
  readonly exporting: (article: Article, name: string) => ReturnType<typeof exportArticle>
  /** Out to a file of this name and in again. */
  readonly roundTrip: (name: string, article?: Article) => Promise<Article & { readonly warnings: readonly string[] }>
  readonly close: () => Promise<void>
}

let next = 0
const options = {
  now: () => '2026-11-22T07:40:00+07:00',
  newId: () => `bai-viet-${String(++next).padStart(4, '0')}`,
  translate: createTranslate('vi'),
}
const profile = profileSchema.parse({
  name: 'Báo Sông Trà',
  siteUrl: 'https://baosongtra.vn',
  datelineText: 'Baosongtra.vn',
})

export async function openRig(): Promise<Rig> {
  const root = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-test-')))
  const at = (...parts: string[]) => path.join(root, ...parts)
  const opened = await openLibrary(at('thu-vien'), {
    ...options,
    make: true,
    moveToBin: () => Promise.reject(new Error('no bin')),
  })
  if (!opened.ok) throw new Error('no library')
  const sharp = await loadSharp()
  const pixels = { create: { width: 60, height: 40, channels: 3, background: '#336699' } } as const
  const added = await addPicture(at('goc'), 'cầu.png', await sharp(pixels).png().toBuffer())
  if (!added.ok) throw new Error('no picture')
  const article = sampleArticle(added.value)

  const reading: Rig['reading'] = async (name, content) => {
    await fs.writeFile(at(name), content)
    const read = await readArticleFile(at(name), { ...options, profile })
    if (!read.ok) throw new Error(`${name}: ${read.problem.code}`)
    await read.value.discard()
    return { ...read.value.article, warnings: read.value.warnings }
  }
  const exporting: Rig['exporting'] = (given, name) =>
    exportArticle({
      article: given,
      profile,
      mediaFolder: at('goc', MEDIA_FOLDER),
      translate: options.translate,
      to: at(name),
    })
  return {
    root,
    at,
    library: opened.value,
    picture: added.value,
    article,
    reading,
    exporting,
    importing: (file) => importArticle(file, opened.value, { ...options, profile }),
    async refusing(name, content) {
      await fs.writeFile(at(name), content)
      const read = await readArticleFile(at(name), { ...options, profile })
      return read.ok ? 'read' : read.problem.code
    },
    async roundTrip(name, given = article) {
      const written = await exporting(given, name)
      if (!written.ok) throw new Error(`${name}: ${written.problem.code}`)
      const read = await readArticleFile(at(name), { ...options, profile })
      if (!read.ok) throw new Error(`${name}: ${read.problem.code}`)
      await read.value.discard()
      return { ...read.value.article, warnings: read.value.warnings }
    },
    close: () => fs.rm(root, { recursive: true, force: true }),
  }
}

/** What the text of an article is, without the newsroom's books and the names that pictures had. */
export function contentOf({ body, ...article }: Article) {
  const { id: _, createdAt: __, updatedAt: ___, publishedAt: ____, workflow: _____, leadPicture, ...fields } = article
  delete (fields as { warnings?: unknown }).warnings
  const children = body.root.children.map((block) =>
    block.type === 'figure' ? { ...block, picture: block.picture && { ...block.picture, name: '' } } : block,
  )
  return { ...fields, children }
}

/** Every word of it, the head first. */
export function wordsOf(article: Article): string {
  return [article.kicker, article.headline, article.standfirst, articleText(article)].filter(Boolean).join('\n')
}

const run = (text: string, format = 0) => ({ type: 'text', version: 1, text, format })

function sampleArticle(picture: Picture): Article {
  const figure = {
    type: 'figure',
    version: 1,
    picture,
    caption: 'Nhịp cuối của cầu Đò Hạ.',
    credit: 'Lê Thu Vân',
    alt: 'Cầu mới',
    missing: '',
  }
  const item = (...children: unknown[]) => ({ type: 'listitem', version: 1, children })
  return articleSchema.parse({
    ...createArticle({ id: 'bai-mau-0001', now: '2026-11-20T08:00:00+07:00' }),
    kicker: 'Giao thông nông thôn',
    headline: 'Cầu Đò Hạ hợp long: <40 phút> “đi chợ” & về',
    standfirst: 'Từ hôm nay, người dân hai bờ sông Trà không còn phải chờ đò.',
    bylines: [
      { name: 'Lê Thị Thu Vân', penName: 'Thu Vân', role: '' },
      { name: 'Phạm Hà', penName: '', role: 'Ảnh' },
    ],
    section: 'Đời sống',
    topic: 'Giao thông nông thôn',
    tags: ['cầu', 'Cẩm Lưu'],
    source: 'Theo Báo Sông Trà',
    related: [{ headline: 'Chuyến đò cuối', url: 'https://baosongtra.vn/chuyen-do' }],
    slug: 'cau-do-ha',
    share: { title: 'Cầu mới', description: 'Hợp long' },
    body: {
      root: {
        children: [
          {
            type: 'paragraph',
            version: 1,
            children: [run('Chiều 21/11, '), run('nhịp cuối', 1), run(' được '), run('nối', 3), run(' liền.')],
          },
          { type: 'heading', version: 1, tag: 'h2', children: [run('Hai bờ * một _cầu_ # [1]')] },
          {
            type: 'paragraph',
            version: 1,
            children: [
              run('Xem '),
              { type: 'link', version: 1, url: 'https://baosongtra.vn/tin?a=1&b=2', children: [run('tin trước')] },
              run(', nước H'),
              run('2', 32),
              run('O, m'),
              run('2', 64),
              run(', '),
              run('gạch', 4),
              run(' và '),
              run('dưới', 8),
              run('.'),
              { type: 'linebreak', version: 1 },
              run('Dòng hai.'),
            ],
          },
          { ...figure, width: 'text' },
          { type: 'heading', version: 1, tag: 'h3', children: [run('Việc còn lại')] },
          {
            type: 'list',
            version: 1,
            listType: 'number',
            start: 3,
            children: [
              item(run('Đường dẫn')),
              item({
                type: 'list',
                version: 1,
                listType: 'bullet',
                start: 1,
                children: [item(run('phía nam')), item(run('phía bắc', 2))],
              }),
              item(run('Đèn')),
            ],
          },
          {
            type: 'quote',
            version: 1,
            children: [
              run('Chuyến cuối tôi chở không lấy tiền.'),
              { type: 'linebreak', version: 1 },
              run('Ai đi cũng được.'),
            ],
          },
          { type: 'list', version: 1, listType: 'bullet', start: 1, children: [item(run('Một')), item(run('Hai'))] },
          {
            type: 'paragraph',
            version: 1,
            children: [run('1. Không phải danh sách. - Cũng không. <b>chữ</b> \\ ` ~')],
          },
        ],
      },
    },
  })
}
