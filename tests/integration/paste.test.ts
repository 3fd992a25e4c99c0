/** What comes out of the clipboard of other programs, and what cannot come out of it. */
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Element, ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { type Block, createDocument, documentToHast, picturesIn, proseOf } from '../../core/document'
import { blockLabels } from '../../core/publishing'
import { createTranslate } from '../../core/texts'
import { readArticleFile } from '../../electron/exchange'
import { clipFromHtml, type HtmlClip } from '../../renderer/editor/clipboard/clipFromHtml'

const FIXTURES = path.join(import.meta.dirname, '../fixtures/paste')
const fixture = (name: string) => fs.readFile(path.join(FIXTURES, name), 'utf8')

function paste(html: string, rtf = ''): HtmlClip {
  const read = clipFromHtml(html, { rtf, parse: fromHtml })
  if (read === undefined) throw new Error('refused')
  return read
}

const outline = (blocks: readonly Block[]) =>
  blocks.map(
    (block) =>
      `${block.type}: ${proseOf(block)
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join(' | ')}`,
  )

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

/** What the blocks become on a page. */
function elementsOf(blocks: readonly Block[]): Element[] {
  const label = blockLabels(createTranslate('vi'))
  const tree = documentToHast(createDocument(blocks), {
    renderPicture: () => undefined,
    recordingAt: () => undefined,
    label,
    language: 'vi',
  })
  const walk = (nodes: readonly ElementContent[]): Element[] =>
    nodes.flatMap((node) => (node.type === 'element' ? [node, ...walk(node.children)] : []))
  return walk(tree)
}

/** Everything in the blocks that is not words. */
function addressesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(addressesOf)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (/^(url|missing|file)$/.test(key) ? [inner] : []) : addressesOf(inner),
  )
}

/** Our own, after the ideas of lists that sanitisers are tested with. Every one of them keeps its harmless words. */
const VECTORS = [
  '<script>alert(1)</script>chữ',
  '<scr<script>ipt>alert(1)</script>chữ',
  '<img src=x onerror=alert(1)>chữ',
  '<img src="javascript:alert(1)">chữ',
  '<a href="javascript:alert(1)">chữ</a>',
  '<a href=" java&#10;script:alert(1)">chữ</a>',
  '<a href="&#x6A;avascript:alert(1)">chữ</a>',
  '<a href="vbscript:msgbox(1)">chữ</a>',
  '<a href="data:text/html,<script>alert(1)</script>">chữ</a>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>chữ',
  '<svg><style><img src=x onerror=alert(1)></style></svg>chữ',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>chữ',
  '<math href="javascript:alert(1)">x</math><p>chữ</p>',
  '<iframe src="javascript:alert(1)"></iframe>chữ',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>chữ',
  '<object data="javascript:alert(1)"></object>chữ',
  '<embed src="data:text/html,<script>alert(1)</script>">chữ',
  '<base href="https://ac.example/">chữ',
  '<meta http-equiv=refresh content="0;url=https://ac.example/">chữ',
  '<link rel=stylesheet href="https://ac.example/a.css">chữ',
  '<style>@import "https://ac.example/a.css"; body{background:url(javascript:alert(1))}</style>chữ',
  '<p style="background:url(https://ac.example/x)" onclick="alert(1)">chữ</p>',
  '<form action="https://ac.example"><input name=a autofocus onfocus=alert(1)><button formaction="javascript:alert(1)">gửi</button></form>chữ',
  '<details open ontoggle=alert(1)><summary>tên</summary>chữ</details>',
  '<video poster="javascript:alert(1)"><source src="javascript:alert(1)" onerror=alert(1)></video>chữ',
  '<audio src=x onerror=alert(1)></audio>chữ',
  '<template><script>alert(1)</script></template>chữ',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>chữ',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->chữ',
  '<![CDATA[<script>alert(1)</script>]]>chữ',
  '<xmp><img src=x onerror=alert(1)></xmp>chữ',
  '<a href="https://ac.example/&quot; onmouseover=&quot;alert(1)">chữ</a>',
  '<table background="javascript:alert(1)"><tr><td>chữ</td><td>b</td></tr></table>',
  '<img srcset="https://ac.example/x.png 1x" src="">chữ',
  '<p id="__proto__" class="constructor">chữ</p>',
  '<figure class="embed"><figcaption><a class="opens" href="javascript:alert(1)">chữ</a></figcaption></figure>',
  '<iframe src="https://www.youtube.com/embed/aBcDeFgHiJk&quot; onload=&quot;alert(1)"></iframe>chữ',
]

describe('nothing that runs comes out of a clipboard', () => {
  it.each(VECTORS)('%s', (html) => {
    const { clip } = paste(html)
    expect(JSON.stringify(clip.blocks)).toContain('chữ')
    for (const { tagName, properties } of elementsOf(clip.blocks)) {
      expect(tagName).not.toMatch(/^(script|style|object|embed|form|input|button|base|meta|link|svg|math)$/)
      for (const [name, value] of Object.entries(properties)) {
        expect(name).not.toMatch(/^on/i)
        if (name !== 'srcDoc') expect(String(value)).not.toMatch(/^\s*(javascript|vbscript|data):/i)
      }
    }
    for (const value of addressesOf(clip.blocks)) expect(value).not.toMatch(/^\s*(javascript|vbscript|data):/i)
  })
})

describe('a paste that was made to stop the window', { timeout: 60_000 }, () => {
  const isRefused = (html: string) => clipFromHtml(html, { parse: fromHtml }) === undefined

  it.each([
    ['a hundred megabytes', () => `<p>${'chữ '.repeat(25_000_000)}</p>`],
    ['three hundred thousand tags', () => '<b>chữ</b>'.repeat(150_000)],
    ['paragraphs without end', () => '<p>chữ</p>'.repeat(20_000)],
  ])('%s is refused, before anything is read', (_, make) => expect(isRefused(make())).toBe(true))

  it.each([
    ['a hundred thousand tags inside one another', () => `${'<div>'.repeat(100_000)}chữ${'</div>'.repeat(50_000)}`],
    ['a hundred thousand formats inside one another', () => `${'<b><i>'.repeat(40_000)}chữ`],
    ['tables fifty deep', () => `${'<table><tr><td>a</td><td>'.repeat(50)}chữ${'</td></tr></table>'.repeat(50)}`],
    ['lists sixty deep', () => `${'<ul><li>'.repeat(60)}chữ`],
    ['tags that never close', () => `<p><b<i<<<a href='x'>chữ<p <p <p>chữ</i></b></table>`],
    ['quotations without an end', () => `chữ<a href="${'x'.repeat(100_000)}`],
    ['comments without an end', () => 'chữ<!-- <p>'],
  ])('%s is read, with its words', (_, make) => {
    const { clip } = paste(make())
    expect(JSON.stringify(clip.blocks)).toContain('chữ')
  })

  it.each([
    ['lists', '<ul><li>', ' ', '</li></ul>'],
    ['lists with lines in them', '<ol><li><p>', '</p>', '</li></ol>'],
    ['tables', '<table><tr><td>', '</td><td>', '</td></tr></table>'],
    ['quotations', '<blockquote>', '', '</blockquote>'],
    ['boxes', '<div>', '', '</div>'],
    ['folds', '<details><summary>', '</summary>', '</details>'],
    ['facts', '<dl><dt>', '</dt><dd>', '</dd></dl>'],
    ['elements that nobody knows', '<x-y> ', '', '</x-y>'],
  ])('%s two thousand deep lose no word and run none into the next', (_, opens, between, closes) => {
    const names = Array.from({ length: 2000 }, (_, index) => `chữ${index}`)
    const html = `${names.map((name) => opens + name + between).join('')}${closes.repeat(2000)}`
    const words = outline(paste(html).clip.blocks)
      .join(' ')
      .split(/[^\p{L}\d]+/u)
    expect(names.filter((name) => !words.includes(name))).toEqual([])
  })

  it('lists stop at nine levels, and keep their order', () => {
    const { clip } = paste(`${Array.from({ length: 20 }, (_, index) => `<ul><li>${index}`).join('')}`)
    const levels = (node: unknown): number =>
      (node as { children?: unknown[]; type?: string }).children?.reduce<number>(
        (most, child) => Math.max(most, levels(child) + ((child as { type: string }).type === 'list' ? 1 : 0)),
        0,
      ) ?? 0
    expect(clip.blocks).toHaveLength(1)
    expect(1 + levels(clip.blocks[0])).toBe(9)
    expect(outline(clip.blocks)[0]?.match(/\d+/g)?.map(Number)).toEqual(Array.from({ length: 20 }, (_, i) => i))
  })

  it('words of elements that stand on lines of their own are not run together', () => {
    expect(outline(paste('<h2>một<div>hai</div>ba</h2><ul>bốn<li><div>năm</div>sáu</ul>').clip.blocks)).toEqual([
      'heading: một\nhai\nba',
      'list: bốn | năm\nsáu',
    ])
    expect(
      paste('<figure><img src=a.jpg><figcaption><p>một</p><p>hai<br>ba</p></figcaption></figure>').clip.blocks,
    ).toMatchObject([{ caption: 'một hai ba' }])
  })

  it('a picture of twelve megabytes is no text, and is not counted as such', () =>
    expect(isRefused(`<p>chữ</p><img src="data:image/png;base64,${'A'.repeat(12_000_000)}">`)).toBe(false))

  it('pictures keep their places in blocks of pictures too', () => {
    const { clip } = paste('<figure class="gallery"><img src="a.jpg"><img src="b.jpg"></figure>')
    expect(clip.blocks.flatMap(picturesIn).map(({ missing }) => missing)).toEqual(['a.jpg', 'b.jpg'])
  })
})
