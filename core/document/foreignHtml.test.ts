/** Blocks of other people's pages: each becomes the nearest of ours, and no word is lost. */
import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { type Block, documentFromHast, proseOf } from './index'

const read = (html: string): readonly Block[] =>
  documentFromHast(fromHtml(html, { fragment: true }) as Nodes, { pictureAt: () => undefined }).root.children

const types = (html: string) => read(html).map(({ type }) => type)
const words = (html: string) =>
  read(html)
    .flatMap(proseOf)
    .map(({ text }) => text)
    .filter((text) => text !== '')

describe('a page of another system', () => {
  it.each([
    ['<hr>', ['horizontal-rule']],
    ['<p>một</p><hr class="wp-block-separator"><p>hai</p>', ['paragraph', 'horizontal-rule', 'paragraph']],
    ['<details><summary>Hỏi</summary><p>Đáp</p></details>', ['info-box']],
    ['<dl><dt>Dài</dt><dd>4 km</dd></dl>', ['fact-list']],
    ['<video src="a.mp4"></video>', ['video']],
    ['<p>xem <video><source src="a.webm"></video> đây</p>', ['paragraph', 'video', 'paragraph']],
    ['<audio controls src="a.mp3"></audio>', ['audio']],
    ['<figure class="wp-block-audio"><audio src="a.mp3"></audio><figcaption>Lời kể</figcaption></figure>', ['audio']],
    ['<blockquote class="pullquote"><p>Một câu</p><cite>Ai đó</cite></blockquote>', ['pull-quote']],
    [
      '<figure class="wp-block-pullquote"><blockquote><p>Một câu</p><cite>Ai</cite></blockquote></figure>',
      ['pull-quote'],
    ],
    ['<aside class="infobox"><h3>Tên</h3><p>Lời</p></aside>', ['info-box']],
    ['<iframe src="https://www.youtube.com/embed/aBcDeFgHiJk?si=x"></iframe>', ['embed']],
    ['<p><iframe data-src="//www.youtube.com/embed/aBcDeFgHiJk"></iframe></p>', ['embed']],
    [
      '<iframe src="https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fbao%2Fvideos%2F123%2F"></iframe>',
      ['embed'],
    ],
    [
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/7123456789012345678"><section>x</section></blockquote>',
      ['embed'],
    ],
    [
      '<blockquote class="twitter-tweet"><p>Nước lên <a href="https://t.co/a">t.co/a</a></p>— Cẩm Lưu <a href="https://twitter.com/camluu/status/1723456789012345678?ref_src=x">22/11</a></blockquote>',
      ['embed'],
    ],
    [
      '<iframe src="https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1723456789012345678"></iframe>',
      ['embed'],
    ],
    ['<iframe src="https://www.instagram.com/reel/CxYz12AbCdE/embed/captioned/"></iframe>', ['embed']],
    ['<div class="fb-post" data-href="https://www.facebook.com/bao/posts/123"></div>', ['embed']],
    [
      '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://youtu.be/aBcDeFgHiJk</div></figure>',
      ['embed'],
    ],
    ['<iframe src="https://ads.example/banner"></iframe><p>còn</p>', ['paragraph']],
    ['<iframe hidden src="https://www.youtube.com/embed/aBcDeFgHiJk"></iframe>', []],
    [
      '<figure class="wp-block-gallery"><figure><img src="a.jpg"></figure><figure><img src="b.jpg"></figure></figure>',
      ['gallery'],
    ],
    [
      '<ul class="wp-block-gallery"><li class="blocks-gallery-item"><figure><img src="a.jpg"><figcaption>một</figcaption></figure></li></ul>',
      ['gallery'],
    ],
    ['<div class="gallery"><dl class="gallery-item"><dt><img src="a.jpg"></dt><dd>một</dd></dl></div>', ['gallery']],
    [
      '<figure class="wp-block-table"><table><tr><td>a</td><td>b</td></tr></table><figcaption>c</figcaption></figure>',
      ['table'],
    ],
  ] as const)('%s', (html, expected) => expect(types(html)).toEqual(expected))

  it('says where the film comes from, without what follows readers around', () => {
    expect(
      read('<iframe src="https://www.youtube.com/embed/aBcDeFgHiJk?si=theo-doi&start=75" title="Nước lên"></iframe>'),
    ).toMatchObject([
      { provider: 'youtube', url: 'https://www.youtube.com/watch?v=aBcDeFgHiJk&t=75s', title: 'Nước lên' },
    ])
    expect(
      read(
        '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fbao%2Fposts%2F9"></iframe>',
      ),
    ).toMatchObject([{ provider: 'facebook', url: 'https://www.facebook.com/bao/posts/9' }])
    expect(
      read(
        '<blockquote class="twitter-tweet"><p>Nước lên, <a href="https://x.com/khac/status/11111">xem</a></p>— Cẩm Lưu <a href="https://twitter.com/camluu/status/1723456789012345678?ref_src=twsrc">22/11</a></blockquote>',
      ),
    ).toMatchObject([{ provider: 'x', url: 'https://x.com/camluu/status/1723456789012345678', title: 'Nước lên, xem' }])
    expect(
      read('<iframe src="https://www.instagram.com/camluu/reel/CxYz12AbCdE/embed/?utm_source=x"></iframe>'),
    ).toMatchObject([{ provider: 'instagram', url: 'https://www.instagram.com/reel/CxYz12AbCdE/' }])
  })

  it('keeps the speaker of a pull quote apart from what was said', () =>
    expect(
      read('<figure class="wp-block-pullquote"><blockquote><p>Một câu</p><cite>Bà Sương</cite></blockquote></figure>'),
    ).toMatchObject([{ children: [{ text: 'Một câu' }], credit: 'Bà Sương' }]))

  it('remembers the films that it could not take in', () =>
    expect(read('<video poster="x.jpg"><source src="https://x.example/phim.mp4"></video>')).toMatchObject([
      { file: null, missing: 'https://x.example/phim.mp4' },
    ]))
})

describe('a table from elsewhere', () => {
  const table = (html: string) => read(html)[0] as Extract<Block, { type: 'table' }>

  it('keeps its header row, its row headings and its merged cells', () => {
    const { caption, rows } = table(
      '<table><caption>Mực nước</caption><thead><tr><td>Trạm</td><td colspan="2">Mét</td></tr></thead><tr><th>Cẩm Lưu</th><td rowspan=2 style="text-align:right">3,2</td><td align=center>4</td></tr><tr><th scope="row">Bàu Sen</th><td>5</td></tr></table>',
    )
    expect(caption).toBe('Mực nước')
    expect(rows.map(({ cells }) => cells.map(({ header }) => header))).toEqual([
      ['column', 'column'],
      ['row', 'none', 'none'],
      ['row', 'none'],
    ])
    expect(rows[0]?.cells[1]?.colSpan).toBe(2)
    expect(rows[1]?.cells[1]).toMatchObject({ rowSpan: 2, align: 'right' })
    expect(rows[1]?.cells[2]?.align).toBe('center')
  })

  it('loses the empty row that Excel writes below cells that are all joined, and nothing slides aside', () => {
    const { rows } = table(
      '<table><tr><td rowspan="2">Trạm</td><td rowspan="3">Mét</td></tr><tr></tr><tr><td>Cẩm Lưu</td></tr></table>',
    )
    expect(rows.map(({ cells }) => cells.map(({ rowSpan }) => rowSpan))).toEqual([[1, 2], [1]])
  })

  it('does not believe spans that lead out of the table', () =>
    expect(
      table('<table><tr><td colspan="99999" rowspan="0">a</td><td rowspan="-3">b</td></tr></table>').rows[0]?.cells,
    ).toMatchObject([
      { colSpan: 50, rowSpan: 1 },
      { colSpan: 1, rowSpan: 1 },
    ]))

  it('has lines inside a cell, and pictures after the table', () => {
    expect(read('<table><tr><td><p>một</p><p>hai</p></td><td>ba<img src="x.jpg"></td></tr></table>')).toMatchObject([
      { rows: [{ cells: [{ children: [{ text: 'một' }, { type: 'linebreak' }, { text: 'hai' }] }, {}] }] },
      { type: 'figure', missing: 'x.jpg' },
    ])
  })

  it('is opened where it only held a page in shape', () =>
    expect(
      types(
        '<table role="presentation"><tr><td><h2>Tít</h2><p>một</p></td></tr></table><table><tr><td><p>hai</p></td></tr></table>',
      ),
    ).toEqual(['heading', 'paragraph', 'paragraph']))

  it('is flattened where it stands in a cell, fifty deep, and loses no word', () => {
    const depth = 50
    const deep = `${'<table><tr><td>ngoài</td><td>'.repeat(depth)}đáy${'</td></tr></table>'.repeat(depth)}`
    const found = read(deep)
    expect(found.map(({ type }) => type)).toEqual(['table'])
    expect(words(deep).join(' ').match(/ngoài/g)).toHaveLength(depth)
    expect(words(deep).join(' ')).toContain('đáy')
  })

  it('of many rows stays one', () => {
    const rows = Array.from({ length: 2500 }, (_, index) => `<tr><td>${index}</td><td>x</td></tr>`).join('')
    const found = read(`<table>${rows}</table>`)
    expect(found.length).toBe(1)
    expect(found.flatMap(proseOf).map(({ text }) => text)).toContain('2499')
  })
})

describe('half a block', () => {
  it.each([
    ['<dl><dd>chỉ có lời</dd></dl>', ['chỉ có lời']],
    ['<dl>trần trụi</dl>', ['trần trụi']],
    ['<details>không tên</details>', ['không tên']],
    ['<div class="qa">chỉ có lời</div>', ['chỉ có lời']],
    ['<div class="timeline"><p>chỉ có lời</p></div>', ['chỉ có lời']],
    ['<ul class="timeline"><li>chỉ có lời</li></ul>', ['chỉ có lời']],
    ['<section class="beside">chỉ có lời</section>', ['chỉ có lời']],
    ['<figure class="gallery">chỉ có lời</figure>', ['chỉ có lời']],
    ['<figure class="pull">chỉ có lời</figure>', ['chỉ có lời']],
    ['<figure class="graphic">chỉ có lời</figure>', ['chỉ có lời']],
    ['<figure class="embed"><figcaption>chỉ có lời</figcaption></figure>', ['chỉ có lời']],
    ['<p class="footnote">chỉ có lời</p>', ['chỉ có lời']],
    ['<table>chỉ có lời</table>', ['chỉ có lời']],
    ['<figure class="pull"><figcaption>chỉ có tên</figcaption></figure>', ['chỉ có tên']],
    ['<div class="gallery"><p>mở đầu</p><img src="a.jpg"><p>kết</p></div>', ['mở đầu', 'kết']],
    [
      '<details><summary>Tên</summary><img src="a.jpg" alt="ảnh"><table><tr><td>a</td><td>b</td></tr></table></details>',
      ['Tên', 'ảnh', 'a', 'b'],
    ],
    ['<div class="box"><aside class="infobox"><p>trong</p></aside><p>ngoài</p></div>', ['trong', 'ngoài']],
  ])('%s keeps its words', (html, expected) => {
    for (const word of expected) expect(words(html).join(' | ')).toContain(word)
  })
})
