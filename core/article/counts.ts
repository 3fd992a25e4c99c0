/** How long an article is, in the units a newsroom counts in. */
import { proseOf } from '../document'
import type { Article } from './article'

export interface Counts {
  /** "Chữ": one for each run of letters and digits, which in Vietnamese is a syllable. */
  readonly syllables: number
  /** Letters, marks, digits, punctuation and spaces as a reader sees them (grapheme-like: NFC code points). */
  readonly characters: number
  /** Rounded up, at least 1 where there is anything to read. */
  readonly readingMinutes: number
}

/** Syllables a minute: silent reading of Vietnamese news prose, rounded (about 220 words of 1.2 syllables). */
const SYLLABLES_PER_MINUTE = 260

export function countText(text: string): Counts {
  const syllables = text.match(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[.,](?=\p{N}))*/gu)?.length ?? 0
  const characters = [...text.normalize('NFC')].length
  return { syllables, characters, readingMinutes: Math.ceil(syllables / SYLLABLES_PER_MINUTE) }
}

/** Standfirst, body and captions; the headline is counted on its own where it has a limit. */
export function countArticle(article: Pick<Article, 'standfirst' | 'body'>): Counts {
  return countText(articleText(article))
}

/** Words for those who cannot see the picture: nobody who counts the article's length means them. */
function isUnseen(field: string): boolean {
  return /(^|:)(alt|longDescription)$/.test(field)
}

/** Everything that counts as the article's words, one line a passage. */
export function articleText({ standfirst, body }: Pick<Article, 'standfirst' | 'body'>): string {
  const passages = body.root.children.flatMap((block) =>
    proseOf(block)
      .filter(({ field }) => !isUnseen(field))
      .map(({ text }) => text),
  )
  return [standfirst, ...passages].filter((text) => text !== '').join('\n')
}
