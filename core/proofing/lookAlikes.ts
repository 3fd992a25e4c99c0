/** Letters of other scripts that pass for Vietnamese ones: Cyrillic а in "bаn", Icelandic ð in "ðược". */

// biome-ignore format: a table
const LOOK_ALIKES = new Map(
  Object.entries({
    а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', у: 'y', і: 'i', һ: 'h', к: 'k', м: 'm', т: 't', в: 'v', н: 'n',
    ο: 'o', α: 'a', ν: 'v', ι: 'i', ρ: 'p', υ: 'u', κ: 'k', ð: 'đ', ɖ: 'đ', ƌ: 'đ', ɑ: 'a', ɡ: 'g', ı: 'i', ɵ: 'o', ҥ: 'h', ӏ: 'l',
  }),
)

const SUSPECT = new RegExp(`[${[...LOOK_ALIKES.keys()].join('')}]`, 'u')
const LATIN = /[a-zà-ỹđ]/u

/**
 * The word with its look-alike letters put right, lower case NFC in and out; undefined where there is none, or where
 * the whole word is of another script and simply is not Vietnamese.
 */
export function replaceLookAlikes(word: string): string | undefined {
  if (!SUSPECT.test(word)) return undefined
  const others = [...word].filter((letter) => !LOOK_ALIKES.has(letter)).join('')
  const oneLetter = word.length > 1 && [...word].every((letter) => letter === 'ð' || LATIN.test(letter))
  if (!LATIN.test(others) && !oneLetter) return undefined
  return [...word]
    .map((letter) => LOOK_ALIKES.get(letter) ?? letter)
    .join('')
    .normalize('NFC')
}
