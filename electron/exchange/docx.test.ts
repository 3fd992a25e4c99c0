import fs from 'node:fs/promises'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import type { Article } from '../../core/article'
import { contentOf, openRig, type Rig, wordsOf } from './rig.fixture'
import { openZip } from './zip'

let rig: Rig
beforeEach(async () => {
  rig = await openRig()
})
afterEach(() => rig.close())

const TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELS =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const body = (paragraphs: string, prolog = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document ${W}><w:body>${paragraphs}</w:body></w:document>`
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`
const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`

async function zipped(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of Readable.from(zip.outputStream)) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}
const word = (document: string, more: Readonly<Record<string, string>> = {}) =>
  zipped({ '[Content_Types].xml': TYPES, '_rels/.rels': RELS, 'word/document.xml': document, ...more })

describe('Word out', () => {
  it('comes back equal', async () => {
    const back = await rig.roundTrip('bai.docx')
    expect(contentOf(back)).toEqual(contentOf(rig.article))
    expect(back.warnings).toEqual([])
  })
  it('gives way to what somebody edited in Word', async () => {
    await rig.exporting(rig.article, 'bai.docx')
    const zip = await openZip(await fs.readFile(rig.at('bai.docx')), { maxEntries: 100, maxTotalBytes: 1e8 })
    const files = Object.fromEntries(
      await Promise.all(zip.names.map(async (name) => [name, await zip.read(name)] as const)),
    )
    zip.close()
    const document = String(files['word/document.xml']).replace('Cầu Đò Hạ hợp long', 'Cầu Đò Hạ thông xe')
    const back = await rig.reading('sua.docx', await zipped({ ...files, 'word/document.xml': document }))
    expect(back.headline).toMatch(/^Cầu Đò Hạ thông xe/)
    expect(back.section).toBe('Đời sống')
  })
  it('says what Word cannot hold', async () => {
    const [first, ...rest] = rig.article.body.root.children
    const wide = rest.map((block) => (block.type === 'figure' ? { ...block, width: 'wide' as const } : block))
    const article: Article = {
      ...rig.article,
      body: { root: { ...rig.article.body.root, children: first ? [first, ...wide] : wide } },
    }
    const written = await rig.exporting(article, 'bai.docx')
    expect(written.ok && written.value.warnings).toEqual([expect.stringContaining('Độ rộng riêng của 1 ảnh')])
  })
  it('writes an empty article', async () => {
    const written = await rig.exporting(
      {
        ...rig.article,
        headline: '',
        kicker: '',
        standfirst: '',
        bylines: [],
        body: { root: { type: 'root', version: 1, children: [] } },
      },
      'rong.docx',
    )
    expect(written.ok).toBe(true)
  })
})

describe('Word in', () => {
  it('takes the first line for the headline and a bold opening for the standfirst', async () => {
    const read = await rig.reading(
      'a.docx',
      await word(
        body(
          p(r('Cầu mới ở Cẩm Lưu')) +
            p(r('Sáng nay người dân hai bờ sông Trà đã đi qua cầu mới.', '<w:b/>')) +
            p(r('Thân bài.')),
        ),
      ),
    )
    expect(read).toMatchObject({
      headline: 'Cầu mới ở Cẩm Lưu',
      standfirst: 'Sáng nay người dân hai bờ sông Trà đã đi qua cầu mới.',
    })
    expect(read.body.root.children).toHaveLength(1)
  })
  it('accepts tracked changes and says so', async () => {
    const change = (tag: string, inner: string) =>
      `<w:${tag} w:id="1" w:author="Hà" w:date="2026-11-20T00:00:00Z">${inner}</w:${tag}>`
    const read = await rig.reading(
      'a.docx',
      await word(
        body(
          p(r('Tít')) +
            p(r('Cầu '), change('del', '<w:r><w:delText>cũ</w:delText></w:r>'), change('ins', r('mới'))) +
            p(r('Hết.')),
        ),
      ),
    )
    expect(wordsOf(read)).toContain('Cầu mới')
    expect(wordsOf(read)).not.toContain('cũ')
    expect(read.warnings).toEqual([expect.stringContaining('2 chỗ sửa')])
  })
  it('counts comments, which an article has no place for', async () => {
    const read = await rig.reading(
      'a.docx',
      await word(body(p(r('Tít')) + p(r('Chữ.'))), {
        'word/comments.xml': `<w:comments ${W}><w:comment w:id="0">${p(r('?'))}</w:comment></w:comments>`,
      }),
    )
    expect(read.warnings).toEqual([expect.stringContaining('1 ghi chú')])
  })
  it('converts runs in old fonts, and only those', async () => {
    const read = await rig.reading(
      'a.docx',
      await word(
        body(
          p(r('héi ®ång nh©n d©n', font('.VnTimeH'))) +
            p(
              r('Céng hßa ', font('.VnTime')),
              r('Zoë naïve ', font('Arial')),
              r('Vie', font('VNI-Times')),
              r('ät Nam', `<w:b/>${font('VNI-Times')}`),
            ) +
            p(
              '<w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:t>T</w:t><w:softHyphen/><w:t> do</w:t></w:r>',
              '<w:r><w:sym w:font=".VnTime" w:char="F0D6"/></w:r>',
            ),
        ),
      ),
    )
    expect(wordsOf(read)).toContain('HỘI ĐỒNG NHÂN DÂN')
    expect(wordsOf(read)).toContain('Cộng hòa Zoë naïve Việt Nam')
    expect(wordsOf(read)).toContain('Tư doệ')
    expect(read.warnings.join('\n')).toMatch(/\.VnTime[\s\S]*VNI-Times/)
  })
  it('finds an old font in the styles', async () => {
    const styles = `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${font('Arial')}</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr>${font('.VnTime')}</w:rPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="Normal"/></w:style></w:styles>`
    const read = await rig.reading(
      'a.docx',
      await word(body(`${p(r('ViÖt Nam'))}<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr>${r('T©y Nam')}</w:p>`), {
        'word/styles.xml': styles,
      }),
    )
    expect(wordsOf(read)).toContain('Việt Nam')
    expect(wordsOf(read)).toContain('Tây Nam')
  })
  it('opens a table row by row', async () => {
    const cell = (text: string) => `<w:tc>${p(r(text))}</w:tc>`
    const read = await rig.reading(
      'a.docx',
      await word(body(`${p(r('Tít'))}<w:tbl><w:tr>${cell('một')}${cell('hai')}</w:tr></w:tbl>${p(r('Hết.'))}`)),
    )
    expect(wordsOf(read)).toMatch(/một[\s\S]*hai[\s\S]*Hết/)
  })

  const bomb =
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  it.each([
    ['text that calls itself Word', async () => Buffer.from('PK\x03\x04 [Content_Types].xml'), 'file-damaged'],
    ['half of a file', async () => (await word(body(p(r('Tít'))))).subarray(0, 700), 'file-damaged'],
    ['XML that is none', () => word('<w:document'), 'file-damaged'],
    ['XML that stops', () => word(body(p(r('Tít'))).slice(0, -40)), 'file-damaged'],
    [
      'a spreadsheet',
      () => zipped({ '[Content_Types].xml': TYPES, 'xl/workbook.xml': '<a/>' }),
      'file-kind-unsupported',
    ],
    ['no words', () => word(body(p())), 'file-empty'],
    ['an entity bomb', () => word(body(p(r('&b;'))).replace(/^<\?xml[^>]*>/, bomb)), 'file-unsafe'],
    [
      'an entity bomb in UTF-16',
      () =>
        zipped({
          '[Content_Types].xml': TYPES,
          '_rels/.rels': RELS,
          'word/document.xml': Buffer.from(`\uFEFF${bomb}<a>&b;</a>`, 'utf16le'),
        }),
      'file-unsafe',
    ],
    [
      'a zip bomb',
      () => zipped({ '[Content_Types].xml': TYPES, 'word/document.xml': Buffer.alloc(50_000_000, ' ') }),
      'file-unsafe',
    ],
    [
      'a hundred thousand elements inside one another',
      () => word(body(`${'<w:p>'.repeat(100_000)}${'</w:p>'.repeat(100_000)}`)),
      'file-unsafe',
    ],
    [
      'two parts of one name',
      () => zipped({ '[Content_Types].xml': TYPES, 'word/document.xml': body(p(r('a'))), 'WORD/document.xml': 'x' }),
      'file-unsafe',
    ],
    ['Word 97', async () => Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'file-kind-unsupported'],
    ['PDF', async () => Buffer.from('%PDF-1.7\n'), 'file-kind-unsupported'],
  ])(
    'refuses %s',
    async (_, content, code) => {
      expect(await rig.refusing('a.docx', await content())).toBe(code)
    },
    30_000,
  )
})
