/** What the library shows of an article in its list, without the body. */
import { slugify } from '../vietnamese'
import type { Article } from './article'
import { countArticle } from './counts'

export interface ArticleSummary {
  readonly id: string
  readonly headline: string
  readonly channel: Article['channel']
  readonly workflow: Article['workflow']
  readonly section: string
  readonly topic: string
  /** As printed: pen names, or names where there is none. */
  readonly authors: readonly string[]
  readonly syllables: number
  readonly createdAt: string
  readonly updatedAt: string
  /** Name of the article's folder inside the library. */
  readonly folder: string
}

export function summarize(article: Article, folder: string): ArticleSummary {
  const { id, headline, channel, workflow, section, topic, createdAt, updatedAt } = article
  return {
    id,
    headline,
    channel,
    workflow,
    section,
    topic,
    authors: bylineNames(article),
    syllables: countArticle(article).syllables,
    createdAt,
    updatedAt,
    folder,
  }
}

/** Who is named under the article, each once, as printed. */
export function bylineNames({ bylines }: Pick<Article, 'bylines'>): readonly string[] {
  return [...new Set(bylines.map(({ name, penName }) => (penName || name).trim()).filter((name) => name !== ''))]
}

/** The slug in use: the journalist's own, or one made from the headline; empty while there is neither. */
export function slugOf({ slug, headline }: Pick<Article, 'slug' | 'headline'>): string {
  return slug === '' ? slugify(headline) : slug
}
