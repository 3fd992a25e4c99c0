/** Plain text out: nothing that was written may be missing in it, and what cannot be letters is named. */
import fs from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { articleSchema } from '../../core/article'
import { type Block, createDocument, proseOf } from '../../core/document'
import { type Example, exampleNames, line, withEveryBlock } from './everyBlock.fixture'
import { wordsOf } from './rig.fixture'

const here = withEveryBlock()

async function written(blocks: readonly Block[], fields: object = {}) {
  const article = articleSchema.parse({ ...here.rig.article, ...fields, body: createDocument(blocks) })
  const exported = await here.rig.exporting(article, `bai-${next++}.txt`)
  if (!exported.ok) throw new Error(exported.problem.code)
  return { text: await fs.readFile(exported.value.file, 'utf8'), warnings: exported.value.warnings }
}
let next = 0

const word = /[\p{L}\p{N}]+/gu
/** How often each word stands in a text. */
function countsIn(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [found] of text.matchAll(word)) counts.set(found, (counts.get(found) ?? 0) + 1)
  return counts
}

function expectEveryWord(of: string, inText: string): void {
  const there = countsIn(inText)
  const missing = [...countsIn(of)].filter(([found, times]) => (there.get(found) ?? 0) < times)
  expect(missing).toEqual([])
}

/** Letters that a reader of the page sees, credits of pictures with them. */
function wordsIn(block: Block): string {
  const credits = 'credit' in block && block.type !== 'pull-quote' ? [String(block.credit)] : []
  const inside = 'items' in block ? block.items.map((item) => ('credit' in item ? String(item.credit) : '')) : []
  return [...proseOf(block).map(({ text }) => text), ...credits, ...inside].join(' ')
}

describe.each(exampleNames)('$type ($index)', ({ type, index }) => {
  const example = () => here.examples.find((one) => one.type === type && one.index === index) as Example

  it('keeps every word, once in its place', async () => {
    const { text } = await written([line('Trước.'), example().block, line('Sau.')])
    expect(text).toMatch(/^Cầu Đò Hạ[\s\S]*\nTrước\.\n[\s\S]*\nSau\.\n/)
    expectEveryWord(wordsIn(example().block), text)
  })

  it('loses none of them when it is read again', async () => {
    const { block } = example()
    const body = createDocument([line('Trước.'), block, line('Sau.')])
    const back = await here.rig.roundTrip(`${type}-${index}.txt`, { ...here.rig.article, body })
    expect(back.headline).toBe(here.rig.article.headline)
    expectEveryWord(wordsIn(block), wordsOf(back))
  })

  it('keeps its words where its files are missing', async () => {
    const { block } = example()
    const emptied = JSON.parse(JSON.stringify(block), (key, value) =>
      ['picture', 'file', 'poster', 'preview', 'captions'].includes(key) ? null : value,
    )
    expectEveryWord(wordsIn(emptied), (await written([emptied])).text)
  })
})

describe('the page in plain text', () => {
  it('reads as a person would type it', async () => {
    const { text } = await written(here.rig.article.body.root.children)
    expect(text).toBe(`Cầu Đò Hạ hợp long: <40 phút> “đi chợ” & về

Giao thông nông thôn

(Baosongtra.vn) - Từ hôm nay, người dân hai bờ sông Trà không còn phải chờ đò.

Chiều 21/11, nhịp cuối được nối liền.

Hai bờ * một _cầu_ # [1]

Xem tin trước [https://baosongtra.vn/tin?a=1&b=2], nước H2O, m2, gạch và dưới.
Dòng hai.

[Ảnh: Cầu mới]

Nhịp cuối của cầu Đò Hạ. Ảnh: Lê Thu Vân

Việc còn lại

3. Đường dẫn

    - phía nam

    - phía bắc

4. Đèn

    Chuyến cuối tôi chở không lấy tiền.
    Ai đi cũng được.

- Một

- Hai

1. Không phải danh sách. - Cũng không. <b>chữ</b> \\ \` ~

Thu Vân, Ảnh: Phạm Hà

Theo Báo Sông Trà

Từ khóa: cầu, Cẩm Lưu

Chủ đề: Giao thông nông thôn

Đọc thêm:

Chuyến đò cuối
https://baosongtra.vn/chuyen-do
`)
  })

  it('gives back its head and what stands under it', async () => {
    const back = await here.rig.roundTrip('ca-bai.txt')
    const { headline, standfirst, topic, related } = here.rig.article
    expect(back).toMatchObject({ headline, standfirst, topic, related })
    expectEveryWord(wordsOf(here.rig.article), wordsOf(back) + back.topic)
  })

  it('sets a table as a spreadsheet takes it, with nothing under a wide or a tall cell', async () => {
    const table = here.examples.find(({ type }) => type === 'table')?.block as Block
    const { text } = await written([table])
    const rows = text.split('\n').filter((row) => row.includes('\t'))
    expect(rows[0]).toBe('Trạm\tMực nước (m)\t')
    expect(rows[1]).toBe('Cẩm Lưu\t3,2\t4,1')
    expect(rows[3]).toBe('\t5,0\t5,1')
  })

  it('is UTF-8 in composed letters, whatever form the article has', async () => {
    const { text } = await written([line('Tiếng Việt'.normalize('NFD'))])
    expect(text).toBe(text.normalize('NFC'))
    expect(text).toContain('Tiếng Việt')
  })

  it('says what letters cannot hold, and nothing of a text that is only letters', async () => {
    const { warnings } = await written(here.examples.map(({ block }) => block))
    const said = warnings.join('\n')
    for (const part of ['ảnh không nằm trong tệp', 'phim, âm thanh', 'đậm, nghiêng', 'dòng văn bản', 'chuyên mục']) {
      expect(said).toContain(part)
    }
    const plain = await written([line('Chỉ có chữ.')], { section: '', slug: '', share: {}, related: [] })
    expect(plain.warnings).toEqual([])
  })

  it('carries what is said in a film, and who made an e-magazine', async () => {
    const film = await written([], { channel: 'video', video: { transcript: 'Lời bình của phim.' } })
    expect(film.text).toContain('Lời bình của phim.')
    const credits = [{ role: 'Thiết kế', names: 'Hà Vi' }]
    expect((await written([], { channel: 'emagazine', emagazine: { credits } })).text).toContain('Thiết kế: Hà Vi')
  })
})
