/** What the find bar shows. */
import type { PatternFault } from '../../../core/vietnamese'

export interface FindState {
  readonly isOpen: boolean
  readonly withReplace: boolean
  readonly query: string
  readonly instead: string
  readonly accents: boolean
  /** The journalist has said whether marks count; until then the query says it. */
  readonly accentsChosen: boolean
  readonly matchCase: boolean
  readonly wholeWord: boolean
  readonly regex: boolean
  /** Replacements take the capitals of what they replace. */
  readonly keepCase: boolean
  readonly inSelection: boolean
  /** Undefined until something was sought. */
  readonly count: number | undefined
  /** Which of them is at hand, from 0; -1 for none. */
  readonly at: number
  readonly problem: { readonly kind: 'wrong'; readonly fault: PatternFault } | { readonly kind: 'slow' } | undefined
  /** What a screen reader is told; `number` grows, so that the same can be said twice. */
  readonly said:
    | { readonly what: 'counted' | 'replaced'; readonly done: number; readonly kept: number; readonly number: number }
    | undefined
  /** Grows when the field is to take the focus. */
  readonly focusCount: number
}

export const NOTHING_SOUGHT: FindState = {
  isOpen: false,
  withReplace: false,
  query: '',
  instead: '',
  accents: false,
  accentsChosen: false,
  matchCase: false,
  wholeWord: false,
  regex: false,
  keepCase: false,
  inSelection: false,
  count: undefined,
  at: -1,
  problem: undefined,
  said: undefined,
  focusCount: 0,
}
