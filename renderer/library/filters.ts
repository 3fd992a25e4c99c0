/** Which articles are shown: those of one state, of one channel, or of both; and how many there would be of each. */
import { type ArticleSummary, CHANNELS, type Channel, WORKFLOW_STATES, type WorkflowState } from '../../core/article'

export interface Filters {
  readonly state?: WorkflowState | undefined
  readonly channel?: Channel | undefined
}

export interface FilterCounts {
  readonly states: Readonly<Record<WorkflowState, number>>
  readonly channels: Readonly<Record<Channel, number>>
}

export function filterArticles(articles: readonly ArticleSummary[], { state, channel }: Filters) {
  if (state === undefined && channel === undefined) return articles
  return articles.filter((article) => fits(article, state, channel))
}

/** Each count says how many articles that choice would show beside the other choice that already holds. */
export function countFilters(articles: readonly ArticleSummary[], { state, channel }: Filters): FilterCounts {
  const states = Object.fromEntries(WORKFLOW_STATES.map((name) => [name, 0])) as Record<WorkflowState, number>
  const channels = Object.fromEntries(CHANNELS.map((name) => [name, 0])) as Record<Channel, number>
  for (const article of articles) {
    if (fits(article, undefined, channel)) states[article.workflow] += 1
    if (fits(article, state, undefined)) channels[article.channel] += 1
  }
  return { states, channels }
}

/** A second press on the same choice takes it away. */
export function toggleFilter<Name extends keyof Filters>(filters: Filters, name: Name, value: Filters[Name]): Filters {
  return { ...filters, [name]: filters[name] === value ? undefined : value }
}

function fits(article: ArticleSummary, state: WorkflowState | undefined, channel: Channel | undefined): boolean {
  return (state === undefined || article.workflow === state) && (channel === undefined || article.channel === channel)
}
