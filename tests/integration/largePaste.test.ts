/** A paste that would stop the window, and how it is read in pieces. */
import { describe, expect, it } from 'vitest'
import { picturesIn } from '../../core/document'
import { gatherNotes, isLargeHtml, sliceHtml, sliceText } from '../../core/foreign'
import { outline, paste } from './pasted'

describe('a paste that was made to stop the window', { timeout: 60_000 }, () => {
  it.each([
    ['a hundred megabytes', () => `<p>${'chữ '.repeat(25_000_000)}</p>`],
    ['three hundred thousand tags', () => '<b>chữ</b>'.repeat(150_000)],
    ['a line of more formats than anybody sets', () => `<p>${'<b>một</b> hai '.repeat(1100)}</p><p>ba</p>`],
    ['a line of thousands of line breaks', () => `<p>${'một<br>'.repeat(2100)}</p>`],
    ['pictures of a hundred megabytes', () => `<img src="data:image/png;base64,${'A'.repeat(100_000_000)}">`],
  ])('%s are read bit by bit', (_, make) => expect(isLargeHtml(make())).toBe(true))

  it('formats in many paragraphs are an article like any other', () =>
    expect(isLargeHtml('<p><b>một</b> <i>hai</i></p>'.repeat(4000))).toBe(false))

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

  it.each(['div', 'blockquote', 'figure', 'section', 'b', 'x-y'])(
    'ten thousand <%s> inside one another, a word in each: all words, in their order',
    (name) => {
      const numbers = Array.from({ length: 10_000 }, (_, index) => index)
      const html = `${numbers.map((number) => `<${name}>${number} `).join('')}${`</${name}>`.repeat(10_000)}<p>chữ sau</p>`
      const words = outline(paste(html).clip.blocks).join(' ')
      expect(words.match(/\d+/g)?.map(Number)).toEqual(numbers)
      expect(words).toContain('chữ sau')
    },
  )

  it.each([
    ['an end of it in an attribute', '<noscript><p title="</noscript><b>">trong</noscript><p>chữ'],
    ['a paragraph that it leaves open', '<p>trước</p><noscript><p>trong</noscript><p>chữ'],
    ['no end', '<noscript><p>trong</p><p>chữ'],
    ['no end, for programs without frames', '<noframes><p>trong</p><p>chữ'],
    ['no end, for programs without plug-ins', '<noembed><p>chữ'],
    ['a frame without an end', '<iframe src="https://a.example"><p>chữ'],
    ['words as they are typed', '<xmp><b>trong</xmp><p>chữ'],
    ['words as they are typed, to the end of the page', '<p>trước</p><plaintext><p>chữ'],
    ['many of them', `${'<noscript>'.repeat(20_000)}<p>chữ`],
  ])('what only programs without scripts show takes nothing along: %s', (_, html) =>
    expect(JSON.stringify(paste(html).clip.blocks)).toContain('chữ'),
  )

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
    expect(isLargeHtml(`<p>chữ</p><img src="data:image/png;base64,${'A'.repeat(12_000_000)}">`)).toBe(false))

  it('pictures keep their places in blocks of pictures too', () => {
    const { clip } = paste('<figure class="gallery"><img src="a.jpg"><img src="b.jpg"></figure>')
    expect(clip.blocks.flatMap(picturesIn).map(({ missing }) => missing)).toEqual(['a.jpg', 'b.jpg'])
  })
})

describe('a page in pieces', { timeout: 30_000 }, () => {
  const slices = (html: string) => [...sliceHtml(html)].filter((slice) => slice !== undefined)
  const numbers = (count: number, write: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => write(index)).join('')
  const wordsOf = (html: string) =>
    slices(html)
      .flatMap((slice) => outline(paste(slice.html).clip.blocks))
      .join(' ')

  it.each([
    ['paragraphs', numbers(6000, (index) => `<p>số ${index} và tiếp</p>`)],
    ['paragraphs without ends', numbers(6000, (index) => `<p>số ${index} và tiếp`)],
    ['lines of one element', `<div>${numbers(6000, (index) => `số ${index} và tiếp<br>`)}</div>`],
    ['words of one line', numbers(6000, (index) => ` số ${index} và tiếp ${'x'.repeat(40)}`)],
    ['words between comments', numbers(6000, (index) => `<!-- <p>không</p> -->số ${index} và tiếp ${'x'.repeat(40)} `)],
    ['a list', `<ol>${numbers(6000, (index) => `<li>số ${index} và tiếp</li>`)}</ol>`],
    ['a table', `<table>${numbers(5000, (index) => `<tr><td>số ${index} và tiếp<td>a</tr>`)}</table>`],
    ['bold throughout', `<b>${numbers(12_000, (index) => `<i>số ${index} và tiếp</i> <u>a</u>`)}</b>`],
    [
      'scripts and styles between',
      numbers(5000, (index) => `<p>số ${index} và tiếp</p><script>"</p>thừa"</script><style>a{}</style>`),
    ],
  ])('%s: every word, in order, and no piece too long', (_, html) => {
    const found = slices(html)
    expect(found.length).toBeGreaterThan(1)
    expect(Math.max(...found.map((slice) => slice.html.length))).toBeLessThan(600_000)
    const read = [...wordsOf(html).matchAll(/số (\d+)/g)].map(([, number]) => Number(number))
    expect(read).toEqual(Array.from({ length: read.length }, (_, index) => index))
    expect(read.length).toBe(Number(/số (\d+)(?!.*số)/s.exec(html)?.[1]) + 1)
    expect(wordsOf(html)).not.toMatch(/không|thừa/)
  })

  it('a line of formats without an end is many short lines, with every word', () => {
    const html = `<p>${numbers(20_000, (index) => `<b>số ${index}</b> và `)}</p>`
    const blocks = slices(html).flatMap((slice) => paste(slice.html).clip.blocks)
    const runs = blocks.map((block) => (block.type === 'paragraph' ? block.children.length : 0))
    expect(Math.max(...runs)).toBeLessThan(2500)
    expect([...wordsOf(html).matchAll(/số (\d+)/g)].map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 20_000 }, (_, index) => index),
    )
  })

  it('what is open at a cut is open again, and what a style sheet says is said to every piece', () => {
    const html = `<style>.a{font-family:.VnTime}</style><div class=a>${'<p><b>ViÖt</b></p>'.repeat(8000)}</div>`
    const blocks = slices(html).flatMap((slice) => paste(slice.html).clip.blocks)
    expect(blocks).toHaveLength(8000)
    for (const block of blocks) expect(block).toMatchObject({ children: [{ text: 'Việt', format: 1 }] })
  })

  it('one attribute, script, comment or tag of megabytes is no piece', () => {
    const long = 'x '.repeat(1_000_000)
    for (const html of [
      `<p title="${long}">chữ</p>`,
      `<script>${long}</script><p>chữ</p>`,
      `<p>chữ</p><!-- ${long}`,
      `<p>chữ</p><a href="${long}`,
      `<noscript>${long}</noscript><p>chữ</p>`,
    ]) {
      expect(slices(html).map((slice) => slice.html.length < 1000)).toEqual([true])
      expect(wordsOf(html)).toBe('paragraph: chữ')
    }
  })

  it('a footnote stands under its line, however far away the program keeps it', () => {
    const notes = (write: (index: number) => string) => numbers(3, write)
    const html = `${numbers(3, (index) => `<p>Dòng ${index}<a href="#_ftn${index}" name="_ftnref${index}">[${index}]</a></p>${'<p>đoạn giữa cho dài thêm</p>'.repeat(2000)}`)}<div style='mso-element:footnote-list'>${notes((index) => `<div style='mso-element:footnote'><p class=MsoFootnoteText><a href="#_ftnref${index}" name="_ftn${index}">[${index}]</a> Chú ${index}.</p></div>`)}</div>`
    expect(slices(html).length).toBeGreaterThan(2)
    expect(slices(gatherNotes(html)).flatMap((slice) => outline(paste(slice.html).clip.blocks))).toEqual(
      outline(paste(html).clip.blocks),
    )
    expect(outline(paste(html).clip.blocks)[1]).toContain('Chú 0.')
  })

  it.each([
    ['nothing refers', '<p><a href="#a">một</a></p><p><a name="a">hai</a></p>'],
    ['the way leads in a circle', '<p><a href="#a" name="a">một</a></p>'],
    ['the way leads up', '<p><a href="#b" name="a">một</a> <a href="#a" name="b">hai</a></p>'],
  ])('where %s, a page is left as it is', (_, html) => expect(gatherNotes(html)).toBe(html))
})

describe('plain text in pieces', () => {
  const pieces = (text: string) => [...sliceText(text)].map(({ text: piece }) => piece)

  it('is cut behind lines, and nothing of it is lost', () => {
    const text = Array.from({ length: 9000 }, (_, index) => `dòng số ${index}\r\n`).join('')
    expect(pieces(text).length).toBeGreaterThan(2)
    expect(pieces(text).join('')).toBe(text)
    for (const piece of pieces(text)) expect(piece).toMatch(/^dòng.*\r\n$/s)
  })

  it('a line longer than a piece is cut between words, and never inside a sign', () => {
    const words = 'chữ '.repeat(30_000)
    expect(pieces(words).join('')).toBe(words)
    for (const piece of pieces(words)) expect(piece).toMatch(/^chữ .*chữ $/s)
    const signs = `a${'😀'.repeat(40_000)}`
    expect(pieces(signs).join('')).toBe(signs)
    for (const piece of pieces(signs)) expect(piece).not.toMatch(/\p{Cs}/u)
  })
})
