/** Finds which block of one body is which block of the other. */
import { diffArrays } from 'diff'
import type { BlockText } from './blockText'
import { similarity } from './words'

interface Placed {
  readonly index: number
  readonly block: BlockText
}

export interface Aligned {
  readonly kind: 'same' | 'changed' | 'inserted' | 'deleted' | 'moved'
  readonly before: Placed | undefined
  readonly after: Placed | undefined
}

/** A paragraph that was rewritten in place and still shares this much of its words is the same paragraph. */
const REWRITTEN = 0.4
/** Somewhere else it must share more, because many paragraphs of one article share words. */
const MOVED = 0.6

/** Every block once, in reading order; a deleted one stands behind what stood before it. */
export function alignBlocks(before: readonly BlockText[], after: readonly BlockText[]): readonly Aligned[] {
  const pairs = new Map<number, { readonly from: number; readonly kind: 'same' | 'changed' | 'moved' }>()
  const gone: number[] = []
  const come: number[] = []
  for (const gap of findGaps(before, after, (from, to) => pairs.set(to, { from, kind: 'same' }))) {
    const paired = pairInOrder(gap.before, gap.after, before, after)
    for (const [from, to] of paired) pairs.set(to, { from, kind: 'changed' })
    gone.push(...gap.before.filter((index) => !paired.some(([from]) => from === index)))
    come.push(...gap.after.filter((index) => !paired.some(([, to]) => to === index)))
  }
  for (const [from, to] of pairMoved(gone, come, before, after)) pairs.set(to, { from, kind: 'moved' })
  const taken = new Set([...pairs.values()].map(({ from }) => from))
  return inReadingOrder(
    before,
    after,
    pairs,
    gone.filter((index) => !taken.has(index)),
  )
}

/** Equal blocks are told to `onSame`; what stands between them comes back. */
function findGaps(
  before: readonly BlockText[],
  after: readonly BlockText[],
  onSame: (from: number, to: number) => void,
): { before: number[]; after: number[] }[] {
  const gaps: { before: number[]; after: number[] }[] = []
  let gap: { before: number[]; after: number[] } | undefined
  let from = 0
  let to = 0
  const parts = diffArrays(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  )
  for (const { added, removed, count } of parts) {
    if (!added && !removed) {
      for (let step = 0; step < count; step++) onSame(from++, to++)
      gap = undefined
      continue
    }
    if (gap === undefined) {
      gap = { before: [], after: [] }
      gaps.push(gap)
    }
    for (let step = 0; step < count; step++) {
      if (removed) gap.before.push(from++)
      else gap.after.push(to++)
    }
  }
  return gaps
}

/** Largest table of a gap, in cells: beyond it blocks are paired as they come. */
const MAX_CELLS = 250_000

/** The pairs of a gap that share the most words, in the order in which they stand. */
function pairInOrder(
  from: readonly number[],
  to: readonly number[],
  before: readonly BlockText[],
  after: readonly BlockText[],
): [number, number][] {
  if (from.length === 0 || to.length === 0) return []
  const score = (a: number, b: number) =>
    likeness(before[from[a] as number] as BlockText, after[to[b] as number] as BlockText, REWRITTEN)
  if (from.length * to.length > MAX_CELLS) {
    return from.flatMap((index, at) => (at < to.length && score(at, at) > 0 ? [[index, to[at] as number]] : []))
  }
  // best[a][b]: the most that the blocks from a and b on can share (a longest common subsequence with weights).
  const scores = from.map((_, a) => to.map((_, b) => score(a, b)))
  const best = Array.from({ length: from.length + 1 }, () => new Float64Array(to.length + 1))
  const at = (a: number, b: number) => best[a]?.[b] ?? 0
  for (let a = from.length - 1; a >= 0; a--) {
    for (let b = to.length - 1; b >= 0; b--) {
      const own = scores[a]?.[b] ?? 0
      const row = best[a] as Float64Array
      row[b] = Math.max(at(a + 1, b), at(a, b + 1), own > 0 ? own + at(a + 1, b + 1) : 0)
    }
  }
  const pairs: [number, number][] = []
  for (let a = 0, b = 0; a < from.length && b < to.length; ) {
    const own = scores[a]?.[b] ?? 0
    if (own > 0 && at(a, b) === own + at(a + 1, b + 1)) pairs.push([from[a++] as number, to[b++] as number])
    else if (at(a, b) === at(a + 1, b)) a++
    else b++
  }
  return pairs
}

/** What went in one place and came in another, the most alike first. */
function pairMoved(
  gone: readonly number[],
  come: readonly number[],
  before: readonly BlockText[],
  after: readonly BlockText[],
): [number, number][] {
  if (gone.length * come.length > MAX_CELLS) return []
  const candidates = gone
    .flatMap((from) =>
      come.map((to) => ({
        from,
        to,
        score: isBare(before[from]) ? 0 : likeness(before[from] as BlockText, after[to] as BlockText, MOVED),
      })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || Math.abs(a.from - a.to) - Math.abs(b.from - b.to))
  const pairs: [number, number][] = []
  for (const { from, to } of candidates) {
    if (!pairs.some(([a, b]) => a === from || b === to)) pairs.push([from, to])
  }
  return pairs
}

/** 0 where the blocks are not the same one. */
function likeness(a: BlockText, b: BlockText, least: number): number {
  if (a.key === b.key) return 2
  // The same picture, film or sound with other words is the same block, whatever the words.
  if (a.type === b.type && a.files !== '' && a.files === b.files) return 1.5
  const isProse = (block: BlockText) => block.files === '' && block.type !== 'figure' && block.type !== 'locked'
  // A paragraph may have become a heading or a quotation; a picture never becomes prose.
  if (a.type !== b.type && !(isProse(a) && isProse(b))) return 0
  if (a.words.trim() === '' || b.words.trim() === '') return 0
  const shared = similarity(a.words, b.words)
  return shared >= least ? shared : 0
}

/** An empty paragraph is not moved; it is deleted here and inserted there. */
function isBare(block: BlockText | undefined): boolean {
  return (
    block === undefined ||
    (block.words.trim() === '' && block.files === '' && block.type !== 'figure' && block.type !== 'locked')
  )
}

function inReadingOrder(
  before: readonly BlockText[],
  after: readonly BlockText[],
  pairs: ReadonlyMap<number, { readonly from: number; readonly kind: 'same' | 'changed' | 'moved' }>,
  deleted: readonly number[],
): Aligned[] {
  const place = (blocks: readonly BlockText[], index: number): Placed => ({ index, block: blocks[index] as BlockText })
  const output: Aligned[] = []
  const waiting = [...deleted].sort((a, b) => a - b)
  const flush = (upTo: number) => {
    while (waiting.length > 0 && (waiting[0] as number) < upTo) {
      output.push({ kind: 'deleted', before: place(before, waiting.shift() as number), after: undefined })
    }
  }
  for (let to = 0; to < after.length; to++) {
    const pair = pairs.get(to)
    // A moved block says nothing about where in the old body we are.
    if (pair && pair.kind !== 'moved') flush(pair.from)
    output.push(
      pair
        ? { kind: pair.kind, before: place(before, pair.from), after: place(after, to) }
        : { kind: 'inserted', before: undefined, after: place(after, to) },
    )
  }
  flush(before.length)
  return output
}
