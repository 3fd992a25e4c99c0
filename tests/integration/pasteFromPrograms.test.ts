/** What comes out of the clipboards of Word, Google Docs, Excel and LibreOffice. */
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTranslate } from '../../core/texts'
import { readArticleFile } from '../../electron/exchange'
import { FIXTURES, fixture, outline, paste } from './pasted'

describe('a paste keeps the structure and drops the dirt', () => {
  it('from Word: changes accepted, lists, notes, old fonts, pictures out of the RTF', async () => {
    const { clip, pictures, missing, warnings } = paste(await fixture('word.html'), await fixture('word.rtf'))
    expect(outline(clip.blocks)).toEqual([
      'paragraph: Sáng nay nước vượt báo động 3[1].',
      'source-note: [1] Mức cao nhất.',
      'list: Gia cố kè | phía nam | Đưa dân lên đê',
      'figure: ',
      'figure: ',
      'paragraph: Cộng hòa xã hội',
      'paragraph: HỘI ĐỒNG NHÂN DÂN',
      'paragraph: Việt Nam và Zoë',
    ])
    expect(clip.blocks[0]).toMatchObject({ children: [{ text: 'Sáng nay', format: 1 }, {}, { text: '[1]' }, {}] })
    expect(clip.blocks[2]).toMatchObject({
      listType: 'number',
      children: [{}, { children: [{ type: 'list', listType: 'bullet' }] }, {}],
    })
    expect(pictures.map(({ type }) => type)).toEqual(['image/png'])
    expect(pictures[0]?.size).toBeGreaterThan(60)
    expect(missing).toEqual(['cầu đò.jpg'])
    expect(warnings(createTranslate('vi')).join('\n')).toMatch(/\.VnTime[\s\S]*VNI-Times/)
  })

  it('from Word without its RTF: the picture is named', async () =>
    expect(paste(await fixture('word.html')).missing).toEqual(['clip_image002.png', 'cầu đò.jpg']))

  it('from Google Docs: one bold around everything means nothing', async () => {
    const { clip, pictures, missing } = paste(await fixture('google-docs.html'))
    expect(outline(clip.blocks)).toEqual([
      'heading: Việc cần làm',
      'paragraph: Sáng nay nước lên[1].',
      'source-note: [1] Theo trạm đo.',
      'list: phía nam | kè cũ | phía bắc',
      'table: Mực nước | Cẩm Lưu | 3,2',
      'figure: ',
      'horizontal-rule: ',
    ])
    expect(clip.blocks[1]).toMatchObject({ children: [{ format: 1 }, { format: 0 }, { format: 2 }, {}, {}] })
    expect(clip.blocks[4]).toMatchObject({ rows: [{ cells: [{ colSpan: 2 }] }, { cells: [{}, { align: 'right' }] }] })
    expect(pictures).toHaveLength(1)
    expect(missing).toEqual([])
  })

  it('from Excel: a table with its merged cells', async () => {
    const { clip } = paste(await fixture('excel.html'))
    expect(clip.blocks).toMatchObject([
      {
        type: 'table',
        rows: [
          { cells: [{}, { colSpan: 2, align: 'center' }] },
          { cells: [{ rowSpan: 2 }, { align: 'right' }, {}] },
          { cells: [{}, {}] },
        ],
      },
    ])
  })

  it('from Excel: bold that stands in a class, of the cell and of a part of it', async () => {
    const { clip } = paste(await fixture('excel.html'))
    expect(clip.blocks[0]).toMatchObject({
      rows: [
        { cells: [{ children: [{ text: 'Trạm', format: 1 }] }, {}] },
        { cells: [{ children: [{ format: 0 }] }, {}, {}] },
        {},
      ],
    })
    const part = paste(
      '<style>.xl1{font-style:italic}.font5{font-weight:700}.xl9{font-weight:400}</style><table><tr><td class=xl1>một <font class=font5>hai</font></td><td class=xl9 style="font-weight:bold">ba</td><td class=xl9>bốn</td></tr></table>',
    )
    expect(part.clip.blocks[0]).toMatchObject({
      rows: [
        {
          cells: [
            {
              children: [
                { text: 'một ', format: 2 },
                { text: 'hai', format: 3 },
              ],
            },
            { children: [{ text: 'ba', format: 1 }] },
            { children: [{ text: 'bốn', format: 0 }] },
          ],
        },
      ],
    })
  })

  it('from LibreOffice Calc: a table with merged cells, sides and formats', async () => {
    const { clip } = paste(await fixture('calc.html'))
    expect(clip.blocks).toMatchObject([
      {
        type: 'table',
        rows: [
          { cells: [{ children: [{ text: 'Trạm', format: 1 }], align: 'center' }, { colSpan: 2 }] },
          { cells: [{ rowSpan: 2 }, { align: 'right' }, { align: 'right' }] },
          { cells: [{ children: [{ text: '5' }] }, { children: [{ text: 'ước tính', format: 2 }] }] },
        ],
      },
    ])
  })

  it('from LibreOffice Writer', async () => {
    const { clip } = paste(await fixture('writer.html'))
    expect(outline(clip.blocks)).toEqual([
      'heading: Nước lên ở Cẩm Lưu',
      'paragraph: Sáng nay mực nước sông Trà vượt báo động 3[1], theo Báo Sông Trà.',
      'source-note: [1] Mức cao nhất của ba mức.',
      'heading: Việc cần làm',
      'list: Gia cố kè | phía nam | phía bắc | Đưa dân lên đê',
      'table: Trạm | Mực nước | Cẩm Lưu | 3,2 | Bàu Sen | 4,1',
      'paragraph: Bà Sương kể: H2O.',
    ])
  })

  it.each(['writer.docx', 'writer.rtf'])('and %s as a file says the same', async (name) => {
    const read = await readArticleFile(path.join(FIXTURES, name), {
      translate: createTranslate('vi'),
      now: () => '2026-11-22T07:40:00+07:00',
      newId: () => 'bai-viet-0001',
    })
    if (!read.ok) throw new Error(read.problem.code)
    await read.value.discard()
    const words = [read.value.article.headline, ...outline(read.value.article.body.root.children)].join('\n')
    for (const word of ['Nước lên ở Cẩm Lưu', 'báo động 3', 'phía bắc', 'Bàu Sen', 'Mức cao nhất', 'H2O']) {
      expect(words).toContain(word)
    }
  })
})
