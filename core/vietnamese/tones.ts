/** Letters and tones apart: the six tones, and how each accented letter is made of the two. */

/** Numbered in dictionary order: 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5

export const TONES: readonly Tone[] = [0, 1, 2, 3, 4, 5]

const TONE_MARKS = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const

const VOWELS = 'aăâeêioôơuưy'

/** A word with its tones taken off. */
export interface ToneSplit {
  /** The letters without tone, marks of ă â ê ô ơ ư đ kept; NFC, case as given. */
  readonly letters: string
  readonly tone: Tone
  /** Which letter carries the tone; -1 for ngang. */
  readonly at: number
  /** How many letters carry a tone: two is never Vietnamese. */
  readonly marks: number
}

/** Vowel with tone, lower and upper case, by UTF-16 code: letter without tone, and tone. */
const SPLIT_OF = new Map<number, readonly [string, Tone]>()
const JOIN = new Map<string, string>()
for (const lower of VOWELS) {
  for (const vowel of [lower, lower.toUpperCase()]) {
    for (const tone of TONES) {
      const joined = (vowel + TONE_MARKS[tone]).normalize('NFC')
      JOIN.set(vowel + tone, joined)
      if (tone !== 0) SPLIT_OF.set(joined.charCodeAt(0), [vowel, tone])
    }
  }
}

/** Takes the tones off an NFC word: "Hoàng" → letters "Hoang", tone huyền on letter 2. */
export function splitTone(word: string): ToneSplit {
  let letters = ''
  let tone: Tone = 0
  let at = -1
  let marks = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    const split = code > 0xbf ? SPLIT_OF.get(code) : undefined
    if (split === undefined) {
      letters += word[i]
    } else {
      letters += split[0]
      tone = split[1]
      at = i
      marks++
    }
  }
  return { letters, tone, at, marks }
}

/** Puts a tone on the letter at `at`: ("hoa", 1, 1) → "hòa". The letter must be a vowel. */
export function joinTone(letters: string, at: number, tone: Tone): string {
  const vowel = letters[at] ?? ''
  return letters.slice(0, at) + (JOIN.get(vowel + tone) ?? vowel) + letters.slice(at + 1)
}

/** True for a e i o u y with or without ă â ê ô ơ ư, lower case and without tone. */
export function isVowel(letter: string): boolean {
  return letter !== '' && VOWELS.includes(letter)
}

const BARE: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' }

/** Lower-case letters without tone to plain a–z: "đương" → "duong". */
export function bareLetters(letters: string): string {
  let bare = ''
  for (const letter of letters) bare += BARE[letter] ?? letter
  return bare
}
