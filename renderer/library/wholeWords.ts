/**
 * Lines of a headline in the list break between words. The list of words is read when the window is there and rests, which
 * does not wait for it; until then lines break at any space.
 */
import { useMemo, useSyncExternalStore } from 'react'
import { type KeptRun, keptRuns } from '../../core/lineBreaks'

/** What is shorter fits one line of the narrowest list. In characters. */
const LONG_ENOUGH = 26

let isReady = false
let isAsked = false
const waiting = new Set<() => void>()

/** The runs of `text` that stay on one line; none for what is short, and before the list is there. */
export function useWholeWords(text: string): readonly KeptRun[] {
  const isTime = useSyncExternalStore(follow, () => isReady)
  return useMemo(() => (isTime && text.length >= LONG_ENOUGH ? keptRuns(text) : []), [isTime, text])
}

/** Once for all rows, with the first of them. */
function follow(tell: () => void): () => void {
  waiting.add(tell)
  if (!isAsked) requestIdleCallback(readWords)
  isAsked = true
  return () => waiting.delete(tell)
}

function readWords(): void {
  // The first question has the list of words made ready.
  keptRuns('hai chữ')
  isReady = true
  for (const tell of waiting) tell()
}

/** A stretch of a text: kept on one line or not, and what in it matched a search. Offsets as in the whole text. */
export interface Stretch extends KeptRun {
  readonly isKept: boolean
  readonly marks: readonly KeptRun[]
}

/** The text from its start to its end; a mark that runs over the edge of a stretch is in both. */
export function stretchesOf(text: string, kept: readonly KeptRun[], marks: readonly KeptRun[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  const add = (start: number, end: number, isKept: boolean) => {
    if (end <= start) return
    const inside = marks.flatMap((mark) => {
      const part = { start: Math.max(mark.start, start), end: Math.min(mark.end, end) }
      return part.end > part.start ? [part] : []
    })
    stretches.push({ start, end, isKept, marks: inside })
  }
  let from = 0
  for (const { start, end } of kept) {
    add(from, start, false)
    add(start, end, true)
    from = end
  }
  add(from, text.length, false)
  return stretches
}
