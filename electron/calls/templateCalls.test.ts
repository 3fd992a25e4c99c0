/** Templates and snippets as people keep them: files in the library, shared and mended by hand. */
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { articleSchema, createArticle, findPlaceholders, parseTemplate } from '../../core/article'
import type { Outcome } from '../../core/contract'
import { createDocument, documentSchema, text } from '../../core/document'
import { createTranslate } from '../../core/texts'
import { readArticleFile } from '../exchange'
import { type Library, openLibrary } from '../library'
import { createTemplateCalls } from './templateCalls'

const now = '2026-11-22T07:40:00+07:00'
const assetsFolder = path.resolve(import.meta.dirname, '../../assets')

let root: string
let library: Library
let revealed: string[]
let calls: ReturnType<typeof createTemplateCalls>

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

beforeEach(async () => {
  root = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-templates-')))
  let number = 0
  const options = { now: () => now, newId: () => `bai-moi-${String(++number).padStart(4, '0')}` }
  library = value(await openLibrary(root, { ...options, make: true, moveToBin: async () => undefined }))
  revealed = []
  calls = createTemplateCalls({
    assetsFolder,
    penName: () => 'Thu Vân',
    inLibrary: (job) => job(library),
    onPage: (job) => job(library),
    readForeign: (file) => readArticleFile(file, { ...options, translate: createTranslate('vi') }),
    reveal: (file) => revealed.push(file),
  })
})
afterEach(() => fs.rm(root, { recursive: true, force: true }))

const article = articleSchema.parse({
  ...createArticle({ id: 'bai-goc-0001', now }),
  headline: 'Phiên chợ [chờ tên chợ]',
  section: 'Đời sống',
  bylines: [{ penName: 'Phạm Hà' }],
  slug: 'phien-cho',
  workflow: 'approved',
  comments: [{ id: 'ghi-chu-1', entries: [{ author: 'Vân', at: now, text: 'Bí mật' }] }],
  body: {
    root: {
      children: [
        { type: 'paragraph', children: [{ type: 'text', text: 'Chợ họp từ [chờ giờ].' }] },
        {
          type: 'figure',
          picture: {
            file: `${'a'.repeat(64)}.jpg`,
            mime: 'image/jpeg',
            sizeBytes: 1,
            name: 'cho.jpg',
            widthPx: 9,
            heightPx: 6,
          },
          caption: '[chờ chú thích]',
        },
      ],
    },
  },
})
const names = async () => value(await calls.listTemplates({})).templates.map(({ name }) => name)

describe('the templates that come with the app', () => {
  it('are bản tin, phỏng vấn and tường thuật, with something to fill in in each', async () => {
    const { templates, damaged } = value(await calls.listTemplates({}))
    expect(templates.map(({ name }) => name)).toEqual(['Bản tin', 'Phỏng vấn', 'Tường thuật'])
    expect(damaged).toEqual([])
    for (const { headline, outline } of templates) {
      expect(findPlaceholders(headline)).toHaveLength(1)
      expect(outline.flatMap((block) => findPlaceholders(block.text)).length).toBeGreaterThan(4)
    }
  })

  it('begin an article of its own, signed with the pen name', async () => {
    const [first] = value(await calls.listTemplates({})).templates
    const opened = value(await calls.createFromTemplate({ template: first?.id ?? '' }))
    expect(opened.article).toMatchObject({
      headline: first?.headline,
      workflow: 'draft',
      bylines: [{ penName: 'Thu Vân' }],
    })
    expect(value(await library.list()).articles.map(({ id }) => id)).toEqual([opened.article.id])
  })
})

describe('an article that is kept as a template', () => {
  it('gives its words and nothing that is its own', async () => {
    const { file } = value(
      await calls.saveTemplate({ article, name: 'Phiên chợ', note: 'Cho mục chợ quê', replace: false }),
    )
    const read = parseTemplate(await fs.readFile(file, 'utf8'))
    expect(read).toMatchObject({ status: 'ok', value: { name: 'Phiên chợ', article: { section: 'Đời sống' } } })
    expect(await fs.readFile(file, 'utf8')).not.toMatch(/Phạm Hà|phien-cho"|approved|Bí mật|aaaa/)
    expect(await names()).toEqual(['Phiên chợ', 'Bản tin', 'Phỏng vấn', 'Tường thuật'])
    const opened = value(await calls.createFromTemplate({ template: path.basename(file) }))
    expect(opened.article.body.root.children).toMatchObject([
      { type: 'paragraph' },
      { type: 'figure', picture: null, caption: '[chờ chú thích]' },
    ])
    expect(opened.article.comments).toEqual([])
  })

  it('does not take the place of another of its name unless it is to', async () => {
    const save = (note: string, replace: boolean) => calls.saveTemplate({ article, name: 'Phiên chợ', note, replace })
    value(await save('một', false))
    expect(value(await save('hai', false))).toMatchObject({ exists: true })
    expect(value(await calls.listTemplates({})).templates[0]?.note).toBe('một')
    expect(value(await save('ba', true))).not.toHaveProperty('exists')
    expect(value(await calls.listTemplates({})).templates[0]?.note).toBe('ba')
  })

  it('is refused with its reason where the folder cannot be made', async () => {
    await fs.writeFile(path.join(root, 'mau-bai-toa-soan'), 'a file in the folder’s place')
    const refused = await calls.saveTemplate({ article, name: 'Phiên chợ', note: '', replace: false })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'template-refused' } })
  })
})

describe('files that people lay into the folder', () => {
  const lay = async (name: string, content: string | Uint8Array) => {
    await fs.mkdir(path.join(root, 'mau-bai-toa-soan'), { recursive: true })
    await fs.writeFile(path.join(root, 'mau-bai-toa-soan', name), content)
  }

  it('may be Markdown or HTML', async () => {
    await lay('thong-bao.md', '# Thông báo [chờ việc]\n\nKính gửi bạn đọc.\n\n- Một\n- Hai\n')
    await lay('cao-pho.html', '<h1>Cáo phó [chờ tên]</h1><p>Gia đình vô cùng thương tiếc.</p>')
    const { templates, damaged } = value(await calls.listTemplates({}))
    expect(damaged).toEqual([])
    expect(templates.slice(0, 2).map(({ name, headline }) => [name, headline])).toEqual([
      ['cao pho', 'Cáo phó [chờ tên]'],
      ['thong bao', 'Thông báo [chờ việc]'],
    ])
  })

  it('are named with what is wrong with them, and the rest work', async () => {
    const good = JSON.stringify({
      format: 'toasoan/template',
      version: 1,
      name: 'Tốt',
      article: { body: { root: { children: [] } } },
    })
    await lay('tot.json', good)
    await lay('cut.json', good.slice(0, 40))
    await lay('khac.json', '{"format":"toasoan/article","version":1}')
    await lay('moi.json', good.replace('"version":1', '"version":2'))
    await lay('vo-danh.json', good.replace('Tốt', ' '))
    await lay('thieu.json', good.replace(/"article":.*$/, '"article":{}}'))
    await lay('ma-cu.json', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))
    await lay('to.json', Buffer.alloc(5 * 1024 * 1024, 0x20))
    await lay('trong.md', '')
    await lay('.an.json', 'x')
    await lay('ghi-chep.pdf', 'x')
    const { templates, damaged } = value(await calls.listTemplates({}))
    expect(templates[0]?.name).toBe('Tốt')
    expect(Object.fromEntries(damaged.map(({ file, fault }) => [path.basename(file), fault]))).toEqual({
      'cut.json': 'not-json',
      'khac.json': 'other-kind',
      'ma-cu.json': 'not-text',
      'moi.json': 'newer',
      'thieu.json': 'damaged',
      'to.json': 'too-large',
      'trong.md': 'empty',
      'vo-danh.json': 'nameless',
    })
  })

  it('cannot be reached outside of it', async () => {
    await fs.writeFile(path.join(root, 'ngoai.json'), '{}')
    expect(await calls.createFromTemplate({ template: '../ngoai.json' })).toMatchObject({ ok: false })
  })

  it('are no articles of the library', async () => {
    await lay('tot.json', '{}')
    expect(value(await library.list())).toEqual({ articles: [], unreadable: [] })
  })

  it('are shown in a folder that is made for them', async () => {
    value(await calls.revealShared({ kind: 'snippets' }))
    expect(revealed).toEqual([path.join(root, 'doan-mau-toa-soan')])
    expect((await fs.stat(revealed[0] ?? '')).isDirectory()).toBe(true)
  })
})

describe('snippets', () => {
  it('come back as the blocks they were', async () => {
    const body = documentSchema.parse(
      createDocument([
        { type: 'paragraph', version: 1, children: [text('Đường dây nóng: '), text('[chờ số]', 1)] },
        { type: 'quote', version: 1, children: [text('Lời bạn đọc')] },
      ]),
    )
    value(await calls.saveSnippet({ name: 'Đường dây nóng', body, replace: false }))
    const { snippets, damaged } = value(await calls.listSnippets({}))
    expect(damaged).toEqual([])
    expect(snippets).toEqual([{ id: 'duong-day-nong.json', name: 'Đường dây nóng', body }])
  })

  it('may be written by hand in Markdown, headline and all', async () => {
    await fs.mkdir(path.join(root, 'doan-mau-toa-soan'))
    await fs.writeFile(path.join(root, 'doan-mau-toa-soan', 'loi-cam-on.md'), 'Xin cảm ơn bạn đọc.\n\nHẹn gặp lại.\n')
    const { snippets } = value(await calls.listSnippets({}))
    expect(JSON.stringify(snippets[0]?.body)).toContain('Xin cảm ơn bạn đọc.')
    expect(JSON.stringify(snippets[0]?.body)).toContain('Hẹn gặp lại.')
  })
})
