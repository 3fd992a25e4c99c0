/** VIQR: the signs that look like the accents, as in old e-mail; \ takes the next sign as it is (RFC 1456). */
import { type KeyMap, tones } from './keymap'

export const viqr: KeyMap = {
  punctuation: '.?',
  keys: new Map([
    ...tones("'`?~.0"),
    ['^', { kind: 'mark', mark: 'circumflex' }],
    ['+', { kind: 'mark', mark: 'horn' }],
    ['*', { kind: 'mark', mark: 'horn' }],
    ['(', { kind: 'mark', mark: 'breve' }],
    ['d', { kind: 'mark', mark: 'stroke' }],
    ['\\', { kind: 'escape' }],
  ]),
}
