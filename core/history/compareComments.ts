/** What colleagues have said to one another since: comments that came, went, were answered, closed and opened again. */
import type { Article, CommentThread } from '../article'
import { compareWords, type FieldChange } from './words'

/** Before the id of a thread, in the path of a field: the thread as a whole, and whether it is closed. */
export const COMMENT = 'comment.'
export const COMMENT_STATE = 'commentState.'

/**
 * In the order of the later list, those that went last. Where the words of a comment stand is no difference: they move
 * with the text. The words of a state are its thread's first words, then the codes `open` and `resolved`.
 */
export function compareComments(before: readonly CommentThread[], after: readonly CommentThread[]): FieldChange[] {
  const old = new Map(before.map((thread) => [thread.id, thread]))
  const now = new Map(after.map((thread) => [thread.id, thread]))
  return [...now.keys(), ...[...old.keys()].filter((id) => !now.has(id))].flatMap((id) => {
    const [a, b] = [old.get(id), now.get(id)]
    const [said, says] = [readThread(a), readThread(b)]
    const changes: FieldChange[] = said === says ? [] : [{ field: `${COMMENT}${id}`, words: compareWords(said, says) }]
    const [was, is] = [stateOf(a), stateOf(b)]
    if (a !== undefined && b !== undefined && was !== is) {
      changes.push({
        field: `${COMMENT_STATE}${id}`,
        words: [
          { kind: 'same', text: `${(b.entries[0]?.text ?? '').slice(0, 80)}: ` },
          { kind: 'deleted', text: was },
          { kind: 'inserted', text: is },
        ],
      })
    }
    return changes
  })
}

/** The later list with this one comment as it was; one that was not there goes. */
export function restoreComment(earlier: Article, later: Article, field: string): Partial<Article> {
  const id = field.slice(field.indexOf('.') + 1)
  const old = earlier.comments.find((thread) => thread.id === id)
  const now = later.comments.find((thread) => thread.id === id)
  if (old === undefined) return { comments: later.comments.filter((thread) => thread.id !== id) }
  if (now === undefined) return { comments: [...later.comments, old] }
  // Its words are where they are now, whatever was said about them.
  const back = field.startsWith(COMMENT_STATE)
    ? { ...now, resolved: old.resolved }
    : { ...old, parts: now.parts, resolved: now.resolved }
  return { comments: later.comments.map((thread) => (thread.id === id ? back : thread)) }
}

function stateOf(thread: CommentThread | undefined): 'open' | 'resolved' {
  return thread?.resolved == null ? 'open' : 'resolved'
}

/** The words it is about, then a line for each thing that was said. */
function readThread(thread: CommentThread | undefined): string {
  if (thread === undefined) return ''
  const quote = thread.quote === '' ? [] : [`“${thread.quote}”`]
  return [
    ...quote,
    ...thread.entries.map(({ author, text }) => (author === '' ? `– ${text}` : `${author}: ${text}`)),
  ].join('\n')
}
