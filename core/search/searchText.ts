/** An article as the search reads it: the short fields one by one, and everything a reader sees as one text. */
import { type Article, articleText, bylineNames } from '../article'
import type { SearchField } from './fields'

export interface SearchText extends Readonly<Record<SearchField, string>> {
  readonly kicker: string
  /** Standfirst, body and captions, one line a passage. */
  readonly text: string
}

export function searchTextOf(article: Article): SearchText {
  const { headline, kicker, standfirst, topic, section, tags } = article
  return {
    headline,
    kicker,
    standfirst,
    author: bylineNames(article).join(', '),
    topic,
    section,
    tag: tags.join(', '),
    text: articleText(article),
  }
}
