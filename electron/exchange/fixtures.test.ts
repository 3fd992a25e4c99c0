import fs from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../core/article'
import { plainTextOf } from '../../core/document'
import { createTranslate } from '../../core/texts'
import { readArticleFile } from './importArticle'
import { openRig, type Rig, wordsOf } from './rig.fixture'

const FIXTURES = path.resolve(import.meta.dirname, '../../tests/fixtures/exchange')

let rig: Rig
beforeEach(async () => {
  rig = await openRig()
})
afterEach(() => rig.close())

async function read(...parts: string[]): Promise<Article & { warnings: readonly string[] }> {
  const outcome = await readArticleFile(path.join(FIXTURES, ...parts), {
    translate: createTranslate('vi'),
    now: () => '2026-11-22T07:40:00+07:00',
    newId: () => 'bai-viet-1',
  })
  if (!outcome.ok) throw new Error(outcome.problem.code)
  await outcome.value.discard()
  return { ...outcome.value.article, warnings: outcome.value.warnings }
}

describe('a report as other programs write it', () => {
  it.each(['source.html', 'libreoffice.docx', 'libreoffice.rtf', 'libreoffice.html'])(
    '%s is read whole',
    async (name) => {
      const article = await read('ordinary-report', name)
      expect(article.headline).toBe('Cầu Đò Hạ hợp long trước mùa lũ')
      expect(article.standfirst).toBe('Từ hôm nay, người dân hai bờ sông Trà ở thị xã Cẩm Lưu không còn phải chờ đò.')
      const { children } = article.body.root
      expect(children[0]).toMatchObject({
        type: 'paragraph',
        children: [
          { text: 'Chiều 21/11, ', format: 0 },
          { text: 'nhịp cuối', format: 1 },
          { text: ' của cầu được ', format: 0 },
          { text: 'nối liền', format: 2 },
          { text: '. Xem ' },
          { type: 'link', url: 'https://baosongtra.vn/tin-moi', children: [{ text: 'tin trước', format: 0 }] },
          { text: '.' },
        ],
      })
      expect(children.find(({ type }) => type === 'heading')).toMatchObject({
        tag: 'h2',
        children: [{ text: 'Việc còn lại' }],
      })
      expect(children.find(({ type }) => type === 'list')).toMatchObject({
        listType: 'number',
        children: [
          { children: [{ text: 'Đường dẫn phía nam' }] },
          {
            children: [
              {
                listType: 'bullet',
                children: [{ children: [{ text: 'rải nhựa' }] }, { children: [{ text: 'cọc tiêu' }] }],
              },
            ],
          },
          { children: [{ text: 'Đèn chiếu sáng' }] },
        ],
      })
      for (const words of [
        'Hạng mục',
        'Ngày xong',
        'Đường dẫn',
        '15/12',
        '“Chuyến đò cuối cùng tôi chở không lấy tiền” – ông Năm Lái nói.',
      ]) {
        expect(wordsOf(article)).toContain(words)
      }
      const last = children.at(-1)
      expect(last?.type === 'paragraph' && plainTextOf(last.children)).toBe('H2O và m2, gạch dưới, gạch bỏ.')
      expect(last).toMatchObject({
        children: [
          {},
          { text: '2', format: 32 },
          {},
          { text: '2', format: 64 },
          {},
          { text: 'gạch dưới', format: 8 },
          {},
          { text: 'gạch bỏ', format: 4 },
          {},
        ],
      })
    },
  )
  it.each(['source.html', 'libreoffice.docx', 'libreoffice.html'])(
    '%s brings its picture with caption and credit',
    async (name) => {
      const article = await read('ordinary-report', name)
      expect(article.body.root.children.find(({ type }) => type === 'figure')).toMatchObject({
        picture: { mime: 'image/png', widthPx: 24, heightPx: 16 },
        caption: 'Nhịp cuối của cầu Đò Hạ.',
        credit: 'Thu Vân',
      })
      expect(article.warnings).toEqual([])
    },
  )
  it('RTF says that its picture was left', async () => {
    expect((await read('ordinary-report', 'libreoffice.rtf')).warnings).toEqual([expect.stringContaining('1 ảnh')])
  })
})

describe('a report in old fonts', () => {
  it.each(['source.html', 'libreoffice.docx', 'libreoffice.rtf', 'libreoffice.html'])(
    '%s becomes Unicode',
    async (name) => {
      const article = await read('old-fonts', name)
      const sentence =
        'Chiều 21/11, nhịp cuối của cầu Đò Hạ được nối liền trước sự chứng kiến của người dân hai bờ sông Trà.'
      expect(wordsOf(article).split('\n')).toEqual([
        'CẦU ĐÒ HẠ HỢP LONG',
        sentence,
        sentence,
        `${sentence} Zoë và São Tomé.`,
      ])
      expect(article.warnings.join('\n')).toMatch(/\.VnTimeH, \.VnTime[\s\S]*VNI-Times[\s\S]*chữ hoa/)
    },
  )
})

describe('a text in an old charset', () => {
  it.each([
    ['iconv-tcvn.txt', /TCVN3/],
    ['iconv-viscii.txt', /VISCII/],
    ['iconv-cp1258.txt', /Windows-1258/],
  ])('%s becomes Unicode, and the person is told', async (name, told) => {
    const article = await read('old-charsets', name)
    expect(article.headline).toBe('Cầu Đò Hạ hợp long trước mùa lũ')
    expect(wordsOf(article)).toContain(
      'Bà Lê Thị Mận, trưởng thôn Bến Đá, cho biết chợ phiên sẽ họp thêm hai buổi mỗi tháng.',
    )
    expect(article.warnings.join()).toMatch(told)
  })
  it('leaves the file as it was', async () => {
    const file = path.join(FIXTURES, 'old-charsets', 'iconv-tcvn.txt')
    const before = await fs.readFile(file)
    await rig.importing(file)
    expect(await fs.readFile(file)).toEqual(before)
  })
})
