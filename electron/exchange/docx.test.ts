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
  it('shows pictures whole: no height of a line is fixed', async () => {
    await rig.exporting(rig.article, 'bai.docx')
    const zip = await openZip(await fs.readFile(rig.at('bai.docx')), { maxEntries: 100, maxTotalBytes: 1e8 })
    const [document, styles] = await Promise.all([zip.read('word/document.xml'), zip.read('word/styles.xml')])
    zip.close()
    expect(String(document)).toContain('<w:drawing>')
    const heights = [...`${document}${styles}`.matchAll(/<w:spacing [^>]*w:line="[^>]*>/g)].map(([spacing]) => spacing)
    expect(heights.length).toBeGreaterThan(5)
    // Without a rule of its own LibreOffice takes the number for an exact height, and cuts a picture to one line of text.
    expect(heights.filter((spacing) => !spacing.includes('w:lineRule="auto"'))).toEqual([])
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
  it('keeps comments on their words, with their replies, and says that they go along', async () => {
    const thread = (id: string, block: number, field: string, words: string, start: number) => ({
      id: `binh-luan-${id}`,
      about: 'passage' as const,
      quote: words,
      parts: [{ block, field, start, text: words, before: '', after: '' }],
      entries: [{ author: 'Trần Hà', at: '2026-11-20T08:30:00.000Z', text: 'Hỏi lại\nnhân chứng' }],
      resolved: null,
    })
    const comments: Article['comments'] = [
      thread('1', 0, 'text', 'nhịp cuối', 13),
      {
        ...thread('2', 5, 'item:1', 'phía nam', 0),
        entries: [
          { author: 'Hà', at: '2026-11-20T08:30:00.000Z', text: 'Đúng không?' },
          { author: 'An', at: '2026-11-20T09:30:00.000Z', text: 'Đúng.' },
        ],
        resolved: { author: 'An', at: '2026-11-20T09:30:00.000Z' },
      },
      thread('3', 3, 'caption', 'cầu', 14),
      { ...thread('4', 0, 'text', '', 0), about: 'article', quote: '', parts: [] },
    ]
    const article = { ...rig.article, comments }
    const back = await rig.roundTrip('binh-luan.docx', article)
    expect({ ...contentOf(back), comments: [] }).toEqual({ ...contentOf(article), comments: [] })
    expect(back.comments.map(({ quote, about }) => [about, quote])).toEqual([
      ['passage', 'nhịp cuối'],
      ['passage', 'phía nam'],
      ['passage', 'cầu'],
      ['article', ''],
    ])
    expect(back.comments.flatMap(({ parts }) => parts.map(({ block, field, start }) => [block, field, start]))).toEqual(
      comments.flatMap(({ parts }) => parts.map(({ block, field, start }) => [block, field, start])),
    )
    expect(back.comments.map(({ entries }) => entries)).toEqual(comments.map(({ entries }) => entries))
    expect(back.comments.map(({ resolved }) => resolved !== null)).toEqual([false, true, false, false])
    const written = await rig.exporting(article, 'binh-luan-2.docx')
    expect(written.ok && written.value.warnings).toEqual([expect.stringContaining('4 bình luận')])
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
  it('takes comments in as comments, on the words they are on', async () => {
    const comment = (id: number, words: string, paragraph: string) =>
      `<w:comment w:id="${id}" w:author="Trần Hà" w:date="2026-11-20T08:30:00Z"><w:p w14:paraId="${paragraph}">${r(words)}</w:p></w:comment>`
    const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
    const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
    const read = await rig.reading(
      'a.docx',
      await word(
        body(
          p(r('Tít bài')) +
            p(r('Nước '), start(0), r('lên cao', '<w:b/>'), end(0), r(' rồi.')) +
            start(2) +
            p(r('Hai đoạn')) +
            p(r('một lời'), end(2), r(' thôi.')),
        ),
        {
          'word/comments.xml': `<w:comments ${W} xmlns:w14="x">${comment(0, 'Bao nhiêu &amp; khi nào?', '0A')}${comment(1, 'Hỏi trạm.', '0B')}${comment(2, 'Gộp lại', '0C')}${comment(3, 'Chung cả bài', '0D')}</w:comments>`,
          'word/commentsExtended.xml':
            '<w15:commentsEx xmlns:w15="x"><w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/></w15:commentsEx>',
        },
      ),
    )
    expect(read.comments).toMatchObject([
      {
        about: 'passage',
        quote: 'lên cao',
        parts: [{ block: 0, field: 'text', start: 5, text: 'lên cao', before: 'Nước ', after: ' rồi.' }],
        entries: [
          { author: 'Trần Hà', at: '2026-11-20T08:30:00.000Z', text: 'Bao nhiêu & khi nào?' },
          { text: 'Hỏi trạm.' },
        ],
        resolved: { at: '2026-11-20T08:30:00.000Z' },
      },
      {
        parts: [
          { block: 1, text: 'Hai đoạn' },
          { block: 2, text: 'một lời' },
        ],
        resolved: null,
      },
      { about: 'article', parts: [], entries: [{ text: 'Chung cả bài' }] },
    ])
    expect(wordsOf(read)).toBe('Tít bài\nNước lên cao rồi.\nHai đoạn\nmột lời thôi.')
    expect(read.warnings).toEqual([expect.stringContaining('4 ghi chú')])
  })
  it('sets a footnote under the paragraph that refers to it', async () => {
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const read = await rig.reading(
      'a.docx',
      await word(body(p(r('Tít')) + p(r('Giá lúa'), reference(2), r(' tăng.')) + p(r('Hết.'))), {
        'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2">${p(r('Theo '), r('sở', '<w:i/>'))}</w:footnote></w:footnotes>`,
        'word/_rels/document.xml.rels':
          '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
      }),
    )
    expect(read.body.root.children.map(({ type }) => type)).toEqual(['paragraph', 'source-note', 'paragraph'])
    expect(read.body.root.children[1]).toMatchObject({ kind: 'note', children: [{ text: '[1] Theo ' }, { format: 2 }] })
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
    ['film', async () => Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0', 'latin1'), 'file-is-recording'],
    ['WebM film', async () => Buffer.from('1a45dfa39f428681', 'hex'), 'file-is-recording'],
    ['sound with tags', async () => Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'), 'file-is-recording'],
    ['sound without tags', async () => Buffer.from('fffb906400', 'hex'), 'file-is-recording'],
    ['WAV', async () => Buffer.from('RIFF\x24\x08\0\0WAVEfmt ', 'latin1'), 'file-is-recording'],
  ])(
    'refuses %s',
    async (_, content, code) => {
      expect(await rig.refusing('a.docx', await content())).toBe(code)
    },
    30_000,
  )
})
