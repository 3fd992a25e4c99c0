/** The word under the caret as it is being typed: its letters, its tone, and the keys that made them. */
import { type ToneStyle, toneIndex } from '../tonePlacement'
import { joinTone, splitTone, type Tone } from '../tones'
import { type Shape, type Strictness, shapeOf } from './shape'

export interface Letter {
  /** Lower case, with its mark, without tone: "ơ". */
  readonly char: string
  readonly upper: boolean
  /** The horn came by itself, when a letter after uơ made ươ of it; the next mark key may take it back: huown, huownw. */
  readonly implied?: true
  /** Typed by one key that stands for it (w → ư, [ → ơ): typed again, the key comes back. */
  readonly lone?: true
  /** The second letter of a digraph that quick typing wrote. */
  readonly quick?: true
  /** uơ asked for by name: a following letter leaves it alone (uơn, not ươn). */
  readonly firm?: true
}

/** One key, and the letter that goes when Backspace takes the key away; `TONE_OWNER` for keys that set the tone. */
export interface Stroke {
  readonly key: string
  readonly owner: number
  /** The key stood in the text before, or was escaped: it composes nothing. */
  readonly literal?: true
}

/** Longer than any word; a key held down stops being composed here. */
export const MAX_LETTERS = 32

export const TONE_OWNER = -1

export interface Word {
  readonly letters: readonly Letter[]
  readonly tone: Tone
  /** Index of the letter under the tone; -1 without tone. */
  readonly toneAt: number
  readonly strokes: readonly Stroke[]
  /** The writer pressed a key twice to have it back: what stands there was wanted. */
  readonly undone: boolean
  /** The same, but with other keys between (tests, deeper): chance rather than wish. */
  readonly undoneByChance: boolean
  /** A tone was replaced by another one (arts → át): rare in Vietnamese, common in English typed with Telex. */
  readonly retoned: boolean
  /** The first letters stand in the text already and are only looked at, never changed. */
  readonly fixed: number
  /** Nothing is composed any more until the next word: it was restored, or is too long to be a word. */
  readonly frozen: boolean
  readonly shape: Shape
}

/** What decides how a word is put together. */
export interface Composing {
  readonly strictness: Strictness
  readonly toneStyle: ToneStyle
  /** Marks may be typed after the letters that follow: nguoiwf. */
  readonly freeMarking: boolean
  readonly quickTyping: boolean
}

export const EMPTY_WORD: Word = {
  letters: [],
  tone: 0,
  toneAt: -1,
  strokes: [],
  undone: false,
  undoneByChance: false,
  retoned: false,
  fixed: 0,
  frozen: false,
  shape: { vowels: 0, coda: 0, open: true },
}

/** The letters of a word in lower case, without tone. */
export function lettersOf(word: Pick<Word, 'letters'>): string {
  let text = ''
  for (const letter of word.letters) text += letter.char
  return text
}

/** What stands on the screen. */
export function renderWord(word: Word): string {
  let text = ''
  for (const { char, upper } of word.letters) text += upper ? char.toUpperCase() : char
  return word.toneAt < 0 ? text : joinTone(text, word.toneAt, word.tone)
}

/** What was typed. */
export function keysOf(word: Word): string {
  let keys = ''
  for (const stroke of word.strokes) keys += stroke.key
  return keys
}

/** A changed word, with its shape and the place of its tone worked out again. */
export function reshape(word: Word, change: Partial<Word>, composing: Composing): Word {
  const next = { ...word, ...change }
  const letters = lettersOf(next)
  const shape = shapeOf(letters, composing.strictness)
  let toneAt = -1
  if (next.tone !== 0) {
    // A word that turned foreign keeps its tone where it was last right.
    toneAt = shape.open ? toneIndex(letters, composing.toneStyle) : word.toneAt
    if (toneAt < next.fixed) toneAt = word.toneAt
  }
  return { ...next, toneAt, shape }
}

/** A word taken from text that is already there. */
export function wordFromText(text: string, composing: Composing, fixed: boolean): Word {
  const { letters, tone, at, marks } = splitTone(text)
  const lower = letters.toLowerCase()
  if (marks > 1 || lower.length !== letters.length || letters.length > MAX_LETTERS) return EMPTY_WORD
  const list = [...letters].map((char, i) => {
    const small = lower[i] as string
    return small !== char && small.toUpperCase() === char ? { char: small, upper: true } : { char, upper: false }
  })
  const strokes = [...text].map((key, i) => ({ key, owner: i, literal: true as const }))
  const word: Word = { ...EMPTY_WORD, letters: list, strokes, tone, toneAt: at, fixed: fixed ? list.length : 0 }
  return { ...word, shape: shapeOf(lower, composing.strictness) }
}
