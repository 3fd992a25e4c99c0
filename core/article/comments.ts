/**
 * What colleagues say to one another about an article, beside its words: threads on a passage and notes on the whole
 * article. They live in the article's file and are never on a page or in a text that is handed on; only a Word file, which goes from
 * colleague to colleague, carries them, and says so.
 */
import { z } from 'zod'
import { line, timestampSchema } from './fields'

/** No comment written by hand comes near: longer ones are cut where they are written, never refused on reading. */
export const MAX_COMMENT_LENGTH = 10_000

/**
 * Words that a thread is about, in one passage. A thread over three paragraphs has three parts. Where other programs have
 * changed the text, the words and what stood on either side of them find the place again: see `findPart`.
 */
const partSchema = z.object({
  /** A line of the head, or the number of a block in `body.root.children`. */
  block: z.union([z.enum(['kicker', 'headline', 'standfirst']), z.int().nonnegative()]),
  /** The passage of the block by the name that `proseOf` gives it; `text` for a block's own line and for the head. */
  field: z.string().max(100).default('text'),
  /** In the passage's text, UTF-16. */
  start: z.int().nonnegative(),
  /** As they read now. */
  text: z.string(),
  /** What stands right before and after, as far as the passage goes and at most `CONTEXT_LENGTH`. */
  before: z.string().default(''),
  after: z.string().default(''),
})

const entrySchema = z.object({
  /** The pen name; empty where the writer has given none. */
  author: line(200).default(''),
  at: timestampSchema,
  text: z.string(),
})

const threadSchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  /** `article`: an editor's note on the whole article, without a passage. */
  about: z.enum(['passage', 'article']).default('passage'),
  /** The words it was put on, as they read when it was put there; shown when they are gone. Empty for a note on the article. */
  quote: z.string().default(''),
  /** Where those words are now, in the order of the page. Empty: they are gone, or it is a note on the article. */
  parts: z.array(partSchema).default([]),
  /** The comment and the replies to it, oldest first. */
  entries: z.array(entrySchema).min(1),
  /** Null while it is open. */
  resolved: z
    .object({ author: line(200).default(''), at: timestampSchema })
    .nullable()
    .default(null),
})

export const commentsSchema = z.array(threadSchema)

export const commentPartSchema = partSchema

export type CommentPart = z.output<typeof partSchema>
export type CommentEntry = z.output<typeof entrySchema>
export type CommentThread = z.output<typeof threadSchema>

/** How many are still open. */
export function countOpenComments(comments: readonly CommentThread[]): number {
  return comments.filter(({ resolved }) => resolved === null).length
}

/** The threads with the places that the writing desk has for them now; the same list where nothing moved. */
export function withPlaces(
  comments: CommentThread[],
  places: ReadonlyMap<string, readonly CommentPart[]> | undefined,
): CommentThread[] {
  let moved = false
  const next = comments.map((thread) => {
    const parts = places?.get(thread.id)
    if (parts === undefined || isSame(parts, thread.parts)) return thread
    moved = true
    return { ...thread, parts: [...parts] }
  })
  return moved ? next : comments
}

function isSame(a: readonly CommentPart[], b: readonly CommentPart[]): boolean {
  return (
    a.length === b.length &&
    a.every((part, index) => {
      const other = b[index]
      return (
        other !== undefined &&
        (['block', 'field', 'start', 'text', 'before', 'after'] as const).every((key) => part[key] === other[key])
      )
    })
  )
}
