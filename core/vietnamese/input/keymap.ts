/** What a method says about its keys; each method is one file with such a table. */
import type { Tone } from '../tones'
import type { Mark } from './marks'

/** What a key asks for. Where it cannot be done the key is a letter, or ends the word if it is no letter. */
export type KeyMeaning =
  | { readonly kind: 'tone'; readonly tone: Tone }
  | { readonly kind: 'mark'; readonly mark: Mark; readonly on?: string; readonly orLetter?: string }
  /** The key stands for a letter of its own: [ is ơ. Pressed again it is itself. */
  | { readonly kind: 'letter'; readonly letter: string; readonly upper?: boolean }
  /** The next key is taken as it is. */
  | { readonly kind: 'escape' }

export interface KeyMap {
  /** By key in lower case. */
  readonly keys: ReadonlyMap<string, KeyMeaning>
  /** Tone keys that also end sentences: after a syllable that has its tone they are punctuation (VIQR: được.). */
  readonly punctuation?: string
  /** Three o's are the long oo of xoong, as Telex has it. */
  readonly longO?: boolean
}

export function tones(keys: string): (readonly [string, KeyMeaning])[] {
  const order: readonly Tone[] = [4, 1, 2, 3, 5, 0]
  return [...keys].map((key, i) => [key, { kind: 'tone', tone: order[i] as Tone }] as const)
}
