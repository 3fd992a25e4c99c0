/** Two passages word by word: what stayed, what went, what came. */
import { diffArrays } from 'diff'

export interface WordChange {
  readonly kind: 'same' | 'inserted' | 'deleted'
  readonly text: string
}

/** A part of the metadata that reads differently. `field` is its path in the article: "headline", "podcast.transcript". */
export interface FieldChange {
  readonly field: string
  readonly words: readonly WordChange[]
}

/** Beyond this many single changes two passages have nothing to do with one another, and looking for more would take long. */
const MAX_CHANGES = 2000

/**
 * The changes in reading order; where words were replaced, the deleted ones come first. The `same` and `deleted` texts
 * joined are `before`, the `same` and `inserted` ones `after`.
 */
export function compareWords(before: string, after: string): readonly WordChange[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const found = diffArrays(splitWords(before), splitWords(after), { maxEditLength: MAX_CHANGES })
  // Too different to be told apart word by word.
  if (found === undefined) return changesOf(before, after)
  const pieces = found.map(
    ({ added, removed, value }): WordChange => ({
      kind: added ? 'inserted' : removed ? 'deleted' : 'same',
      text: value.join(''),
    }),
  )
  return readable(pieces)
}

/** How many words a list of changes inserts and deletes. */
export function countChanges(changes: readonly WordChange[]): { readonly inserted: number; readonly deleted: number } {
  const count = (kind: WordChange['kind']) =>
    changes.reduce((sum, change) => sum + (change.kind === kind ? countWords(change.text) : 0), 0)
  return { inserted: count('inserted'), deleted: count('deleted') }
}

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}

/** How much of the words two passages share: 0 nothing, 1 all of them. Order does not count. */
export function similarity(before: string, after: string): number {
  const a = before.match(WORD) ?? []
  const b = after.match(WORD) ?? []
  if (a.length + b.length === 0) return 1
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    shared += 1
  }
  return (2 * shared) / (a.length + b.length)
}

/** A number keeps its separators: "0,8" and "11.000" change as a whole. */
const WORD = /\p{N}+(?:[.,:/]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*/gu
const TOKEN = new RegExp(`${WORD.source}|\\s+|[^\\p{L}\\p{M}\\p{N}\\s]`, 'gu')

function splitWords(text: string): string[] {
  return text.match(TOKEN) ?? []
}

function changesOf(before: string, after: string): WordChange[] {
  return [
    ...(before === '' ? [] : [{ kind: 'deleted', text: before } as const]),
    ...(after === '' ? [] : [{ kind: 'inserted', text: after } as const]),
  ]
}

/**
 * Replaced words as one phrase and not as a checkerboard: a space between two changed words that stayed by chance belongs
 * to both sides of the change.
 */
function readable(pieces: readonly WordChange[]): WordChange[] {
  const output: WordChange[] = []
  let deleted = ''
  let inserted = ''
  const close = () => {
    // A space that ends both sides stayed.
    const shared = deleted.length - deleted.trimEnd().length
    const tail = inserted.endsWith(deleted.slice(deleted.length - shared)) ? shared : 0
    output.push(...changesOf(deleted.slice(0, deleted.length - tail), inserted.slice(0, inserted.length - tail)))
    if (tail > 0) output.push({ kind: 'same', text: deleted.slice(-tail) })
    deleted = ''
    inserted = ''
  }
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'deleted') deleted += piece.text
    else if (piece.kind === 'inserted') inserted += piece.text
    else if (/^\s+$/.test(piece.text) && deleted !== '' && inserted !== '' && changesAfter(pieces, index)) {
      deleted += piece.text
      inserted += piece.text
    } else {
      close()
      output.push(piece)
    }
  }
  close()
  return joined(output)
}

function joined(pieces: readonly WordChange[]): WordChange[] {
  const output: WordChange[] = []
  for (const piece of pieces) {
    const last = output.at(-1)
    if (last?.kind === piece.kind) output[output.length - 1] = { kind: last.kind, text: last.text + piece.text }
    else output.push(piece)
  }
  return output
}

function changesAfter(pieces: readonly WordChange[], index: number): boolean {
  const next = pieces[index + 1]
  return next !== undefined && next.kind !== 'same'
}
