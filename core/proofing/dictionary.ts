/** Own and newsroom dictionaries: plain text, one word or phrase a line, `#` opens a comment. Files that people share. */

/** Why a line was left out: no letter in it; longer than any word; characters that no text has, as in a binary file. */
export type DictionaryFault = 'no-letters' | 'too-long' | 'not-text'

export interface DictionaryProblem {
  /** Line of the file, from 1. */
  readonly line: number
  /** The line's beginning, at most 80 characters. */
  readonly text: string
  readonly fault: DictionaryFault
}

export interface Dictionary {
  /** NFC, capitals as written, in the order of the file, none twice. */
  readonly words: readonly string[]
  readonly problems: readonly DictionaryProblem[]
}

const MAX_LENGTH = 100
/** Control characters, half surrogate pairs and the sign a decoder leaves where bytes were no text. */
const NOT_TEXT = /[\p{Cc}\p{Cs}\ufffd]/u

/** Reads a dictionary file. Damaged lines are left out and told; the rest is read. */
export function parseDictionary(text: string): Dictionary {
  const words = new Set<string>()
  const problems: DictionaryProblem[] = []
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .forEach((given, index) => {
      // A `#` inside a word (C#) is part of it.
      const word = given
        .replace(/(?:^|\s)#.*$/u, '')
        .replace(/\s+/g, ' ')
        .trim()
        .normalize('NFC')
      if (word === '') return
      const fault = faultOf(word)
      if (fault === undefined) words.add(word)
      else problems.push({ line: index + 1, text: word.slice(0, 80), fault })
    })
  return { words: [...words], problems }
}

/** The words one a line, in Vietnamese order, under a comment line. */
export function renderDictionary(words: readonly string[], title: string): string {
  const sorted = [...new Set(words.map((word) => word.normalize('NFC')))].sort((a, b) => a.localeCompare(b, 'vi'))
  return `# ${title.replace(/\s+/g, ' ')}\n${sorted.map((word) => `${word}\n`).join('')}`
}

function faultOf(word: string): DictionaryFault | undefined {
  if (NOT_TEXT.test(word)) return 'not-text'
  if (!/\p{L}/u.test(word)) return 'no-letters'
  return word.length > MAX_LENGTH ? 'too-long' : undefined
}
