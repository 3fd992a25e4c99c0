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
  it.each(['source.html', 'libreoffice.docx', 'libreoffice.html', 'libreoffice.rtf'])(
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

describe('a market report in RTF, as LibreOffice writes it', () => {
  it('keeps pictures, joined cells, lists, links and notes, each in its place', async () => {
    const article = await read('market', 'libreoffice.rtf')
    expect(article.headline).toBe('Chợ phiên Bến Đá họp thêm hai buổi')
    const { children } = article.body.root
    expect(children.map(({ type }) => type)).toEqual([
      'paragraph',
      'source-note',
      'figure',
      'heading',
      'table',
      'paragraph',
      'list',
      'paragraph',
      'source-note',
      'figure',
      'paragraph',
    ])
    expect(children[0]).toMatchObject({
      children: [
        { text: expect.stringMatching(/cho biết chợ$/) },
        { text: '[1]' },
        { text: expect.stringMatching(/^ họp thêm/) },
        { type: 'link', url: 'https://baosongtra.vn/cho-phien?a=1&b=2', children: [{ text: 'lịch chợ' }] },
        { text: '.' },
      ],
    })
    expect(children[1]).toMatchObject({ kind: 'note', children: [{ text: '[1] Chợ lập năm 1989.' }] })
    expect(children[2]).toMatchObject({
      picture: { mime: 'image/png', widthPx: 24, heightPx: 16 },
      caption: 'Nhịp cuối của cầu Đò Hạ.',
      credit: 'Thu Vân',
    })
    const cell = (words: string, more: object = {}) => ({
      children: [{ text: words }],
      colSpan: 1,
      rowSpan: 1,
      ...more,
    })
    expect(children[4]).toMatchObject({
      rows: [
        { cells: [cell('Mặt hàng'), cell('Giá (đồng)', { colSpan: 2 })] },
        { cells: [cell('Lúa nếp', { rowSpan: 2 }), cell('loại một'), cell('12.000')] },
        { cells: [cell('loại hai'), cell('9.500')] },
        { cells: [cell('Cá rô'), cell('sống'), cell('80.000')] },
      ],
    })
    expect(children[6]).toMatchObject({
      listType: 'number',
      start: 3,
      children: [
        { children: [{ text: 'Dựng sạp' }] },
        { children: [{ text: 'Kẻ vạch' }] },
        { children: [{ listType: 'bullet', children: [{}, { children: [{ text: 'chỗ để xe' }] }] }] },
        { children: [{ text: 'Treo đèn' }] },
      ],
    })
    expect(children[8]).toMatchObject({ children: [{ text: '[2] Bằng ' }, { text: 'thuyền', format: 1 }, {}] })
    expect(children[9]).toMatchObject({ picture: { mime: 'image/jpeg', widthPx: 32, heightPx: 20 } })
    expect(article.warnings).toEqual([expect.stringMatching(/2 chú thích chân trang/)])
  })
})
