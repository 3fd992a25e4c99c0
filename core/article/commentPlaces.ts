/** Where in an article the words of a comment stand: by their place while nothing has changed, by themselves after that. */
import { proseOf } from '../document'
import type { Article } from './article'
import type { CommentPart, CommentThread } from './comments'

/** How much of what stands beside the words is remembered, on either side. */
export const CONTEXT_LENGTH = 32

/** A passage of the article that a comment can be put on. */
export interface CommentPassage {
  readonly block: CommentPart['block']
  readonly field: string
  readonly text: string
}

/** Words in a passage, UTF-16, `start` included, `end` not. `passage` is an index into the given passages. */
export interface FoundPart {
  readonly passage: number
  readonly start: number
  readonly end: number
}

/** In the order of the page. */
export function passagesOf(article: Pick<Article, 'kicker' | 'headline' | 'standfirst' | 'body'>): CommentPassage[] {
  return [
    ...(['kicker', 'headline', 'standfirst'] as const).map((block) => ({ block, field: 'text', text: article[block] })),
    ...article.body.root.children.flatMap((child, block) =>
      proseOf(child).map(({ field, text }) => ({ block, field, text })),
    ),
  ]
}

/** The words of a thread in this text, for whoever prints or exports comments; empty where they are gone. */
export function findThread(thread: CommentThread, passages: readonly CommentPassage[]): FoundPart[] {
  return thread.parts.flatMap((part) => findPart(part, passages) ?? [])
}

/** A part as it is kept, from words in a passage. */
export function partAt({ block, field, text }: CommentPassage, start: number, end: number): CommentPart {
  return {
    block,
    field,
    start,
    text: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    after: text.slice(end, end + CONTEXT_LENGTH),
  }
}

/** In the same passage the words count as found even alone; elsewhere something beside them must be the same too. */
const SAME_PASSAGE = 8
const SAME_START = 4
/** Words as long as this stand for themselves: nobody writes them twice. */
const LONG = 24
/** More of one word than this is no quotation any more. */
const MOST_PLACES = 500

/** Undefined where the words are nowhere, or nowhere with certainty. */
export function findPart(
  part: Pick<CommentPart, 'block' | 'field' | 'start' | 'text' | 'before' | 'after'>,
  passages: readonly CommentPassage[],
): FoundPart | undefined {
  if (part.text === '') return undefined
  const at = passages.findIndex(({ block, field }) => block === part.block && field === part.field)
  if (isUntouched(part, passages[at]?.text))
    return { passage: at, start: part.start, end: part.start + part.text.length }
  let best: FoundPart | undefined
  let bestScore = part.text.length >= LONG ? -1 : 3
  let places = 0
  for (const [passage, { block, field, text }] of passages.entries()) {
    const isHere = block === part.block && field === part.field
    for (let start = text.indexOf(part.text); start >= 0; start = text.indexOf(part.text, start + 1)) {
      places += 1
      if (places > MOST_PLACES) return best
      const end = start + part.text.length
      const score =
        commonEnd(part.before, text.slice(0, start)) +
        commonStart(part.after, text.slice(end)) +
        (isHere ? SAME_PASSAGE + (start === part.start ? SAME_START : 0) : 0)
      if (score <= bestScore) continue
      bestScore = score
      best = { passage, start, end }
    }
  }
  return best
}

function isUntouched(
  { text, start, before, after }: Pick<CommentPart, 'text' | 'start' | 'before' | 'after'>,
  now = '',
) {
  return (
    now.startsWith(text, start) &&
    now.startsWith(after, start + text.length) &&
    now.slice(Math.max(0, start - before.length), start) === before
  )
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1
  return length
}
