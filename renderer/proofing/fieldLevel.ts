/** How a form field is marked: its words cannot be marked one by one, so the field is. */
import { useCallback, useSyncExternalStore } from 'react'
import type { PassageKey } from './messages'
import { type OpenIssue, useProofing } from './proofing'

type Level = OpenIssue['level']

let levels = levelsIn(useProofing.getState().issues)
const shown = new Map<PassageKey, Set<() => void>>()

useProofing.subscribe(({ issues }, { issues: issuesBefore }) => {
  if (issues === issuesBefore) return
  const before = levels
  levels = levelsIn(issues)
  for (const key of new Set([...before.keys(), ...levels.keys()])) {
    if (before.get(key) === levels.get(key)) continue
    for (const hear of shown.get(key) ?? []) hear()
  }
})

/** Undefined where nothing is wrong. A long article has hundreds of fields: each hears only of itself. */
export function useFieldLevel(key: PassageKey): Level | undefined {
  const listen = useCallback(
    (hear: () => void) => {
      const here = shown.get(key) ?? new Set()
      shown.set(key, here.add(hear))
      return () => {
        here.delete(hear)
        if (here.size === 0) shown.delete(key)
      }
    },
    [key],
  )
  return useSyncExternalStore(listen, () => levels.get(key))
}

/** The graver, where a passage has several. */
function levelsIn(issues: readonly OpenIssue[]): ReadonlyMap<PassageKey, Level> {
  const found = new Map<PassageKey, Level>()
  for (const { key, level } of issues) if (found.get(key) !== 'sure') found.set(key, level)
  return found
}
