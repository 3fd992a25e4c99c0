import { describe, expect, it } from 'vitest'
import { type ArticleSummary, type Channel, createArticle, summarize, type WorkflowState } from '../../core/article'
import { countFilters, filterArticles, filterChoices, toggleFilter } from './filters'

function article(headline: string, channel: Channel, workflow: WorkflowState): ArticleSummary {
  const blank = createArticle({ id: 'bai-viet-mau', now: '2026-11-21T09:42:00+07:00', channel })
  return summarize({ ...blank, headline, workflow }, headline)
}

const today = '2026-11-22'

const desk = [
  article('Đê Bàu Sen', 'news', 'awaiting-edit'),
  article('Trống chầu', 'podcast', 'draft'),
  article('Cửa xả', 'news', 'draft'),
  article('Mùa muối', 'emagazine', 'draft'),
]

describe('the filters of the library', () => {
  it('show everything until something is chosen', () => {
    expect(filterArticles(desk, {}, today)).toEqual(desk)
  })

  it('show what has both the state and the channel', () => {
    expect(filterArticles(desk, { state: 'draft', channel: 'news' }, today).map(({ headline }) => headline)).toEqual([
      'Cửa xả',
    ])
  })

  it('count what each choice would show beside the one that holds', () => {
    const counts = countFilters(desk, { channel: 'news' }, today)
    expect(counts.states).toMatchObject({ draft: 1, 'awaiting-edit': 1, published: 0 })
    expect(counts.channels).toEqual({ news: 2, emagazine: 1, video: 0, podcast: 1 })
  })

  it('know sections, topics and authors by a part of their names, without marks', () => {
    const [first, ...others] = desk
    const marked = [
      { ...(first as ArticleSummary), section: 'Môi trường', authors: ['Lê Thu Vân', 'Hồng Ngự'] },
      ...others,
    ]
    expect(filterArticles(marked, { section: 'moi tr' }, today)).toHaveLength(1)
    expect(filterArticles(marked, { author: 'ngự' }, today)).toHaveLength(1)
    expect(filterArticles(marked, { author: 'ngự', section: 'kinh tế' }, today)).toHaveLength(0)
    expect(filterChoices(marked)).toEqual({ section: ['Môi trường'], topic: [], author: ['Lê Thu Vân', 'Hồng Ngự'] })
  })

  it('know days as they are typed, and leave everything while a day makes no sense yet', () => {
    expect(filterArticles(desk, { days: 'hôm qua' }, today)).toHaveLength(4)
    expect(filterArticles(desk, { days: '1/11..20/11' }, today)).toHaveLength(0)
    expect(filterArticles(desk, { days: '21/' }, today)).toHaveLength(4)
  })

  it('are taken away by a second press', () => {
    const once = toggleFilter({}, 'state', 'draft')
    expect(once).toEqual({ state: 'draft' })
    expect(toggleFilter(once, 'state', 'draft').state).toBeUndefined()
    expect(toggleFilter(once, 'state', 'edited').state).toBe('edited')
  })
})
