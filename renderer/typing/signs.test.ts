import { describe, expect, it } from 'vitest'
import { findSign } from './signs'

/** Types the keys one by one, each sign changed as it comes. */
function typed(keys: string, choice = { signs: true, hardSpaces: true }): string {
  let text = ''
  for (const key of keys) {
    const change = findSign(text, key, choice)
    text += key
    if (change) text = text.slice(0, text.length - change.deleteCount) + change.insert
  }
  return text
}

describe('signs as one types', () => {
  const cases: readonly (readonly [keys: string, text: string])[] = [
    ['"Năm nay bà con ngủ yên", ông nói', '“Năm nay bà con ngủ yên”, ông nói'],
    ['Bà bảo: "Vườn \'nhà mình\' đây"', 'Bà bảo: “Vườn ‘nhà mình’ đây”'],
    ['("Sông")', '(“Sông”)'],
    ["L'Oréal, D'Angelo", 'L’Oréal, D’Angelo'],
    ['Chờ đã...', 'Chờ đã…'],
    ['năm 2024--2026', 'năm 2024–2026'],
    ['dài 2,4 km.', 'dài 2,4\u00a0km.'],
    ['hiến 6.300 m² đất', 'hiến 6.300\u00a0m² đất'],
    ['18,7 tỷ đồng', '18,7\u00a0tỷ đồng'],
    ['lúc 5 giờ, 40 áo', 'lúc 5\u00a0giờ, 40 áo'],
  ]
  for (const [keys, text] of cases) it(`${keys} becomes ${text}`, () => expect(typed(keys)).toBe(text))

  for (const keys of ['--', '---', '- một', 'xem https://a.vn/x--y', 'thu@a.vn--', '5 kmb ', 'số 5 của']) {
    it(`${keys} stays`, () => expect(typed(keys)).toBe(keys))
  }
  it('stays as typed for those who want it so', () =>
    expect(typed('"5 km --...', { signs: false, hardSpaces: false })).toBe('"5 km --...'))
})
