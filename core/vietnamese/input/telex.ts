/** Telex: doubled letters for â ê ô đ, w for ă ơ ư, s f r x j for the tones; and its simple form without lone w. */
import { type KeyMap, type KeyMeaning, tones } from './keymap'

const SHARED: readonly (readonly [string, KeyMeaning])[] = [
  ...tones('sfrxjz'),
  ['a', { kind: 'mark', mark: 'circumflex', on: 'a' }],
  ['e', { kind: 'mark', mark: 'circumflex', on: 'e' }],
  ['o', { kind: 'mark', mark: 'circumflex', on: 'o' }],
  ['d', { kind: 'mark', mark: 'stroke' }],
]

export const telex: KeyMap = {
  keys: new Map([
    ...SHARED,
    ['w', { kind: 'mark', mark: 'hook', orLetter: 'ư' }],
    ['[', { kind: 'letter', letter: 'ơ' }],
    [']', { kind: 'letter', letter: 'ư' }],
    ['{', { kind: 'letter', letter: 'ơ', upper: true }],
    ['}', { kind: 'letter', letter: 'ư', upper: true }],
  ]),
}

/** For those who write brackets and English w more often than a lone ư. */
export const simpleTelex: KeyMap = {
  keys: new Map([...SHARED, ['w', { kind: 'mark', mark: 'hook' }]]),
}
