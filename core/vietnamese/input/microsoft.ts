/** The Vietnamese keyboard of Windows: the digit row holds ă â ê ô, the tones and đ; the brackets hold ư and ơ. */
import type { Tone } from '../tones'
import type { KeyMap, KeyMeaning } from './keymap'

const TONES: readonly (readonly [string, Tone])[] = [
  ['5', 1],
  ['6', 2],
  ['7', 3],
  ['8', 4],
  ['9', 5],
]

const LETTERS: readonly (readonly [string, string])[] = [
  ['1', 'ă'],
  ['2', 'â'],
  ['3', 'ê'],
  ['4', 'ô'],
  ['0', 'đ'],
  ['[', 'ư'],
  [']', 'ơ'],
]

export const microsoft: KeyMap = {
  keys: new Map<string, KeyMeaning>([
    ...TONES.map(([key, tone]) => [key, { kind: 'tone', tone }] as const),
    ...LETTERS.map(([key, letter]) => [key, { kind: 'letter', letter }] as const),
  ]),
}
