import fs from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openRig, type Rig, wordsOf } from './rig.fixture'

let rig: Rig
beforeEach(async () => {
  rig = await openRig()
})
afterEach(() => rig.close())

const FONTS = String.raw`{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fnil\fcharset163 Arial;}{\f2\fswiss\fcharset0 .VnTime;}{\f3\fswiss\fcharset0{\*\panose 020b}.VnTimeH;}{\f4 VNI-Times;}}`
const STYLES = String.raw`{\stylesheet{\s0 Normal;}{\s1\b\fs32 heading 1;}{\s2 heading 2;}{\s15 Title;}{\*\cs10 Default;}}`
const rtf = (body: string) =>
  String.raw`{\rtf1\ansi\ansicpg1252\deff0\uc1${FONTS}${STYLES}{\info{\title X}}{\colortbl;\red0\green0\blue0;}${'\n'}${body}}`
const blocks = async (body: string) => (await rig.reading('a.rtf', rtf(body))).body.root.children
const text = async (body: string) => wordsOf(await rig.reading('a.rtf', rtf(body)))

describe('RTF in', () => {
  it('reads letters as Unicode, as bytes of a code page, and with the signs for older programs left out', async () => {
    expect(
      await text(
        String.raw`\pard Ti\u7871?ng Vi\u7879\'ea\par {\f1 Vi\'ea\'f2t Nam}\par {\uc2 \u272\'00\'00\u7857 xx}ng.\par`,
      ),
    ).toBe('Tiếng Việ\nViệt Nam\nĐằng.')
  })
  it('reads pairs of surrogates, dashes, quotes and braces', async () => {
    expect(
      await text(String.raw`\pard \u-10179?\u-8704? \ldblquote a\rdblquote \endash\~\{x\}\\ b_.\par hai.\par`),
    ).toBe('😀 “a”–\u00a0{x}\\ b_.\nhai.')
  })
  it('reads letters of two bytes', async () => {
    const font = String.raw`{\rtf1\ansi{\fonttbl{\f0\fcharset128 MS Mincho;}}\f0 A \'93\'8c\'8b\'9e.\par B.\par}`
    expect(wordsOf(await rig.reading('a.rtf', font))).toBe('A 東京.\nB.')
  })
  it('reads formats, and takes them back with the group', async () => {
    expect(await blocks(String.raw`\pard Mot {\b hai \i ba} \ul bon\ul0  H{\sub 2}O.\par Hai.\par`)).toMatchObject([
      {
        children: [
          { text: 'Mot ' },
          { text: 'hai ', format: 1 },
          { text: 'ba', format: 3 },
          { text: ' ' },
          { text: 'bon', format: 8 },
          { text: ' H' },
          { text: '2', format: 32 },
          { text: 'O.' },
        ],
      },
      {},
    ])
  })
  it('reads links', async () => {
    const read = await blocks(
      String.raw`\pard Xem {\field{\*\fldinst{HYPERLINK "https://baosongtra.vn/a"}}{\fldrslt{\ul tin}}} nhe.\par Hai.\par`,
    )
    expect(read[0]).toMatchObject({
      children: [
        { text: 'Xem ' },
        { type: 'link', url: 'https://baosongtra.vn/a', children: [{ text: 'tin', format: 0 }] },
        { text: ' nhe.' },
      ],
    })
  })
  it('makes title, headings, lists and tables of what they are', async () => {
    const read = await rig.reading(
      'a.rtf',
      rtf(
        String.raw`\pard\s15 Tit bai\par\pard\s1\outlinelevel0\b Muc mot\b0\par\pard Chu.\par` +
          String.raw`\pard\ls1\ilvl0{\listtext 1.\tab}Mot\par{\listtext 2.\tab}Hai\par\pard\ls1\ilvl1{\listtext \bullet\tab}Con\par\pard Het.\par` +
          String.raw`\trowd\pard\intbl A\cell B\cell\row\trowd\intbl C\cell D\cell\row\pard Sau bang.\par`,
      ),
    )
    expect(read.headline).toBe('Tit bai')
    expect(read.body.root.children.map(({ type }) => type).slice(0, 4)).toEqual([
      'heading',
      'paragraph',
      'list',
      'paragraph',
    ])
    expect(wordsOf(read)).toMatch(/A[\s\S]*B[\s\S]*C[\s\S]*D[\s\S]*Sau bang/)
    expect(read.body.root.children[2]).toMatchObject({
      listType: 'number',
      children: [{}, {}, { children: [{ type: 'list', listType: 'bullet' }] }],
    })
  })
  it('converts old fonts by run', async () => {
    const read = await rig.reading(
      'a.rtf',
      rtf(String.raw`\pard{\f3 h\'e9i \'ae\'e5ng}\par{\f2 Vi\'d6t }{\f0 Zo\'eb }{\f4 Vie}{\f4 \'e4t.}\par Het.\par`),
    )
    expect(wordsOf(read)).toBe('HỘI ĐỒNG\nViệt Zoë Việt.\nHet.')
    expect(read.warnings.join('\n')).toMatch(/\.VnTime/)
  })
  it('counts pictures, comments and changes, and takes the text after the changes', async () => {
    const read = await rig.reading(
      'a.rtf',
      rtf(
        String.raw`\pard Mot {\deleted cu}{\revised moi}.{\*\shppict{\pict\pngblip 89504e47}}{\nonshppict{\pict 00}}{\*\annotation{\pard hoi}}{\v an}\par Hai{\super\chftn}{\footnote\pard{\super\chftn} ghi chu}.\par {\pict\bin5 }{}}\}x}cuoi\par`,
      ),
    )
    expect(wordsOf(read)).toContain('Mot moi.')
    expect(wordsOf(read)).toContain('ghi chu')
    expect(wordsOf(read)).not.toMatch(/hoi|\bcu\b|\ban\b|89504/)
    expect(read.warnings.join('\n')).toMatch(
      /ảnh “rtf-1\.png”[\s\S]*ảnh “rtf-2\.bin”[\s\S]*1 ghi chú[\s\S]*2 chỗ sửa[\s\S]*1 chú thích/,
    )
  })
  it('takes pictures in hexadecimal and as bytes, and keeps the places of drawings', async () => {
    const png = await fs.readFile(rig.at('goc', 'media', rig.picture.file))
    const raw = `{\\pict\\pngblip\\bin${png.length} ${png.toString('latin1')}}`
    const content = rtf(
      String.raw`\pard Mot.\par {\*\shppict{\pict{\*\picprop{\sp{\sn a}{\sv b}}}\picw60\pngblip ${png.toString('hex')}}}{\nonshppict{\pict\wmetafile8 0102}}\par ${raw}\par` +
        String.raw`{\pict\wmetafile8 010203}\par {\pict\emfblip 010203}\par Hai.\par`,
    )
    const read = await rig.reading('a.rtf', Buffer.from(content, 'latin1'))
    expect(read.body.root.children).toMatchObject([
      { type: 'paragraph' },
      { type: 'figure', picture: { widthPx: 60, heightPx: 40 } },
      { type: 'figure', picture: { widthPx: 60, heightPx: 40 } },
      { type: 'figure', picture: null, missing: 'rtf-3.wmf' },
      { type: 'figure', picture: null, missing: 'rtf-4.emf' },
      { type: 'paragraph' },
    ])
    expect(read.warnings.slice(0, 2)).toEqual([/rtf-3\.wmf/, /rtf-4\.emf/].map((name) => expect.stringMatching(name)))
  })
  it('takes the words of a frame, and the picture that hangs in one', async () => {
    const png = (await fs.readFile(rig.at('goc', 'media', rig.picture.file))).toString('hex')
    const frame = String.raw`{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\sp{\sn pib}{\sv {\pict\pngblip ${png}}}}{\shptxt \pard\plain Trong khung.\par}}{\shprslt{\*\do khac}Trong khung.}}`
    const read = await rig.reading('a.rtf', rtf(String.raw`\pard\s1\outlinelevel0 Dau ${frame}de\par\pard Het.\par`))
    expect(read.headline).toBe('Dau de')
    expect(wordsOf(read).match(/Trong khung/g)).toHaveLength(1)
    expect(wordsOf(read)).not.toMatch(/202|shapeType|khac/)
    expect(read.body.root.children.filter(({ type }) => type === 'figure')).toHaveLength(1)
  })
  it('joins cells as they are joined, and heads the rows that head the table', async () => {
    const row = (defs: string, ...cells: string[]) =>
      String.raw`\trowd${defs}\pard\intbl ${cells.map((words) => String.raw`${words}\cell `).join('')}\row`
    const [table] = await blocks(
      row(String.raw`\trhdr\cellx1000\clmgf\cellx2000\clmrg\cellx3000`, 'Tram', 'Muc nuoc', '') +
        row(String.raw`\clvmgf\cellx1000\cellx2000\cellx3000`, 'Bau Sen', '3,2', '4,1') +
        row(String.raw`\clvmrg\cellx1005\cellx3000`, '', '5,0') +
        String.raw`\pard Het.\par`,
    )
    expect(table).toMatchObject({
      rows: [
        { cells: [{ header: 'column' }, { header: 'column', colSpan: 2 }] },
        { cells: [{ rowSpan: 2, header: 'none' }, {}, {}] },
        { cells: [{ colSpan: 2, children: [{ text: '5,0' }] }] },
      ],
    })
  })
  it.each([
    ['no words', String.raw`{\rtf1\ansi\pard\par}`, 'file-empty'],
    ['a hundred thousand groups inside one another', `{\\rtf1 ${'{'.repeat(100_000)}x`, 'file-unsafe'],
  ])('refuses %s', async (_, content, code) => expect(await rig.refusing('a.rtf', content)).toBe(code))
  it.each([
    ['cut short', String.raw`{\rtf1\ansi\pard Mot hai {\b ba`],
    ['with too many ends', String.raw`{\rtf1\ansi\pard Mot}}}} hai\par`],
    ['with numbers out of all measure', String.raw`{\rtf1\ansi\ansicpg99999\uc-5\u99999999?\bin-3\f77777 Mot hai\par}`],
  ])('reads what there is of one %s', async (_, content) => {
    expect(wordsOf(await rig.reading('a.rtf', content))).toContain('Mot')
  })
})
