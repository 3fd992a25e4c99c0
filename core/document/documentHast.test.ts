import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import {
  type Block,
  createDocument,
  documentFromHast,
  documentSchema,
  documentToHast,
  type Picture,
  serializeDocument,
} from './index'

const picture: Picture = {
  file: '0123456789abcdef.jpg',
  mime: 'image/jpeg',
  sizeBytes: 1000,
  name: 'de.jpg',
  widthPx: 1200,
  heightPx: 800,
}

const render = (...children: Block[]) =>
  toHtml({
    type: 'root',
    children: documentToHast(createDocument(children), {
      renderPicture: ({ file }, alt) => h('img', { src: `media/${file}`, alt }),
      recordingAt: ({ file, mime }) => ({ path: `media/${file}`, contentType: mime }),
      label: (word) => `${word}:`,
      language: 'vi',
    }),
  })

const read = (html: string) =>
  documentFromHast(fromHtml(html, { fragment: true }), {
    pictureAt: (src) => (src === `media/${picture.file}` ? picture : undefined),
  }).root.children

const roundTrip = (html: string) => render(...read(html))

const run = (text: string, format = 0) => ({ type: 'text' as const, version: 1 as const, text, format })

describe('the body as HTML', () => {
  it('does not cut a bold phrase in two where a word in it is italic', () => {
    const html = '<p><strong>Trước <em>mùa</em> lũ</strong></p>'
    expect(roundTrip(html)).toBe(html)
  })
  it('puts a nested list inside the item it belongs to', () => {
    const html = '<ul><li>một<ul><li>một rưỡi</li></ul></li><li>hai</li></ul>'
    expect(roundTrip(html)).toBe(html)
  })
  it('leaves out empty paragraphs and figures without a file', () => {
    expect(
      render(
        { type: 'paragraph', version: 1, children: [run('  ')] },
        {
          type: 'figure',
          version: 1,
          picture: null,
          missing: 'a.jpg',
          caption: 'c',
          credit: '',
          alt: '',
          width: 'text',
          focus: null,
        },
      ),
    ).toBe('')
  })
  it('cannot be made to carry script by its text', () => {
    expect(render({ type: 'paragraph', version: 1, children: [run('</p><script>alert(1)</script>')] })).not.toMatch(
      /<script/,
    )
  })
})

describe('HTML from elsewhere', () => {
  it('keeps the words and drops what could run', () => {
    const html = roundTrip(
      `<div onclick="x()">Lời <a href="javascript:alert(1)">này</a><script>alert(1)</script><iframe src="//x"></iframe><style>p{}</style>
       <p onmouseover=x>còn</p><svg><script>alert(1)</script></svg><math><mtext>z</mtext></math><form><input value=a>nguyên</form></div>`,
    )
    expect(html).toBe('<p>Lời này</p><p>còn</p><p>nguyên</p>')
  })
  it('opens the bold tag that Google Docs puts around everything', () => {
    expect(
      roundTrip(
        '<b style="font-weight:normal" id="docs-internal"><p><span style="font-weight:700">Đậm</span> <span style="font-style:italic">nghiêng</span></p><p>hai</p></b>',
      ),
    ).toBe('<p><strong>Đậm</strong> <em>nghiêng</em></p><p>hai</p>')
  })
  it('makes levels of headings that a body can have', () =>
    expect(roundTrip('<h1>a</h1><h2>b</h2><h6>c</h6>')).toBe('<h2>a</h2><h2>b</h2><h4>c</h4>'))
  it('makes paragraphs of loose lines', () =>
    expect(roundTrip('một<br>vẫn một<br><br>hai')).toBe('<p>một<br>vẫn một</p><p>hai</p>'))
  it('folds white space as a browser shows it', () =>
    expect(roundTrip('<p>\n  một\n  <b> hai </b> ba </p>')).toBe('<p>một <strong>hai </strong>ba</p>'))
  it('composes decomposed letters', () =>
    expect(roundTrip(`<p>${'Cẩm Lưu'.normalize('NFD')}</p>`)).toBe('<p>Cẩm Lưu</p>'))
  it('accepts tracked changes', () =>
    expect(roundTrip('<p>Cầu <del>cũ</del><ins>mới</ins></p>')).toBe('<p>Cầu <u>mới</u></p>'))
  it('remembers a picture that it could not take in', () => {
    expect(read('<p>a <img src="https://x.example/de.jpg" alt="Đê"> b</p>')).toMatchObject([
      { type: 'paragraph' },
      { type: 'figure', picture: null, missing: 'https://x.example/de.jpg', alt: 'Đê' },
      { type: 'paragraph' },
    ])
  })
  it.each([
    ['Đê Bàu Sen. Ảnh: Lê Vân', 'Đê Bàu Sen.', 'Lê Vân'],
    ['Đê Bàu Sen - Ảnh: Lê Vân', 'Đê Bàu Sen', 'Lê Vân'],
    ['Ảnh: Lê Vân', '', 'Lê Vân'],
    ['Bức ảnh đẹp: đê mới', 'Bức ảnh đẹp: đê mới', ''],
    ['Đê Bàu Sen', 'Đê Bàu Sen', ''],
  ])('sets the credit of %j apart', (words, caption, credit) => {
    expect(read(`<figure><img src="x.jpg"><figcaption>${words}</figcaption></figure>`)).toMatchObject([
      { caption, credit },
    ])
  })
  it('opens elements nested as deep as a browser lets them be', () => {
    const depth = 512 // Chromium's limit for its parser
    const deep = `${'<div>'.repeat(depth)}đáy${'</div>'.repeat(depth)}`
    expect(roundTrip(deep)).toBe('<p>đáy</p>')
  })
})

describe('a block from a newer version', () => {
  const file = {
    root: {
      type: 'root',
      version: 1,
      children: [
        { type: 'timeline', version: 3, events: [{ at: '1989' }] },
        { type: 'paragraph', version: 2, future: true },
      ],
    },
  }
  it('is kept exactly as it came', () => {
    const document = documentSchema.parse(file)
    expect(document.root.children.map((block) => block.type)).toEqual(['locked', 'locked'])
    expect(serializeDocument(document)).toEqual(file)
  })
  it('comes back from the window as it was given', () => {
    const document = documentSchema.parse(file)
    expect(documentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document)
  })
  it('is not published, because nobody here knows how it should look', () => {
    const tree: Root = {
      type: 'root',
      children: documentToHast(documentSchema.parse(file), {
        renderPicture: () => undefined,
        recordingAt: () => undefined,
        label: () => '',
        language: 'vi',
      }),
    }
    expect(toHtml(tree)).toBe('')
  })
})
