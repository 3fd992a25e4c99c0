/** Running text from one tone placement style to the other. Words that are no Vietnamese syllables stay as they are. */
import { parseSyllable } from './syllable'
import { findPlacement, restyleWord, type ToneStyle } from './tonePlacement'

const WORD = /[\p{L}\p{M}]+/gu

/** "hoà bình, thuỷ chung" in the old style → "hòa bình, thủy chung". The text comes back NFC. */
export function restyle(text: string, style: ToneStyle): string {
  return text.normalize('NFC').replace(WORD, (word) => {
    if (parseSyllable(word) === undefined) return word
    const placement = findPlacement(word)
    return placement === 'old' || placement === 'new' ? restyleWord(word, style) : word
  })
}
