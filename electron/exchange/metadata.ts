/** What an article is beside its body, as plain values: front matter, document properties, an attribute. */
import { type Article, articleSchema, type Byline } from '../../core/article'
import type { Translate } from '../../core/texts'

/**
 * In the order in which a person would want to read them. The newsroom's own books (id, state, times) are not among them:
 * a text that comes in by the door is a draft, whatever it says of itself.
 */
const FIELDS = [
  'headline',
  'kicker',
  'standfirst',
  'dateline',
  'bylines',
  'channel',
  'section',
  'topic',
  'tags',
  'source',
  'related',
  'slug',
  'share',
  'language',
  'emagazine',
  'video',
  'podcast',
] as const satisfies readonly (keyof Article)[]

/** How other programs call them. */
const ALIASES: Readonly<Record<string, (typeof FIELDS)[number]>> = {
  title: 'headline',
  subtitle: 'standfirst',
  description: 'standfirst',
  summary: 'standfirst',
  excerpt: 'standfirst',
  author: 'bylines',
  authors: 'bylines',
  byline: 'bylines',
  category: 'section',
  categories: 'section',
  keywords: 'tags',
  lang: 'language',
}

export type Metadata = Readonly<Record<string, unknown>>
type Fields = Partial<Article>

/** What stands in the words of the file already, and would be old where somebody has edited them. */
const IN_THE_WORDS: readonly string[] = ['headline', 'kicker', 'standfirst']

/** `metadataOf` without the parts that can be read in the text itself. */
export function hiddenMetadataOf(article: Article): Metadata {
  return Object.fromEntries(Object.entries(metadataOf(article)).filter(([field]) => !IN_THE_WORDS.includes(field)))
}

/** Every field that says something; files of the media folder, which no text can hold, are left out. */
export function metadataOf(article: Pick<Article, 'video' | 'podcast'> & Partial<Article>): Metadata {
  const { file: _, poster, captions, ...video } = article.video
  const { file: __, cover, ...podcast } = article.podcast
  const plain: Fields = { ...article, video: video as Article['video'], podcast: podcast as Article['podcast'] }
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = withoutEmpty(plain[field])
      return value === undefined ||
        (field === 'channel' && value === 'news') ||
        (field === 'language' && value === 'vi')
        ? []
        : [[field, value]]
    }),
  )
}

/** The fields of an article in values from anywhere; what does not fit is left out and named. */
export function readMetadata(
  raw: unknown,
  translate: Translate,
): { readonly fields: Fields; readonly warnings: readonly string[] } {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return { fields: {}, warnings: [] }
  const fields: Record<string, unknown> = {}
  const warnings: string[] = []
  for (const [name, value] of Object.entries(raw)) {
    const field = FIELDS.find((known) => known === name) ?? ALIASES[name.toLowerCase()]
    if (field === undefined || value === null || value === '' || field in fields) continue
    const parsed = articleSchema.shape[field].safeParse(tidied(field, value))
    if (parsed.success) fields[field] = parsed.data
    else warnings.push(translate('exchange.read.field-refused', { field: name.slice(0, 100) }))
  }
  return { fields: fields as Fields, warnings }
}

/** Other programs write one author as a line, tags as a line with commas, and a number where a headline is one. */
function tidied(field: (typeof FIELDS)[number], value: unknown): unknown {
  const listed = (each: unknown) => (Array.isArray(each) ? each : String(each).split(','))
  switch (field) {
    case 'bylines':
      return listed(value).map((person): unknown =>
        typeof person === 'string' ? ({ name: '', penName: person.trim(), role: '' } satisfies Byline) : person,
      )
    case 'tags':
      return listed(value).map((tag) => String(tag).trim())
    case 'related':
    case 'share':
    case 'emagazine':
    case 'video':
    case 'podcast':
      return value
    default:
      return Array.isArray(value) ? String(value[0] ?? '') : typeof value === 'number' ? String(value) : value
  }
}

function withoutEmpty(value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return undefined
  if (Array.isArray(value)) {
    const kept = value.map(withoutEmpty).filter((each) => each !== undefined)
    return kept.length === 0 ? undefined : kept
  }
  if (typeof value === 'object') {
    const kept = Object.entries(value).flatMap(([key, inner]) => {
      const rest = withoutEmpty(inner)
      return rest === undefined ? [] : [[key, rest]]
    })
    return kept.length === 0 ? undefined : Object.fromEntries(kept)
  }
  return value
}
