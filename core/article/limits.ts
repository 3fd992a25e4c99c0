/** How long a headline and a standfirst may be, and where a text goes beyond. */
import { z } from 'zod'
import type { Channel } from './channels'

export const LIMITED_FIELDS = ['headline', 'standfirst'] as const
export type LimitedField = (typeof LIMITED_FIELDS)[number]

/** In characters; null: no limit. */
const limit = (usual: number) => z.int().min(1).max(100_000).nullable().default(usual)
const limits = (headline: number, standfirst: number) =>
  z.object({ headline: limit(headline), standfirst: limit(standfirst) }).prefault({})

/**
 * Usual lengths: a headline of some 15 words, a news sapo of at most some 320 characters. A long form may breathe, a
 * film's words stand beside a picture. Where search engines cut is another matter, and the checklist's.
 */
export const limitsSchema = z
  .object({
    news: limits(80, 320),
    emagazine: limits(90, 500),
    video: limits(80, 250),
    podcast: limits(80, 400),
  } satisfies Record<Channel, unknown>)
  .prefault({})

export type Limits = z.output<typeof limitsSchema>
export type ChannelLimits = Limits[Channel]

/** From this part of the limit on, the count is worth a look. */
const NEAR = 0.9

export interface Length {
  /** Characters as a reader counts them; blanks at the ends do not count. */
  readonly count: number
  readonly state: 'fine' | 'near' | 'over'
  /** Where what is too much begins, in UTF-16 code units of the text as it is written. Undefined unless `over`. */
  readonly overAt?: number
}

export function measureText(text: string, limit: number | null): Length {
  const count = characterCount(text)
  if (limit === null || count < limit * NEAR) return { count, state: 'fine' }
  return count <= limit ? { count, state: 'near' } : { count, state: 'over', overAt: offsetOf(text, limit) }
}

/** Characters as a reader counts them: code points of the composed text, without blanks at the ends. */
export function characterCount(text: string): number {
  return [...text.trim().normalize('NFC')].length
}

/** The place behind the given number of characters. A letter and the marks written after it stay together. */
function offsetOf(text: string, characters: number): number {
  const start = text.length - text.trimStart().length
  let left = characters
  for (const { 0: letter, index } of text.slice(start).matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    left -= [...letter.normalize('NFC')].length
    if (left < 0) return start + index
  }
  return text.length
}
