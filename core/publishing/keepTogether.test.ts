import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { keepWordsTogether } from './keepTogether'

describe('a page with its words kept together', () => {
  const headline = 'Trước mùa lũ, Cẩm Lưu hoàn tất gia cố tuyến đê'
  const page = (...children: Element[]) => keepWordsTogether(h('main', children))

  it('changes no character of a headline', () => {
    const tree = page(h('h1', headline))
    expect(textOf(tree)).toBe(headline)
    expect(toHtml(tree)).toContain('<span class="word">hoàn tất</span>')
  })

  it('keeps words together inside bold and links, in quotations, pull quotes and what to read next', () => {
    const bold = page(h('h2', ['Hôm nay ', h('strong', 'xã Cẩm Lưu hoàn tất')]))
    expect(toHtml(bold)).toContain('<strong>xã <span class="word">Cẩm Lưu</span>')
    expect(toHtml(page(h('blockquote', [h('p', headline)])))).toContain('<span class="word">hoàn tất</span>')
    for (const className of ['pull', 'beside'])
      expect(toHtml(page(h('section', { className: [className] }, [h('p', headline)])))).toContain('class="word"')
  })

  it('leaves running text and short headings alone', () => {
    expect(toHtml(page(h('p', headline), h('h2', 'Dân góp đất')))).not.toContain('class="word"')
  })

  it('keeps a number with its unit in running text, whatever it stands in', () => {
    const tree = page(h('p', ['Mặt đê rộng ', h('strong', '5,5 m'), ', làm trong 27 tháng, hơn 4.200 hộ dân qua lại.']))
    expect(toHtml(tree)).toContain('<strong><span class="word">5,5 m</span></strong>')
    expect(toHtml(tree)).toContain('<span class="word">27 tháng</span>, hơn <span class="word">4.200 hộ</span> dân')
    expect(textOf(tree)).toBe('Mặt đê rộng 5,5 m, làm trong 27 tháng, hơn 4.200 hộ dân qua lại.')
  })

  it.each(['ngày 14/10 người dân', 'năm 2026, xã', 'lúc 5:20 giờ', 'số 12 mới', 'QL1 người', '7 mẹ con'])(
    'sees no number with a unit in “%s”',
    (words) => expect(toHtml(page(h('p', words)))).toBe(`<main><p>${words}</p></main>`),
  )
})
