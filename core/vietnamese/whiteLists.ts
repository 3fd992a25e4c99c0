/** Words that are right although no Vietnamese syllable is spelt so: names of the Central Highlands, units, loans. */

/** Place and ethnic names as maps and gazettes print them; each word on its own, lower case. */
const NAMES = `đắk đăk lắk lăk krông búk buk kbang prông drăng drông kpă ksor rcom siu niê mlô knia kmrơng kuốp bru êđê
  jrai bahnar xtiêng katu raglai khmer hmông pleiku plei plây kon tum đak đrăp ngok pưh kông chro jút brâu hrê xơđăng
  tẻh đrao đoa păh grai`.split(/\s+/)

const UNITS = `km m cm mm dm kg g mg ml l ha kw kwh mw mwh gw gwh kv v w hz mhz ghz gb mb tb kb mbps gbps bar psi rpm
  kcal cal ppm usd vnd eur vnđ tr tp tx tt ubnd hđnd đ`.split(/\s+/)

const LOANS = `ôtô ôxy ôxi ôxít ôzôn nilông nilon canô balô vali gara garage photo video tivi rađiô radio rađa radar
  internet email web website blog wifi laser lazer karaoke taxi bus kilômét centimét virus vắcxin văcxin vaccine gen gien
  axit acid amin bêtông ximăng môtô mêtrô metro ăngten piano ghita guitar violin jazz rock pop rap bolero tango vals opera
  ballet sêri xêri compa sơmi vest jean jeans len kaki cafe café calo bida hooc moóc hoóc pizza hamburger sandwich bia rum
  champagne sôcôla yaourt cacao vitamin protein glucose enzym enzyme hormone kitô giêsu phêrô phaolô gioan môsê matxcơva
  mátxcơva rôma libăng ảrập xêút`.split(/\s+/)

const KNOWN = new Set([...NAMES, ...UNITS, ...LOANS].map((word) => word.normalize('NFC')))

/** True for a lower-case NFC word that is right by itself, whatever the syllable rules say. */
export function isKnownWord(word: string): boolean {
  return KNOWN.has(word)
}

/** The same words, lower case, NFC. */
export function knownWords(): Iterable<string> {
  return KNOWN
}
