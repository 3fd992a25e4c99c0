/** Which letter a mark key changes: circumflex, horn, breve and the stroke of đ, in words typed in any order. */
import { isLegalSpelling } from '../syllable'
import { bareLetters } from '../tones'
import { shapeOf } from './shape'
import { type Composing, type Letter, lettersOf, type Word } from './word'

/** `hook` is the w of Telex: a horn on o and u, a breve on a. */
export type Mark = 'circumflex' | 'horn' | 'breve' | 'hook' | 'stroke'

/** The letters after a mark key, and the first of them that changed. `undo`: the mark was there and is gone. */
export interface Marked {
  readonly letters: readonly Letter[]
  readonly at: number
  readonly undo: boolean
}

export const MARKED: Readonly<Record<Mark, Readonly<Record<string, string>>>> = {
  circumflex: { a: 'â', e: 'ê', o: 'ô' },
  horn: { o: 'ơ', u: 'ư' },
  breve: { a: 'ă' },
  hook: { a: 'ă', o: 'ơ', u: 'ư' },
  stroke: { d: 'đ' },
}

/**
 * Puts a mark on the word, or takes it off where it already is. Undefined where no letter can take it, so that the key
 * is a letter. `on` limits it to one letter: the second a of Telex marks an a, never an e.
 */
export function mark(word: Word, kind: Mark, on: string | undefined, composing: Composing): Marked | undefined {
  if (kind === 'stroke') return stroke(word, composing)
  if (!word.shape.open) return undefined
  if (kind === 'horn' || kind === 'hook') {
    const pair = findPair(word)
    if (pair >= 0) return hornPair(word, pair, composing)
  }
  const table = MARKED[kind]
  for (let at = word.shape.coda - 1; at >= Math.max(word.shape.vowels, word.fixed); at--) {
    const { char } = word.letters[at] as Letter
    const bare = bareLetters(char)
    const marked = table[bare]
    if (marked === undefined || (on !== undefined && bare !== on)) continue
    if (!composing.freeMarking && at !== word.letters.length - 1) continue
    if (char === marked) return { letters: change(word, [[at, bare]]), at, undo: true }
    // An ô asked for inside ươ takes the horn of the u along: cươi + o → cuôi.
    const before = word.letters[at - 1]
    const both = kind === 'circumflex' && bare === 'o' && before?.char === 'ư'
    const letters = change(
      word,
      both
        ? [
            [at - 1, 'u'],
            [at, marked],
          ]
        : [[at, marked]],
    ) // prettier
    if (fits(letters, composing)) return { letters, at, undo: false }
  }
  return undefined
}

/** d → đ at the head of a syllable, at the end of an abbreviation without vowels (QĐ, NĐ, VĐV), and of whatever is free of spelling. */
function stroke(word: Word, { strictness }: Composing): Marked | undefined {
  const letters = lettersOf(word)
  const abbreviation = /^[b-df-hj-np-tv-xzđ]+$/.test(letters)
  const last = letters.length - 1
  const isFree = strictness === 'structure' && last > 0 && /[dđ]$/.test(letters)
  const at = abbreviation || isFree ? last : word.shape.open ? 0 : -1
  const char = letters[at]
  if (at < word.fixed || (char !== 'd' && char !== 'đ')) return undefined
  return { letters: change(word, [[at, char === 'd' ? 'đ' : 'd']]), at, undo: char === 'đ' }
}

/** Index of the u of a u + o pair among the vowels, whatever their marks; -1 without one. */
function findPair(word: Word): number {
  const { vowels, coda } = word.shape
  const bare = bareLetters(lettersOf(word))
  const at = bare.indexOf('uo', vowels)
  return at >= 0 && at + 1 < coda && at >= word.fixed ? at : -1
}

/** The horn on u + o: uo → uơ → ươ at the end of a word, uo → ươ before another letter; asked for once more it goes. */
function hornPair(word: Word, at: number, composing: Composing): Marked | undefined {
  const [u, o] = [word.letters[at] as Letter, word.letters[at + 1] as Letter]
  const followed = word.letters.length > at + 2
  const pair = u.char + o.char
  // Marks behind their letter only: the i of tuoiw does not come between, the n of tuonw does.
  if (!composing.freeMarking && word.letters.length > word.shape.coda) return undefined
  const options: Letter[][] = []
  const rarer = replace(word, at, [plain(u, 'u'), { ...plain(o, 'ơ'), firm: true }])
  if (pair === 'ươ' && u.implied && isLegalSpelling(lettersOf({ letters: rarer }))) {
    // huown is hươn; w again makes the rarer huơn of it.
    return { letters: rarer, at, undo: false }
  }
  if (pair === 'ươ' || (pair === 'uơ' && followed)) {
    return { letters: replace(word, at, [plain(u, 'u'), plain(o, 'o')]), at, undo: true }
  }
  if (pair === 'uơ' || pair === 'ưo' || followed) {
    options.push([plain(u, 'ư'), plain(o, 'ơ')])
  } else {
    options.push([u, plain(o, 'ơ')], [plain(u, 'ư'), plain(o, 'ơ')])
  }
  for (const option of options) {
    const letters = replace(word, at, option)
    if (fits(letters, composing)) return { letters, at: at + (u.char === option[0]?.char ? 1 : 0), undo: false }
  }
  return undefined
}

/**
 * Letters with one more behind them: uơ and ưo become ươ before it, as nobody writes them there
 * (Telex: thuowng, thwong).
 */
export function withLetter(word: Word, letter: Letter, composing: Composing): readonly Letter[] {
  const plainly = [...word.letters, letter]
  const at = word.letters.length - 2
  const [u, o] = [word.letters[at], word.letters[at + 1]]
  if (!word.shape.open || at < word.shape.vowels || at < word.fixed || o?.firm) return plainly
  const pair = `${u?.char}${o?.char}`
  if (!u || !o || (pair !== 'uơ' && pair !== 'ưo')) return plainly
  const joined = pair === 'uơ' ? [{ ...u, char: 'ư', implied: true } as const, o] : [u, { ...o, char: 'ơ' }] // prettier
  const letters = [...word.letters.slice(0, at), ...joined, letter]
  return fits(letters, composing) ? letters : plainly
}

function fits(letters: readonly Letter[], composing: Composing): boolean {
  return shapeOf(lettersOf({ letters }), composing.strictness).open
}

function plain(letter: Letter, char: string): Letter {
  return { char, upper: letter.upper }
}

function replace(word: Word, at: number, letters: readonly Letter[]): Letter[] {
  return [...word.letters.slice(0, at), ...letters, ...word.letters.slice(at + letters.length)]
}

function change(word: Word, changes: readonly (readonly [at: number, char: string])[]): Letter[] {
  const letters = [...word.letters]
  for (const [at, char] of changes) letters[at] = plain(letters[at] as Letter, char)
  return letters
}
