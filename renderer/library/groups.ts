/** The list of articles by the day it was last worked on: today, yesterday, this week, last week, then by month. */
import type { ArticleSummary } from '../../core/article'
import { daysBetween } from '../session'

export type GroupName =
  | { readonly kind: 'today' | 'yesterday' | 'thisWeek' | 'lastWeek' }
  /** `month` counts from 1; `year` is given where it is not the current one. */
  | { readonly kind: 'month'; readonly month: number; readonly year: number; readonly isThisYear: boolean }

export interface ArticleGroup {
  readonly key: string
  readonly name: GroupName
  readonly articles: readonly ArticleSummary[]
}

/** Newest first, in groups that are never empty. A week begins on Monday. */
export function groupArticles(articles: readonly ArticleSummary[], now: Date): readonly ArticleGroup[] {
  const groups: { key: string; name: GroupName; articles: ArticleSummary[] }[] = []
  for (const article of newestFirst(articles)) {
    const name = groupOf(new Date(article.updatedAt), now)
    const key = name.kind === 'month' ? `${name.year}-${name.month}` : name.kind
    const last = groups.at(-1)
    if (last?.key === key) last.articles.push(article)
    else groups.push({ key, name, articles: [article] })
  }
  return groups
}

/** The desk's list is in order but for what was saved since; fifty thousand need not be sorted for one. */
function newestFirst(articles: readonly ArticleSummary[]): readonly ArticleSummary[] {
  const times = articles.map(({ updatedAt }) => Date.parse(updatedAt))
  if (times.every((time, at) => at === 0 || time <= (times[at - 1] ?? time))) return articles
  return articles
    .map((article, at) => ({ article, time: times[at] ?? 0 }))
    .sort((a, b) => b.time - a.time)
    .map(({ article }) => article)
}

function groupOf(date: Date, now: Date): GroupName {
  const days = daysBetween(date, now)
  // A clock that runs ahead on another computer must not open a group of its own.
  if (days <= 0) return { kind: 'today' }
  if (days === 1) return { kind: 'yesterday' }
  const daysSinceMonday = (now.getDay() + 6) % 7
  if (days <= daysSinceMonday) return { kind: 'thisWeek' }
  if (days <= daysSinceMonday + 7) return { kind: 'lastWeek' }
  const isThisYear = date.getFullYear() === now.getFullYear()
  return { kind: 'month', month: date.getMonth() + 1, year: date.getFullYear(), isThisYear }
}
