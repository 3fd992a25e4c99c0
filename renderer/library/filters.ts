/** Which articles are shown: those of one state, channel, section, topic, author and time; and how many there would be of each. */
import { type ArticleSummary, CHANNELS, type Channel, WORKFLOW_STATES, type WorkflowState } from '../../core/article'
import { parseDays } from '../../core/search'
import { fold } from '../../core/vietnamese'

export interface Filters {
  readonly state?: WorkflowState | undefined
  readonly channel?: Channel | undefined
  /** A part of the name is enough, without marks. */
  readonly section?: string | undefined
  readonly topic?: string | undefined
  readonly author?: string | undefined
  /** As after `ngày:` in the search field: "tuần này", "1/11..15/11". One that makes no sense yet shows everything. */
  readonly days?: string | undefined
}

/** Those that are written, in the order in which they are shown. */
export const WRITTEN_FILTERS = ['section', 'topic', 'author', 'days'] as const
export type WrittenFilter = (typeof WRITTEN_FILTERS)[number]

export interface FilterCounts {
  readonly states: Readonly<Record<WorkflowState, number>>
  readonly channels: Readonly<Record<Channel, number>>
}

export function filterArticles(articles: readonly ArticleSummary[], filters: Filters, today: string) {
  return Object.values(filters).every((value) => value === undefined)
    ? articles
    : articles.filter(fitting(filters, today))
}

/** Each count says how many articles that choice would show beside the other choices that already hold. */
export function countFilters(articles: readonly ArticleSummary[], filters: Filters, today: string): FilterCounts {
  const { state, channel, ...rest } = filters
  const fits = fitting(rest, today)
  const states = Object.fromEntries(WORKFLOW_STATES.map((name) => [name, 0])) as Record<WorkflowState, number>
  const channels = Object.fromEntries(CHANNELS.map((name) => [name, 0])) as Record<Channel, number>
  for (const article of articles) {
    if (!fits(article)) continue
    if (channel === undefined || article.channel === channel) states[article.workflow] += 1
    if (state === undefined || article.workflow === state) channels[article.channel] += 1
  }
  return { states, channels }
}

/** The same choices as words of a search, for the desk to look for more articles that pass them. */
export function filterWords({ state, channel, section, topic, author, days }: Filters): string {
  const named = (name: string, value: string | undefined) => {
    const words = value === undefined ? '' : fold(value).replaceAll('"', ' ').trim()
    return words === '' ? [] : [`${name}:"${words}"`]
  }
  return [
    ...named('state', state),
    ...named('channel', channel),
    ...named('section', section),
    ...named('topic', topic),
    ...named('author', author),
    ...named('date', days),
  ].join(' ')
}

/** A second press on the same choice takes it away. */
export function toggleFilter<Name extends keyof Filters>(filters: Filters, name: Name, value: Filters[Name]): Filters {
  return { ...filters, [name]: filters[name] === value ? undefined : value }
}

/** What there is to choose from, most used first. */
export function filterChoices(articles: readonly ArticleSummary[]) {
  const counted = (namesOf: (article: ArticleSummary) => readonly string[]) => {
    const counts = new Map<string, number>()
    for (const article of articles) for (const name of namesOf(article)) counts.set(name, (counts.get(name) ?? 0) + 1)
    counts.delete('')
    return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  }
  return {
    section: counted(({ section }) => [section]),
    topic: counted(({ topic }) => [topic]),
    author: counted(({ authors }) => authors),
  }
}

function fitting({ state, channel, section, topic, author, days }: Filters, today: string) {
  const range = days === undefined ? undefined : parseDays(days, today)
  const holds = (wanted: string | undefined) => {
    const words = wanted === undefined ? '' : fold(wanted.trim())
    // A library has few names, each many times.
    const known = new Map<string, boolean>()
    return (text: string) => {
      if (words === '') return true
      const before = known.get(text)
      const fits = before ?? fold(text).includes(words)
      if (before === undefined) known.set(text, fits)
      return fits
    }
  }
  const [inSection, inTopic, isBy] = [section, topic, author].map(holds)
  return (article: ArticleSummary): boolean => {
    if (state !== undefined && article.workflow !== state) return false
    if (channel !== undefined && article.channel !== channel) return false
    if (inSection?.(article.section) === false || inTopic?.(article.topic) === false) return false
    if (author !== undefined && !article.authors.some((name) => isBy?.(name))) return false
    const day = article.updatedAt.slice(0, 10)
    return range === undefined || (range.from <= day && day <= range.to)
  }
}
