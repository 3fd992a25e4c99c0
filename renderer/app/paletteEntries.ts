/** What the palette offers for the typed letters: commands, articles and settings, the best of each first. */
import type { ArticleSummary } from '../../core/article'
import { type CommandDefinition, type CommandId, commandIds, commands } from '../../core/contract'
import { fold } from '../../core/vietnamese'
import { findMatch } from '../ui'

export type PaletteEntry =
  | { readonly kind: 'command'; readonly key: string; readonly words: string; readonly id: CommandId }
  | { readonly kind: 'article'; readonly key: string; readonly words: string; readonly article: ArticleSummary }

export interface PaletteGroup {
  readonly name: 'commands' | 'articles' | 'settings'
  readonly entries: readonly PaletteEntry[]
}

export interface PaletteQuestion {
  readonly query: string
  readonly articles: readonly ArticleSummary[]
  /** Commands that need an article are left out where none is open. */
  readonly hasArticle: boolean
  readonly onlyArticles: boolean
  /** The command's words in the interface's language. */
  readonly nameOf: (id: CommandId) => string
}

const MOST_COMMANDS = 7
const MOST_ARTICLES = 6
/** With nothing typed, or nothing but articles wanted, there is room for more of them. */
const MOST_ARTICLES_ALONE = 12

/** Groups that are empty are left out. */
export function findEntries({
  query,
  articles,
  hasArticle,
  onlyArticles,
  nameOf,
}: PaletteQuestion): readonly PaletteGroup[] {
  const usable = onlyArticles
    ? []
    : commandIds.filter((id) => {
        const { needs }: CommandDefinition = commands[id]
        return id !== 'view.palette' && (needs === undefined || hasArticle)
      })
  const isSetting = (id: CommandId) => id.startsWith('app.') || id === 'view.theme'
  const entryOf = (id: CommandId): PaletteEntry => ({ kind: 'command', key: id, words: nameOf(id), id })
  const groups: readonly PaletteGroup[] = [
    { name: 'commands', entries: best(usable.filter((id) => !isSetting(id)).map(entryOf), query, MOST_COMMANDS) },
    {
      name: 'articles',
      entries: bestArticles(articles, query, onlyArticles ? MOST_ARTICLES_ALONE : MOST_ARTICLES),
    },
    { name: 'settings', entries: best(usable.filter(isSetting).map(entryOf), query, MOST_COMMANDS) },
  ]
  return groups.filter((group) => group.entries.length > 0)
}

/** Of a library of years, the newest whose headlines hold the letters are weighed; the others are passed over at once. */
function bestArticles(articles: readonly ArticleSummary[], query: string, most: number): readonly PaletteEntry[] {
  const words = fold(query.normalize('NFC')).trim().split(/\s+/).filter(Boolean)
  const enough = words.length === 0 ? most : MOST_WEIGHED
  const held: PaletteEntry[] = []
  for (const article of articles) {
    if (held.length >= enough) break
    const headline = foldedHeadline(article)
    if (words.every((word) => headline.includes(word))) {
      held.push({ kind: 'article', key: article.id, words: article.headline, article })
    }
  }
  return best(held, query, most)
}

const MOST_WEIGHED = 300
const folded = new WeakMap<ArticleSummary, string>()

/** Made once for each article of the list. */
function foldedHeadline(article: ArticleSummary): string {
  const known = folded.get(article)
  if (known !== undefined) return known
  const made = fold(article.headline.normalize('NFC'))
  folded.set(article, made)
  return made
}

function best(entries: readonly PaletteEntry[], query: string, most: number): readonly PaletteEntry[] {
  return entries
    .flatMap((entry) => {
      const match = findMatch(entry.words, query)
      return match === undefined ? [] : [{ entry, score: match.score }]
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ entry }) => entry)
}
