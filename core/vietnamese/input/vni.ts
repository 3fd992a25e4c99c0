/** VNI: digits for the tones (1–5, 0 clears) and the marks (6 ^, 7 horn, 8 breve, 9 đ). */
import { type KeyMap, tones } from './keymap'

export const vni: KeyMap = {
  // Those who come from Telex bring the third o of xooong along; nothing else is written so.
  longO: true,
  keys: new Map([
    ...tones('123450'),
    ['6', { kind: 'mark', mark: 'circumflex' }],
    ['7', { kind: 'mark', mark: 'horn' }],
    ['8', { kind: 'mark', mark: 'breve' }],
    ['9', { kind: 'mark', mark: 'stroke' }],
  ]),
}
