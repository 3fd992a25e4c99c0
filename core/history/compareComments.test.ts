import { describe, expect, it } from 'vitest'
import { type Article, articleSchema, type CommentThread, createArticle } from '../article'
import { compareArticles } from './compareArticles'
import { restoreArticle, restoreField } from './restore'

const at = '2026-11-22T07:40:00+07:00'
const blank = createArticle({ id: 'bai-de-bau-sen', now: at })

const thread = (id: string, texts: readonly string[], more: object = {}) => ({
  id,
  quote: '2,4 km',
  entries: texts.map((text) => ({ author: 'Vân', at, text })),
  ...more,
})
const article = (...comments: readonly object[]): Article => articleSchema.parse({ ...blank, comments })

const asked = thread('ghi-chu-1', ['Số này ở đâu ra?'])
const answered = thread('ghi-chu-1', ['Số này ở đâu ra?', 'Ban quản lý dự án.'])
const closed = { ...asked, resolved: { author: 'Lũ', at } }
const other = thread('ghi-chu-2', ['Gọi lại cho xã.'], { quote: '', about: 'article' })

/** "comment.ghi-chu-1: [-…-]{+…+}", one line for each change. */
const changes = (before: Article, after: Article) =>
  compareArticles(before, after).fields.map(
    ({ field, words }) =>
      `${field}: ${words.map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`)).join('')}`,
  )
const ids = (comments: readonly CommentThread[] | undefined) => comments?.map(({ id }) => id)

describe('the comments of two texts', () => {
  it('tell what was said, answered, taken away, closed and opened again', () => {
    expect(changes(article(asked), article(asked, other))).toEqual(['comment.ghi-chu-2: {+Vân: Gọi lại cho xã.+}'])
    expect(changes(article(asked, other), article(asked))).toEqual(['comment.ghi-chu-2: [-Vân: Gọi lại cho xã.-]'])
    expect(changes(article(asked), article(answered))).toEqual([
      'comment.ghi-chu-1: “2,4 km”\nVân: Số này ở đâu ra?{+\nVân: Ban quản lý dự án.+}',
    ])
    expect(changes(article(asked), article(closed))).toEqual([
      'commentState.ghi-chu-1: Số này ở đâu ra?: [-open-]{+resolved+}',
    ])
    expect(changes(article(closed), article(asked))).toEqual([
      'commentState.ghi-chu-1: Số này ở đâu ra?: [-resolved-]{+open+}',
    ])
  })

  it('are the same where only their words have moved with the text', () => {
    const parts = [{ block: 3, start: 7, text: '2,4 km' }]
    expect(compareArticles(article(asked), article({ ...asked, parts })).isSame).toBe(true)
  })

  it('come back one by one: the one that went, the one that came, an answer, a state', () => {
    const take = (earlier: Article, later: Article, field: string) => restoreField(earlier, later, field).comments
    expect(ids(take(article(other), article(asked), 'comment.ghi-chu-2'))).toEqual(['ghi-chu-1', 'ghi-chu-2'])
    expect(ids(take(article(other), article(asked), 'comment.ghi-chu-1'))).toEqual([])
    expect(take(article(asked), article(answered), 'comment.ghi-chu-1')?.[0]?.entries).toHaveLength(1)
    expect(take(article(closed), article(answered), 'commentState.ghi-chu-1')?.[0]).toMatchObject({
      resolved: { author: 'Lũ' },
      entries: answered.entries,
    })
  })

  it('stay where the whole of an earlier text comes back: what was said since is not taken away', () => {
    expect(ids(restoreArticle(article(), article(asked, other)).comments)).toEqual(['ghi-chu-1', 'ghi-chu-2'])
  })
})
