/** Names and loans that no legal syllable spells, and that must not be undone: Krông, Đắk, Búk, Kạn. */
import { isKnownWord } from '../whiteLists'

/** Besides the words every part of the app knows; lower case, NFC. From the gazetteer of provinces and districts. */
const MORE = new Set(
  'đắk lắk đăk lăk búk krông kạn kà kông kơng kăn plông prông hrê mnông hmông mlô brâu xtiêng gích gíp'.split(' '),
)

export function isName(word: string): boolean {
  return MORE.has(word) || isKnownWord(word)
}
