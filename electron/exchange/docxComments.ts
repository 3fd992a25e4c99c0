/** Comments of an article as Word's comments: on the same words, with replies, and closed where they are closed. */
import type { ICommentOptions, Paragraph, ParagraphChild } from 'docx'
import { type Article, type CommentThread, findThread, passagesOf } from '../../core/article'
import { insertMark, markFor } from './commentMarks'
import type { Docx } from './docxPen'

interface MarkedArticle {
  /** The article with signs in its words; see `commentMarks`. */
  readonly article: Article
  /** Threads whose words were found, by their id. */
  readonly placed: ReadonlySet<string>
}

/** The number in Word of the first comment of a thread; replies follow it. */
function firstNumbers(comments: readonly CommentThread[]): number[] {
  let next = 0
  return comments.map(({ entries }) => {
    const first = next
    next += entries.length
    return first
  })
}

export function withCommentMarks(article: Article): MarkedArticle {
  if (article.comments.length === 0) return { article, placed: new Set() }
  const copy = structuredClone(article)
  const passages = passagesOf(article)
  const numbers = firstNumbers(article.comments)
  const placed = new Set<string>()
  const signs: { passage: number; at: number; sign: string; isStart: boolean }[] = []
  for (const [index, thread] of article.comments.entries()) {
    // What is described for those who cannot see is no text in Word.
    const parts = findThread(thread, passages).filter(
      ({ passage }) => !/(^|:)alt$/.test(passages[passage]?.field ?? ''),
    )
    const [first] = parts
    const last = parts.at(-1)
    if (first === undefined || last === undefined) continue
    placed.add(thread.id)
    const all = thread.entries.map((_, reply) => (numbers[index] ?? 0) + reply)
    signs.push({
      passage: first.passage,
      at: first.start,
      sign: all.map((id) => markFor(true, id)).join(''),
      isStart: true,
    })
    signs.push({
      passage: last.passage,
      at: last.end,
      sign: all.map((id) => markFor(false, id)).join(''),
      isStart: false,
    })
  }
  // From the end of each passage, so that the places before it stay where they are; what ends here comes before what begins.
  signs.sort((a, b) => b.at - a.at || Number(b.isStart) - Number(a.isStart))
  for (const { passage, at, sign } of signs) {
    const place = passages[passage]
    if (place) insertMark(copy, { block: place.block, field: place.field, at, sign })
  }
  return { article: copy, placed }
}

/** `aboutTheWhole`: a line at the head of the document for comments that are on no words. */
export function wordComments(
  docx: Docx,
  comments: readonly CommentThread[],
  { placed }: MarkedArticle,
): { readonly children: ICommentOptions[]; readonly aboutTheWhole: Paragraph[] } {
  const numbers = firstNumbers(comments)
  const loose: ParagraphChild[] = []
  const children = comments.flatMap(({ id, entries, resolved }, index) =>
    entries.map(({ author, at, text }, reply): ICommentOptions => {
      const number = (numbers[index] ?? 0) + reply
      if (!placed.has(id)) loose.push(new docx.TextRun({ children: [new docx.CommentReference(number)] }))
      return {
        id: number,
        author,
        initials: initialsOf(author),
        date: new Date(at),
        children: text.split(/\r?\n/).map((line) => new docx.Paragraph(line)),
        ...(reply === 0 ? {} : { parentId: numbers[index] ?? 0 }),
        resolved: resolved !== null,
      }
    }),
  )
  return { children, aboutTheWhole: loose.length === 0 ? [] : [new docx.Paragraph({ children: loose })] }
}

function initialsOf(author: string): string {
  return author
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 9)
}
