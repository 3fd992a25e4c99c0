/** Finds articles as a journalist remembers them: without marks, in any order of words, words not yet finished. */
import type { Article } from '../../core/article'
import { proseOf } from '../../core/document'
import { fold } from '../../core/vietnamese'

/** An article's words, folded once: " cau do ha hop long ". */
export interface SearchText {
  readonly headline: string
  readonly details: string
  readonly standfirst: string
  readonly body: string
  /** The headline with its marks, for a query that has marks too. */
  readonly exactHeadline: string
}

export function foldForSearch(article: Article): SearchText {
  const { headline, kicker, topic, tags, standfirst, body } = article
  const prose = body.root.children.flatMap((block) => proseOf(block).map(({ text }) => text))
  return {
    headline: words(headline),
    details: words([kicker, topic, ...tags].join(' ')),
    standfirst: words(standfirst),
    body: words(prose.join(' ')),
    exactHeadline: headline.toLowerCase(),
  }
}

/** A query made ready once for many articles; undefined where it has no letter and no digit. */
export interface SearchQuery {
  readonly words: readonly string[]
  readonly phrase: string
  readonly exact: string
}

export function parseQuery(query: string): SearchQuery | undefined {
  const phrase = words(query)
  const exact = query.normalize('NFC').trim().toLowerCase()
  return phrase === ''
    ? undefined
    : {
        words: phrase
          .trim()
          .split(' ')
          .map((word) => ` ${word}`),
        phrase: phrase.trimEnd(),
        exact,
      }
}

/** How well an article answers, higher is better; 0 where one of the words does not occur. */
export function scoreArticle(text: SearchText, query: SearchQuery): number {
  let score = 0
  for (const word of query.words) {
    const best = FIELD_WEIGHTS.find(([field]) => text[field].includes(word))
    if (best === undefined) return 0
    score += best[1]
  }
  const phraseField =
    query.words.length > 1 ? FIELD_WEIGHTS.find(([field]) => text[field].includes(query.phrase)) : undefined
  if (phraseField) score += phraseField[1] * query.words.length
  if (text.exactHeadline.includes(query.exact)) score += 5
  return score
}

/** Best first. */
const FIELD_WEIGHTS = [
  ['headline', 8],
  ['details', 5],
  ['standfirst', 3],
  ['body', 1],
] as const satisfies readonly (readonly [keyof SearchText, number])[]

function words(text: string): string {
  const found = fold(text).match(/[\p{L}\p{N}]+/gu)
  return found === null ? '' : ` ${found.join(' ')} `
}
