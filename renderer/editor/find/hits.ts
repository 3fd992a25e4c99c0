/** Places where something was found, and which of them is meant: the one at hand, the next, the one before. */
import type { NodeKey } from 'lexical'
import type { Found } from '../../../core/vietnamese'
import type { Passage } from './passages'

export interface Hit extends Found {
  /** The passage's. */
  readonly key: string
  readonly node: NodeKey
  readonly field?: string | undefined
  /** The passage as it was searched. */
  readonly text: string
}

/** The part of each passage that is searched; passages that are not named are not searched. */
export type Scope = ReadonlyMap<string, { readonly start: number; readonly end: number }>

/** What was found in each passage, with the words that were searched. */
export type Results = ReadonlyMap<string, { readonly text: string; readonly found: readonly Found[] }>

export function collectHits(passages: readonly Passage[], results: Results, scope: Scope | undefined): readonly Hit[] {
  const hits: Hit[] = []
  for (const { key, node, field, text } of passages) {
    const result = results.get(key)
    const within = scope?.get(key)
    if (result === undefined || result.text !== text || (scope !== undefined && within === undefined)) continue
    for (const found of result.found) {
      if (within !== undefined && (found.start < within.start || found.end > within.end)) continue
      hits.push({ ...found, key, node, field, text })
    }
  }
  return hits
}

/** A place on the page: which passage, counted from the top, and where in it. */
export interface Place {
  readonly passage: number
  readonly start: number
  readonly end: number
}

/**
 * The index of the hit that comes after (1) or before (-1) a place, round the ends; -1 where there is none.
 * A hit that begins exactly at the place comes after it.
 */
export function hitFrom(
  hits: readonly Hit[],
  passageOf: (key: string) => number,
  from: Place | undefined,
  step: 1 | -1,
): number {
  if (hits.length === 0) return -1
  if (from === undefined) return step === 1 ? 0 : hits.length - 1
  const isAfter = ({ key, start }: Hit) => {
    const passage = passageOf(key)
    return passage > from.passage || (passage === from.passage && start >= from.end)
  }
  if (step === 1) return Math.max(0, hits.findIndex(isAfter))
  const isBefore = ({ key, end }: Hit) => {
    const passage = passageOf(key)
    return passage < from.passage || (passage === from.passage && end <= from.start)
  }
  const at = hits.findLastIndex(isBefore)
  return at < 0 ? hits.length - 1 : at
}

/** In the order of the page. */
export function groupHits(hits: readonly Hit[], by: 'key' | 'node'): Map<string, Hit[]> {
  const groups = new Map<string, Hit[]>()
  for (const hit of hits) {
    const group = groups.get(hit[by])
    if (group === undefined) groups.set(hit[by], [hit])
    else group.push(hit)
  }
  return groups
}
