/** Somebody else changed the text under the caret: where it stands in the new one. */
import type { Article } from '../article'
import { compareArticles } from './compareArticles'
import { compareWords, type WordChange } from './words'

export interface PlaceInText {
  readonly field: 'kicker' | 'headline' | 'standfirst' | 'body'
  /** Which block of the body, from 0. */
  readonly block: number
  /** UTF-16 code units from the start of the line or block. */
  readonly offset: number
}

/** The same place between the same words; where its block is gone, the start of the one that stands there now. */
export function carryCaret<Place extends PlaceInText>(place: Place, before: Article, after: Article): Place {
  if (place.field !== 'body') {
    return { ...place, offset: carryOffset(place.offset, compareWords(before[place.field], after[place.field])) }
  }
  const change = compareArticles(before, after).blocks.find((block) => block.before === place.block)
  if (change?.after === undefined) {
    return { ...place, block: Math.min(place.block, Math.max(0, after.body.root.children.length - 1)), offset: 0 }
  }
  return { ...place, block: change.after, offset: carryOffset(place.offset, change.words) }
}

function carryOffset(offset: number, words: readonly WordChange[]): number {
  let before = 0
  let after = 0
  for (const { kind, text } of words) {
    if (kind === 'inserted') {
      after += text.length
      continue
    }
    if (offset <= before + text.length) return kind === 'same' ? after + offset - before : after
    before += text.length
    if (kind === 'same') after += text.length
  }
  return after
}
