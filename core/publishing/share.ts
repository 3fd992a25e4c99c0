/** What search engines and social networks are told of an article: its title, its summary, its type. */
import type { Article, Byline } from '../article'
import { proseOf } from '../document'
import type { Translate } from '../texts'

/** The words of a summary that a search engine may show; beyond it every engine cuts. */
const DESCRIPTION_LIMIT = 300

/** The schema.org type of a page, by channel. */
export const SCHEMA_TYPES = {
  news: 'NewsArticle',
  emagazine: 'ReportageNewsArticle',
  video: 'VideoObject',
  podcast: 'PodcastEpisode',
} as const satisfies Record<Article['channel'], string>

/** The headline as printed; a stand-in where there is none yet, so that the page has a name. */
export function titleOf(article: Pick<Article, 'headline'>, translate: Translate): string {
  return article.headline.trim() || translate('article.untitled')
}

/** The title of the search result and of the card: the journalist's own for sharing, or the headline. */
export function shareTitleOf(article: Pick<Article, 'headline' | 'share'>, translate: Translate): string {
  return article.share.title.trim() || titleOf(article, translate)
}

/** The summary under it: the journalist's own for sharing, the standfirst, or how the body begins; empty where there is nothing. */
export function shareDescriptionOf(article: Pick<Article, 'standfirst' | 'share' | 'body'>): string {
  const opening = () => article.body.root.children.find((block) => block.type === 'paragraph' && wordsOf(block) !== '')
  const first = article.share.description.trim() || article.standfirst.trim()
  const block = first === '' ? opening() : undefined
  return cutAtWord(first || (block === undefined ? '' : wordsOf(block)), DESCRIPTION_LIMIT)
}

function wordsOf(block: Article['body']['root']['children'][number]): string {
  return proseOf(block)
    .map((passage) => passage.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2)).replace(/[\s,.;:–-]+$/, '')}…`
}

/** The name as printed; empty for a byline that nobody has filled in. */
export function printedName(byline: Byline): string {
  return byline.penName.trim() || byline.name.trim()
}

/** Those who wrote it: bylines with a name and without another role. */
export function writersOf(article: Pick<Article, 'bylines'>): readonly string[] {
  return article.bylines.filter((byline) => byline.role.trim() === '' && printedName(byline) !== '').map(printedName)
}

/** Those who did something else for it, with what they did: photographs, graphics. */
export function contributorsOf(article: Pick<Article, 'bylines'>): readonly { name: string; role: string }[] {
  return article.bylines
    .filter((byline) => byline.role.trim() !== '' && printedName(byline) !== '')
    .map((byline) => ({ name: printedName(byline), role: byline.role.trim() }))
}
