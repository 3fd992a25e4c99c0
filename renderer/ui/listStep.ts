/** The arrows in a list whose focus stays in the line above it: round and round, and the chosen entry is brought into sight. */
import type { KeyboardEvent } from 'react'

/** Where the arrow leads from `at`; undefined for any other key and in an empty list. The key is used up. */
export function listStep(
  event: KeyboardEvent,
  { at, count, list }: { readonly at: number; readonly count: number; readonly list: HTMLElement | null },
): number | undefined {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || count === 0) return undefined
  event.preventDefault()
  const next = (Math.min(at, count - 1) + step + count) % count
  list?.querySelectorAll('[role="option"]')[next]?.scrollIntoView({ block: 'nearest' })
  return next
}
