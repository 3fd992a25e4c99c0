import { describe, expect, it } from 'vitest'
import { isSlug, slugify } from './slug'

describe('slugify', () => {
  it('makes an address of a headline', () =>
    expect(slugify('Cầu Đò Hạ hợp long, bãi bồi “sắp hết” lụy phà!')).toBe(
      'cau-do-ha-hop-long-bai-boi-sap-het-luy-pha',
    ))
  it('cuts between words', () => expect(slugify('một hai ba bốn năm', 12)).toBe('mot-hai-ba'))
  it('cuts a single endless word rather than give nothing', () =>
    expect(slugify('a'.repeat(50), 10)).toBe('a'.repeat(10)))
  it('is empty where there is nothing to spell', () => expect(slugify('…  !')).toBe(''))
  it('makes what isSlug accepts', () => expect(isSlug(slugify('Giá lúa đông xuân: nhích nhẹ 2%'))).toBe(true))
  it.each(['-a', 'a-', 'a--b', 'á', 'A', 'a b', '../x', ''])('isSlug refuses %j', (slug) =>
    expect(isSlug(slug)).toBe(false),
  )
})
