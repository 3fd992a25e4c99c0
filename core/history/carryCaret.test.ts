import { describe, expect, it } from 'vitest'
import { type Article, createArticle } from '../article'
import { createDocument, text } from '../document'
import { carryCaret } from './carryCaret'

const blank = createArticle({ id: 'bai-de-bau-sen', now: '2026-11-22T07:40:00+07:00' })
const article = (...paragraphs: readonly string[]): Article => ({
  ...blank,
  headline: 'Đê Bàu Sen hoàn tất',
  body: createDocument(paragraphs.map((words) => ({ type: 'paragraph', version: 1, children: [text(words)] }))),
})
const one = 'Mặt đê rộng 5 m, mái phía sông lát bê tông'
const two = 'Bà con hiến gần 6.300 m² đất vườn'
/** The words behind the caret, in the new text. */
const carried = (before: Article, after: Article, block: number, behind: string) => {
  const words = [one, two][block] ?? ''
  const place = carryCaret({ field: 'body', block, offset: words.indexOf(behind) }, before, after)
  const found = after.body.root.children[place.block]
  const line =
    found !== undefined && 'children' in found ? found.children.map((run) => ('text' in run ? run.text : '')) : []
  return line.join('').slice(place.offset)
}

describe('a caret under which the text was changed elsewhere', () => {
  it('stays between the same words', () => {
    expect(carried(article(one, two), article(one.replace('rộng', 'giờ rộng hơn'), two), 0, 'mái phía')).toBe(
      'mái phía sông lát bê tông',
    )
    expect(carried(article(one, two), article(one.replace('rộng 5 m, ', ''), two), 0, 'sông')).toBe('sông lát bê tông')
  })
  it('goes with its paragraph', () => {
    expect(carried(article(one, two), article('Đoạn mới.', one, two), 1, 'gần')).toBe('gần 6.300 m² đất vườn')
    expect(carried(article(one, two), article(two, one), 1, 'gần')).toBe('gần 6.300 m² đất vườn')
  })
  it('stands at the start of what is there now when its paragraph is gone', () =>
    expect(carryCaret({ field: 'body', block: 1, offset: 9 }, article(one, two), article(one))).toMatchObject({
      block: 0,
      offset: 0,
    }))
  it('stays in its line of the head', () => {
    const before = article(one)
    const after = { ...before, headline: 'Tuyến đê Bàu Sen hoàn tất' }
    const { offset } = carryCaret({ field: 'headline', block: 0, offset: 'Đê Bàu Sen '.length }, before, after)
    expect(after.headline.slice(offset)).toBe('hoàn tất')
  })
})
