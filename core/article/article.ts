/** What an article is: everything a newspaper page needs, in one value that is also the file on disk. */
import { z } from 'zod'
import { documentSchema, mediaFileSchema, pictureSchema } from '../document'
import { CHANNELS } from './channels'
import { commentsSchema } from './comments'
import { line, timestampSchema } from './fields'
import { WORKFLOW_STATES } from './workflow'

export const ARTICLE_FORMAT = 'toasoan/article'
/** Raised together with a step in `migrations`. */
export const ARTICLE_VERSION = 1

const MAX_LINE = 1_000_000

export const articleIdSchema = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)

export const bylineSchema = z.object({
  /** The person's own name, for the newsroom's books. */
  name: line(200).default(''),
  /** What is printed; a person can have several. Empty: the name is printed. */
  penName: line(200).default(''),
  /** What the person did where it is printed with the name: "Ảnh", "Đồ họa"; empty for the writer. */
  role: line(100).default(''),
})

export const relatedArticleSchema = z.object({
  headline: line(500),
  /** Empty while the address is not known: the page then shows the headline without a link. */
  url: z.string().max(4096).default(''),
})

/** A picture that stands for the whole article, outside the body. */
export const leadPictureSchema = z.object({
  picture: pictureSchema,
  caption: z.string().default(''),
  credit: z.string().default(''),
  alt: z.string().default(''),
})

/** Something the proofreader marked and the journalist let stand. */
const letStandSchema = z.object({
  /** As written. */
  text: z.string().max(300),
  /** `spelling`, or the name of the style rule. */
  rule: z.string().max(100),
  /** The words on either side, where one place is meant; null: wherever it stands in this article. */
  beside: z
    .tuple([z.string().max(100), z.string().max(100)])
    .nullable()
    .default(null),
})

const emagazineSchema = z.object({
  /** Who made what: "Ảnh", "Thiết kế". */
  credits: z.array(z.object({ role: line(100), names: line(500) })).default([]),
})

const videoSchema = z.object({
  file: mediaFileSchema.nullable().default(null),
  poster: pictureSchema.nullable().default(null),
  /** WebVTT. */
  captions: mediaFileSchema.nullable().default(null),
  durationSeconds: z.number().nonnegative().nullable().default(null),
  transcript: z.string().default(''),
})

const podcastSchema = z.object({
  file: mediaFileSchema.nullable().default(null),
  cover: pictureSchema.nullable().default(null),
  durationSeconds: z.number().nonnegative().nullable().default(null),
  series: line(300).default(''),
  season: z.int().positive().nullable().default(null),
  episode: z.int().positive().nullable().default(null),
  transcript: z.string().default(''),
})

export const articleSchema = z.object({
  format: z.literal(ARTICLE_FORMAT),
  version: z.literal(ARTICLE_VERSION),
  id: articleIdSchema,
  channel: z.enum(CHANNELS),
  language: z.string().min(2).max(35).default('vi'),
  // No limit that a hand could reach: whoever pastes a whole article into the headline must be able to save it, and move it.
  kicker: line(MAX_LINE).default(''),
  headline: line(MAX_LINE).default(''),
  /** Without the dateline, which the newspaper's profile puts in front. */
  standfirst: line(MAX_LINE).default(''),
  /** The dateline that an imported text came with. Printed only where the newspaper's profile has none of its own. */
  dateline: line(100).default(''),
  bylines: z.array(bylineSchema).default([]),
  section: line(200).default(''),
  topic: line(200).default(''),
  tags: z.array(line(200)).default([]),
  /** "Theo …": where the story was taken from; empty for the newspaper's own. */
  source: line(500).default(''),
  related: z.array(relatedArticleSchema).default([]),
  leadPicture: leadPictureSchema.nullable().default(null),
  /** The last part of the address. Empty: made from the headline. */
  slug: z
    .string()
    .max(200)
    .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
    .default(''),
  /** What search engines and social networks show; empty: the headline and the standfirst. */
  share: z.object({ title: line(300).default(''), description: line(1000).default('') }).prefault({}),
  workflow: z.enum(WORKFLOW_STATES).default('draft'),
  createdAt: timestampSchema,
  updatedAt: timestampSchema,
  publishedAt: timestampSchema.nullable().default(null),
  /** Fields of single channels. They are kept when the channel changes, so that changing back loses nothing. */
  emagazine: emagazineSchema.prefault({}),
  video: videoSchema.prefault({}),
  podcast: podcastSchema.prefault({}),
  proofing: z.object({ letStand: z.array(letStandSchema).default([]) }).prefault({}),
  /** Threads on passages and notes on the whole article, in the order they were begun. Never exported. */
  comments: commentsSchema.default([]),
  body: documentSchema,
})

export type Article = z.output<typeof articleSchema>
export type ArticleId = Article['id']
export type Byline = z.output<typeof bylineSchema>
export type RelatedArticle = z.output<typeof relatedArticleSchema>
export type LetStand = z.output<typeof letStandSchema>
export type LeadPicture = z.output<typeof leadPictureSchema>

/** An empty draft. The id and the time come from outside: core has no clock and no dice. */
export function createArticle({
  id,
  now,
  channel = 'news',
}: {
  id: ArticleId
  now: string
  channel?: Article['channel']
}): Article {
  return articleSchema.parse({
    format: ARTICLE_FORMAT,
    version: ARTICLE_VERSION,
    id,
    channel,
    createdAt: now,
    updatedAt: now,
    body: { root: { type: 'root', version: 1, children: [{ type: 'paragraph', version: 1, children: [] }] } },
  })
}
