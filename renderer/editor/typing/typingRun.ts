/**
 * When undo stops: at words. A run is what one press of undo takes back: a word as it was typed, with the space after it
 * and everything an input method rubbed out and wrote again on the way.
 */

/** One change to one line of text: a paragraph, a list item, a caption. */
export interface TextEdit {
  /** Names the line, so that two changes can be told to be in the same one. */
  readonly place: string
  readonly before: string
  readonly after: string
  /** UTF-16 offset of the caret after the change. */
  readonly caret: number
}

export interface TypingRun {
  readonly place: string
  readonly start: number
  readonly end: number
  readonly kind: 'typing' | 'erasing'
  readonly atMs: number
}

/** Longer than this between two keys, and the next one starts a new step whatever it is. */
const PAUSE_MS = 5000
/** Input methods rub out and rewrite within a few milliseconds; a person who does it at once means it as one step, too. */
const REWRITE_MS = 400
/** Erasing goes on being one step while the key is held or pressed again and again. */
const ERASE_MS = 1000

/** Says whether a change belongs to the run before it, and what the run is now. */
export function continueRun(
  run: TypingRun | undefined,
  edit: TextEdit,
  nowMs: number,
): { readonly joins: boolean; readonly run: TypingRun } {
  const { start, removed, inserted } = differenceOf(edit)
  const fresh: TypingRun = {
    place: edit.place,
    start,
    end: start + inserted.length,
    kind: inserted === '' ? 'erasing' : 'typing',
    atMs: nowMs,
  }
  const starts = { joins: false, run: fresh }
  if (run === undefined || run.place !== edit.place || start + removed.length !== run.end) return starts
  const sinceMs = nowMs - run.atMs
  if (sinceMs > PAUSE_MS || (inserted.length > 2 && /\S\s+\S/.test(inserted))) return starts
  const joins = { joins: true, run: { ...fresh, start: Math.min(run.start, start), kind: run.kind } }

  if (start < run.start) {
    // It reaches back before the run: more of the same erasing, or an input method that rewrites the word under the caret.
    if (inserted === '') return run.kind === 'erasing' && sinceMs <= ERASE_MS ? joins : starts
    return sinceMs <= REWRITE_MS ? joins : starts
  }
  if (removed !== '' || inserted === '') return joins
  if (run.kind === 'erasing')
    return sinceMs <= REWRITE_MS ? { joins: true, run: { ...joins.run, kind: 'typing' } } : starts
  const typed = edit.after.slice(run.start, start)
  // Most letters stand behind a letter.
  const isBehindGap = typed.charAt(typed.length - 1).trim() === ''
  return isBehindGap && /\S\s+$/.test(typed) && /^\S/.test(inserted) ? starts : joins
}

/** What was taken out and what was put in, with everything to the right of the caret taken as unchanged. */
function differenceOf({ before, after, caret }: TextEdit): { start: number; removed: string; inserted: string } {
  const tail = after.slice(caret)
  const right = before.endsWith(tail) ? tail.length : commonEnd(before, after)
  const longest = Math.min(before.length, after.length) - right
  let start = before.slice(0, longest) === after.slice(0, longest) ? longest : 0
  while (start < longest && before[start] === after[start]) start++
  return {
    start,
    removed: before.slice(start, before.length - right),
    inserted: after.slice(start, after.length - right),
  }
}

function commonEnd(before: string, after: string): number {
  const longest = Math.min(before.length, after.length)
  let length = 0
  while (length < longest && before[before.length - 1 - length] === after[after.length - 1 - length]) length++
  return length
}
