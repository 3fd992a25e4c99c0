import { describe, expect, it } from 'vitest'
import { type ArticleSummary, type Channel, createArticle, summarize, type WorkflowState } from '../../core/article'
import { countFilters, filterArticles, toggleFilter } from './filters'

function article(headline: string, channel: Channel, workflow: WorkflowState): ArticleSummary {
  const blank = createArticle({ id: 'bai-viet-mau', now: '2026-11-21T09:42:00+07:00', channel })
  return summarize({ ...blank, headline, workflow }, headline)
}

const desk = [
  article('Đê Bàu Sen', 'news', 'awaiting-edit'),
  article('Trống chầu', 'podcast', 'draft'),
  article('Cửa xả', 'news', 'draft'),
  article('Mùa muối', 'emagazine', 'draft'),
]

describe('the filters of the library', () => {
  it('show everything until something is chosen', () => {
    expect(filterArticles(desk, {})).toEqual(desk)
  })

  it('show what has both the state and the channel', () => {
    expect(filterArticles(desk, { state: 'draft', channel: 'news' }).map(({ headline }) => headline)).toEqual([
      'Cửa xả',
    ])
  })

  it('count what each choice would show beside the one that holds', () => {
    const counts = countFilters(desk, { channel: 'news' })
    expect(counts.states).toMatchObject({ draft: 1, 'awaiting-edit': 1, published: 0 })
    expect(counts.channels).toEqual({ news: 2, emagazine: 1, video: 0, podcast: 1 })
  })

  it('are taken away by a second press', () => {
    const once = toggleFilter({}, 'state', 'draft')
    expect(once).toEqual({ state: 'draft' })
    expect(toggleFilter(once, 'state', 'draft').state).toBeUndefined()
    expect(toggleFilter(once, 'state', 'edited').state).toBe('edited')
  })
})
