import { describe, expect, it } from 'vitest'
import { type ArticleSummary, createArticle, summarize } from '../../core/article'
import { groupArticles } from './groups'

/** Saturday 21 November 2026. */
const now = new Date(2026, 10, 21, 10, 0)

function article(headline: string, ...date: [number, number, number, number, number]): ArticleSummary {
  const blank = createArticle({ id: 'bai-viet-mau', now: new Date(...date).toISOString() })
  return summarize({ ...blank, headline }, headline)
}

const keysOf = (articles: readonly ArticleSummary[], at = now) => groupArticles(articles, at).map(({ key }) => key)

describe('the groups of the list', () => {
  it('go from today to the months, newest first', () => {
    const groups = groupArticles(
      [
        article('tháng trước', 2026, 9, 3, 8, 0),
        article('đầu tuần', 2026, 10, 16, 8, 0),
        article('năm ngoái', 2025, 10, 3, 8, 0),
        article('sáng nay', 2026, 10, 21, 6, 35),
        article('chủ nhật tuần trước', 2026, 10, 15, 23, 0),
        article('hôm qua', 2026, 10, 20, 20, 14),
        article('vừa xong', 2026, 10, 21, 9, 42),
      ],
      now,
    )
    expect(groups.map(({ key, articles }) => [key, ...articles.map(({ headline }) => headline)])).toEqual([
      ['today', 'vừa xong', 'sáng nay'],
      ['yesterday', 'hôm qua'],
      ['thisWeek', 'đầu tuần'],
      ['lastWeek', 'chủ nhật tuần trước'],
      ['2026-10', 'tháng trước'],
      ['2025-11', 'năm ngoái'],
    ])
  })

  it('begin a week on Monday: on Monday itself, Saturday belongs to last week', () => {
    const monday = new Date(2026, 10, 23, 9, 0)
    expect(keysOf([article('thứ bảy', 2026, 10, 21, 8, 0)], monday)).toEqual(['lastWeek'])
    expect(keysOf([article('chủ nhật', 2026, 10, 22, 8, 0)], monday)).toEqual(['yesterday'])
  })

  it('keep the same month of two years apart', () => {
    expect(keysOf([article('nay', 2026, 9, 1, 8, 0), article('xưa', 2025, 9, 1, 8, 0)])).toEqual(['2026-10', '2025-10'])
  })

  it('take an article from a clock that runs ahead for one of today', () => {
    expect(keysOf([article('ngày mai', 2026, 10, 22, 8, 0), article('nay', 2026, 10, 21, 8, 0)])).toEqual(['today'])
  })

  it('are none where there is no article', () => {
    expect(groupArticles([], now)).toEqual([])
  })
})
