/** A Cyrillic or Greek letter inside a Latin word: it looks right and is never found again. */
import { defineRule } from '../defineRule'
import { words } from '../patterns'

const CYRILLIC_AND_GREEK = 'АВЕЅІЈКМНОРСТХаеоѕірсухјΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορ'
const LATIN = 'ABESIJKMHOPCTXaeosipcyxjABEZHIKMNOPTYXvop'
const TWINS = new Map([...CYRILLIC_AND_GREEK].map((letter, at) => [letter, LATIN[at] ?? letter]))

/** At least one letter of each kind, with the Vietnamese marks that only compose on Latin letters. */
const MIXED = words('[\\p{L}\\p{M}]{2,40}')
const FOREIGN = /[\u0370-\u03ff\u0400-\u04ff]/
const FOREIGN_ALL = /[\u0370-\u03ff\u0400-\u04ff]/g
const LATIN_LETTER = /[a-zA-Z\u00c0-\u024f\u1ea0-\u1ef9]/

export const mixedScripts = defineRule({
  name: 'mixed-scripts',
  ids: ['VN-UNI-03'],
  title: 'Chữ Nga, Hy Lạp lẫn trong từ',
  group: 'unicode',
  level: 'sure',
  sources: ['OWN'],
  default: 'off',
  message: 'trong từ có chữ của bảng chữ khác',
  examples: [{ before: '\u041dà Nội', after: 'Hà Nội' }, { before: 'Cẩm L\u03c5u' }],
  leavesAlone: ['Hà Nội', 'Москва', 'hạt α và β', 'Ελλάδα'],
  check(passage) {
    if (!FOREIGN.test(passage.text)) return []
    return passage
      .matchesCased(MIXED)
      .filter(({ text }) => FOREIGN.test(text) && LATIN_LETTER.test(text))
      .map((match) => {
        const meant = match.text.replace(FOREIGN_ALL, (letter) => TWINS.get(letter) ?? letter).normalize('NFC')
        return FOREIGN.test(meant) ? match.mark() : match.replace(meant)
      })
  },
})
