import { describe, expect, it } from 'vitest'
import { createArticle, serializeArticle } from '../../core/article'
import { createDocument, text } from '../../core/document'
import { fileTextOf, isSameText } from './articleText'

const article = {
  ...createArticle({ id: 'bai-viet-01', now: '2026-11-22T07:40:00+07:00' }),
  // Words that look like the line they must not be taken for.
  headline: '"updatedAt": "hôm qua"',
  body: createDocument([
    { type: 'paragraph', version: 1, children: [text('một\n  "updatedAt": "2020-01-01T00:00:00+07:00"\n$& $1')] },
  ]),
}
const LATER = '2026-11-23T09:00:00+07:00'

describe('the text of an article’s file', () => {
  it('is what the article saved at that instant would be', () => {
    expect(fileTextOf(article, LATER)).toBe(serializeArticle({ ...article, updatedAt: LATER }))
    expect(fileTextOf(article)).toBe(serializeArticle(article))
  })

  it('tells texts apart, and not times of saving', () => {
    expect(isSameText(article, { ...article, updatedAt: LATER })).toBe(true)
    expect(isSameText({ ...article, id: 'ban-sao-0001' }, article)).toBe(true)
    expect(isSameText(article, { ...article, kicker: LATER })).toBe(false)
  })
})
