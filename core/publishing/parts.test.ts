import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { createDocument } from '../document'
import { createTranslate } from '../texts'
import { isoDuration, printedDate, printedDuration, printedTime, printedZone } from './dates'
import { jsonLdScript } from './jsonLd'
import { publishableHref } from './publishableHref'
import { shareDescriptionOf } from './share'
import { printable, tidyBody } from './tidyTree'

const vietnamese = createTranslate('vi')
const english = createTranslate('en')

describe('dates', () => {
  it('are printed as the newsroom’s own clock shows them', () => {
    expect(printedDate('2026-11-22T07:40:00+07:00', vietnamese)).toBe('Chủ nhật, 22/11/2026, 7:40')
    expect(printedDate('2026-11-22T23:05:00-03:30', english)).toBe('Sunday 22/11/2026, 23:05')
    expect(printedDate('2028-02-29T00:00:00Z', vietnamese)).toBe('Thứ ba, 29/2/2028, 0:00')
  })
  it('name a later change by the hour, and by the day where it is another', () => {
    expect(printedTime('2026-11-22T14:05:00+07:00', '2026-11-22T07:40:00+07:00')).toBe('14:05')
    expect(printedTime('2026-11-23T00:10:00+07:00', '2026-11-22T07:40:00+07:00')).toBe('0:10, 23/11/2026')
  })
  it('name the zone', () => {
    expect(['+07:00', '-03:30', 'Z', '+00:00'].map((zone) => printedZone(`2026-11-22T07:40:00${zone}`))).toEqual([
      'GMT+7',
      'GMT-3:30',
      'GMT',
      'GMT',
    ])
  })
})

describe('lengths of films and sounds', () => {
  it.each([
    [45, '45 giây', 'PT0M45S'],
    [62, '1 phút', 'PT1M2S'],
    [3600, '1 giờ', 'PT1H0M0S'],
    [3899.6, '1 giờ 5 phút', 'PT1H5M0S'],
  ])('%d seconds', (seconds, printed, iso) => {
    expect(printedDuration(seconds, vietnamese)).toBe(printed)
    expect(isoDuration(seconds)).toBe(iso)
  })
})

describe('structured data', () => {
  it('cannot be left by any word inside it', () => {
    const words = '</script><script>alert(1)</script><!--\u2028\u2029 & "'
    const html = toHtml(jsonLdScript({ '@type': 'NewsArticle', headline: words }))
    expect(html.match(/<\/script>/g)).toHaveLength(1)
    expect(html).not.toMatch(/<!--|[\u2028\u2029]/)
    expect(JSON.parse(html.replace(/<[^>]*>/g, '')).headline).toBe(words)
  })
  it('leaves out what is empty', () => {
    const html = toHtml(jsonLdScript({ '@type': 'Thing', name: '', list: [], about: undefined, kept: 0 }))
    expect(JSON.parse(html.replace(/<[^>]*>/g, ''))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Thing',
      kept: 0,
    })
  })
})

describe('addresses on the page', () => {
  it.each([
    ['https://baosongtra.vn/tin?a=1&b=2#x', 'https://baosongtra.vn/tin?a=1&b=2#x'],
    ['baosongtra.vn/tin moi', 'https://baosongtra.vn/tin%20moi'],
    ['https://baosongtra.vn/a|b^c`{d}[e]', 'https://baosongtra.vn/a%7Cb%5Ec%60%7Bd%7D%5Be%5D'],
    ['https://baosongtra.vn/100%', 'https://baosongtra.vn/100%25'],
    ['https://baosongtra.vn/%C4%91#a#b', 'https://baosongtra.vn/%C4%91#a%23b'],
    ['https://[::1]:8080/x', 'https://[::1]:8080/x'],
    ['mailto:toasoan@baosongtra.vn', 'mailto:toasoan@baosongtra.vn'],
    ['/tin-moi', '/tin-moi'],
  ])('%s', (raw, href) => expect(publishableHref(raw)).toBe(href))
  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'https:',
    'https://',
    'http://a b"c/',
    'mailto:',
    '',
  ])('refuses “%s”', (raw) => expect(publishableHref(raw)).toBeUndefined())
})

describe('the body on the page', () => {
  it('has headings that skip no level, each with an id of its own', () => {
    const body = tidyBody([h('h4', 'Đê Bàu Sen'), h('h4', 'Đê Bàu Sen'), h('h2', 'Đọc thêm'), h('h4', '…')])
    expect(body.map((node) => toHtml(node))).toEqual([
      '<h2 id="de-bau-sen">Đê Bàu Sen</h2>',
      '<h3 id="de-bau-sen-2">Đê Bàu Sen</h3>',
      '<h2 id="doc-them-2">Đọc thêm</h2>',
      '<h3 id="muc">…</h3>',
    ])
  })
  it('holds no empty elements and no link without words or way', () => {
    const body = tidyBody([
      h('p', ['Một', h('strong', ' '), h('a', { href: 'https://baosongtra.vn' }, ' '), h('a', { href: 'x' }, 'hai')]),
      h('ul', [h('li', [h('em')]), h('li', 'ba')]),
      h('p', [h('em', '')]),
    ])
    expect(body.map((node) => toHtml(node))).toEqual(['<p>Một  hai</p>', '<ul><li>ba</li></ul>'])
  })
  it('marks a paragraph that opens with a quotation mark', () => {
    expect(toHtml(tidyBody([h('p', '“Muộn hai tiếng”')]))).toBe('<p class="hang">“Muộn hai tiếng”</p>')
  })
  it('keeps two words apart that an old line end kept apart', () => {
    expect(toHtml(printable(h('p', 'một\r\nhai\rba\vbốn\fnăm\u0085sáu')))).toBe('<p>một\nhai\nba\nbốn\nnăm\nsáu</p>')
  })
  it('holds no character that HTML forbids', () => {
    expect(toHtml(printable(h('p', { title: 'a\u0001' }, 'a\u0000b\u0008c\uFFFEd\u{1FFFF}e\uD800f\tg\nh 😀')))).toBe(
      '<p title="a">abcdef\tg\nh 😀</p>',
    )
  })
})

describe('the summary for search engines', () => {
  const article = { standfirst: '', share: { title: '', description: '' }, body: createDocument() }
  it('is the journalist’s own, the standfirst, or how the body begins', () => {
    const body = createDocument([
      { type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text: 'Thân bài.', format: 0 }] },
    ])
    expect(shareDescriptionOf({ ...article, body })).toBe('Thân bài.')
    expect(shareDescriptionOf({ ...article, body, standfirst: 'Sapo.' })).toBe('Sapo.')
    expect(
      shareDescriptionOf({ ...article, body, standfirst: 'Sapo.', share: { title: '', description: 'Riêng.' } }),
    ).toBe('Riêng.')
    expect(shareDescriptionOf(article)).toBe('')
  })
  it('is cut between words', () => {
    const cut = shareDescriptionOf({ ...article, standfirst: 'đê Bàu Sen, '.repeat(60) })
    expect(cut.length).toBeLessThanOrEqual(301)
    expect(cut).toMatch(/(đê|Bàu|Sen)…$/)
  })
})
