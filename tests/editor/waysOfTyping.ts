/** The ways in which a Vietnamese word comes to the page: as the programs named in `desk.ts` send it. */
import type { Hands } from './desk'

/** `raw`: the keys of the word; the last one is the one that changes it. */
export type Write = (hands: Hands, raw: string, word: string) => Promise<void>

/** What a composition shows on its way to the word. */
export function stagesOf(word: string): string[] {
  return [...word].map((_letter, index) => word.slice(0, index + 1))
}

/** Named so that they can follow "a word". */
export const INPUT_METHODS = {
  'as Unikey': (hands, raw, word) => hands.unikey(raw, word),
  'as OpenKey': (hands, raw, word) => hands.openkey(raw, word),
  'with Shift+Left': (hands, raw, word) => hands.shiftLeft(raw, word),
  'with a preedit': (hands, _raw, word) => hands.preedit(stagesOf(word)),
  'with loose marks': (hands, _raw, word) => hands.decomposed(word),
} as const satisfies Readonly<Record<string, Write>>

/** The same, and a keyboard without an input method. */
export const WAYS_OF_TYPING = {
  'letter by letter': (hands, _raw, word) => hands.type(word),
  ...INPUT_METHODS,
} as const satisfies Readonly<Record<string, Write>>
