/** One key on one word: a tone, a mark, a letter, or the letter given back because the key was pressed twice. */
import { splitTone, type Tone } from '../tones'
import type { KeyMap, KeyMeaning } from './keymap'
import { mark, withLetter } from './marks'
import { quickLetters } from './quickTyping'
import { takesLoneUHorn } from './shape'
import {
  type Composing,
  EMPTY_WORD,
  type Letter,
  lettersOf,
  MAX_LETTERS,
  reshape,
  type Stroke,
  TONE_OWNER,
  type Word,
} from './word'

const STOPPED = /[cpt]$|ch$|k$/

/**
 * The word after the key. Undefined where the key is no letter and does nothing to this word: the word is over.
 * A key that is no letter but was given back (`[[`, VIQR `a..`) stands in the word as its last letter, and ends it.
 */
export function typeKey(word: Word, key: string, keymap: KeyMap, composing: Composing): Word | undefined {
  const meaning = word.frozen ? undefined : keymap.keys.get(key.toLowerCase())
  const changed = meaning && apply(word, key, meaning, keymap, composing)
  if (changed) return changed
  if (!isWordKey(key)) return undefined
  return append(keymap.longO ? shortenLongO(word, key, composing) : word, key, composing)
}

/** The key as a letter, with everything that follows from it: ươ out of uơ, the tone on its new place. */
export function append(word: Word, key: string, composing: Composing, literal = false): Word {
  if (word.frozen || word.letters.length >= MAX_LETTERS) return { ...word, ...pushed(word, key), frozen: true }
  const quick = composing.quickTyping && !literal ? quickLetters(word, key) : undefined
  if (quick) {
    const strokes = [...word.strokes, { key, owner: quick.letters.length - 1 }]
    return reshape(word, { letters: quick.letters, strokes, undone: word.undone || quick.undo }, composing)
  }
  const { letters, tone } = splitTone(key)
  const stroke: Stroke = { key, owner: word.letters.length, ...(literal ? { literal } : {}) }
  const strokes = [...word.strokes, stroke]
  const change = { letters: withLetter(word, letterOf(letters), composing), strokes }
  // A letter that comes with its tone (from the text, or another keyboard layout) brings it along if there is none.
  return reshape(word, tone !== 0 && word.tone === 0 ? { ...change, tone } : change, composing)
}

/**
 * The word without its last letter and the keys that made it. What stays looks as it did, except that the tone goes with
 * its letter (phiễ → phi) or moves back (toàn → tòa).
 */
export function withoutLastLetter(word: Word, keymap: KeyMap, composing: Composing): Word {
  const last = word.letters.length - 1
  const isToneGone = word.toneAt === last
  const strokes = word.strokes.filter(({ owner }) => owner < last && !(isToneGone && owner === TONE_OWNER))
  const letters = word.letters.slice(0, last)
  if (word.frozen) return { ...word, letters, strokes }
  const retyped = retype(strokes, Math.min(word.fixed, last), keymap, composing, last)
  return reshape(retyped, { letters, strokes, tone: isToneGone ? 0 : word.tone, toneAt: word.toneAt }, composing)
}

/**
 * A word from its keys; the first `fixed` letters stood in the text before. With `limit` letters no more are added: a
 * tone key whose vowel is gone (tà without its a) is not to come back as a letter.
 */
export function retype(
  strokes: readonly Stroke[],
  fixed: number,
  keymap: KeyMap,
  composing: Composing,
  limit = MAX_LETTERS,
): Word {
  let word = EMPTY_WORD
  for (const { key, literal } of strokes) {
    const next = literal ? append(word, key, composing, true) : typeKey(word, key, keymap, composing)
    if (next === undefined || next.letters.length > limit) continue
    word = next.letters.length <= fixed ? { ...next, fixed: next.letters.length } : next
  }
  return word
}

/** True for what a word is made of: letters of any script and digits. */
export function isWordKey(key: string): boolean {
  if (key.length !== 1) return false
  const code = key.charCodeAt(0)
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  return /[\p{L}\p{N}]/u.test(key)
}

function apply(word: Word, key: string, meaning: KeyMeaning, map: KeyMap, composing: Composing): Word | undefined {
  if (meaning.kind === 'tone') return applyTone(word, key, meaning.tone, map, composing)
  if (meaning.kind === 'letter') {
    const { letter, upper } = meaning
    return giveBackLone(word, key, composing) ?? appendLone(word, key, letter, upper ?? isUpper(key), composing)
  }
  if (meaning.kind !== 'mark') return undefined
  if (meaning.orLetter) {
    const given = giveBackLone(word, key, composing)
    if (given) return given
  }
  const marked = mark(word, meaning.mark, meaning.on, composing)
  if (marked?.undo) {
    const owned = (stroke: Stroke) => stroke.owner === marked.at || stroke.owner === marked.at + 1
    return giveBack({ ...word, letters: marked.letters }, key, owned, composing)
  }
  if (marked) {
    return reshape(word, { letters: marked.letters, strokes: [...word.strokes, { key, owner: marked.at }] }, composing)
  }
  const letters = lettersOf(word)
  const bare = word.shape.open && (word.shape.vowels === letters.length || letters === 'gi')
  if (!meaning.orLetter || !bare || !takesLoneUHorn(letters)) return undefined
  return appendLone(word, key, meaning.orLetter, isUpper(key), composing)
}

function applyTone(word: Word, key: string, tone: Tone, map: KeyMap, composing: Composing): Word | undefined {
  const { vowels, coda, open } = word.shape
  if (!open || vowels === coda) return undefined
  if (tone === 0 && word.tone === 0) return undefined
  const letters = lettersOf(word)
  if (tone >= 1 && tone <= 3 && coda < letters.length && STOPPED.test(letters)) return undefined
  // A long oo lives only before c and ng (xoong, moóc): the r of "poor" is a letter. A digit or a sign is surely a tone.
  if (coda === letters.length && letters.endsWith('oo') && /[a-z]/i.test(key)) return undefined
  const repeated = word.tone === tone
  if (word.tone !== 0 && map.punctuation?.includes(key)) {
    const before = word.strokes.at(-1)
    if (!repeated || before?.owner !== TONE_OWNER) return undefined
  }
  if (word.toneAt >= 0 && word.toneAt < word.fixed) return undefined
  if (repeated) return giveBack({ ...word, tone: 0 }, key, (stroke) => stroke.owner === TONE_OWNER, composing)
  const strokes = [...word.strokes, { key, owner: TONE_OWNER }]
  const retoned = word.retoned || (word.tone !== 0 && tone !== 0)
  const next = reshape(word, { tone, strokes, retoned }, composing)
  return next.tone !== 0 && next.toneAt < word.fixed ? undefined : next
}

/** The key pressed twice: what it did is undone, and it is a letter; the keys that did it go with that letter. */
function giveBack(word: Word, key: string, released: (stroke: Stroke) => boolean, composing: Composing): Word {
  const owner = word.letters.length
  const same = key.toLowerCase()
  const made = new Set<number>()
  const strokes = word.strokes.map((stroke) => {
    const isMaker = stroke.owner !== TONE_OWNER && !made.has(stroke.owner)
    made.add(stroke.owner)
    const isOurs = stroke.owner === TONE_OWNER || stroke.key.toLowerCase() === same
    return !isMaker && isOurs && released(stroke) ? { ...stroke, owner } : stroke
  })
  const isDeliberate = word.strokes.at(-1)?.key.toLowerCase() === same
  const given = pushed({ ...word, strokes }, key)
  const undoneByChance = word.undoneByChance || !isDeliberate
  return reshape({ ...word, strokes }, { ...given, undone: true, undoneByChance }, composing)
}

/** w for ư, [ for ơ: the key is the letter, where a syllable can take it. */
function appendLone(word: Word, key: string, char: string, upper: boolean, composing: Composing): Word | undefined {
  if (!word.shape.open) return undefined
  const strokes = [...word.strokes, { key, owner: word.letters.length }]
  const letter: Letter = { char, upper, lone: true, ...(char === 'ơ' ? { firm: true } : {}) }
  const letters = withLetter(word, letter, composing)
  const next = reshape(word, { letters, strokes }, composing)
  return next.shape.open ? next : undefined
}

function giveBackLone(word: Word, key: string, composing: Composing): Word | undefined {
  const last = word.letters.at(-1)
  const maker = word.strokes.find(({ owner }) => owner === word.letters.length - 1)
  if (!last?.lone || maker?.key.toLowerCase() !== key.toLowerCase()) return undefined
  const letters = [...word.letters.slice(0, -1), letterOf(key)]
  const strokes = [...word.strokes, { key, owner: letters.length - 1 }]
  return reshape(word, { letters, strokes, tone: 0, undone: true }, composing)
}

/** The third o of a long oo, for methods whose o does not become ô: it goes when n or c shows what was meant. */
function shortenLongO(word: Word, key: string, composing: Composing): Word {
  if (!/^[nc]$/i.test(key) || !/^[^ao]*ooo$/.test(lettersOf(word))) return word
  const last = word.letters.length - 2
  const strokes = word.strokes.map((stroke) => (stroke.owner > last ? { ...stroke, owner: last } : stroke))
  return reshape(word, { letters: word.letters.slice(0, -1), strokes }, composing)
}

function pushed(word: Word, key: string): Pick<Word, 'letters' | 'strokes'> {
  return {
    letters: [...word.letters, letterOf(key)],
    strokes: [...word.strokes, { key, owner: word.letters.length }],
  }
}

function letterOf(char: string): Letter {
  const lower = char.toLowerCase()
  // Letters whose cases differ in length (ß, İ) stay as they are: one letter is one UTF-16 unit here.
  return lower !== char && lower.toUpperCase() === char ? { char: lower, upper: true } : { char, upper: false }
}

function isUpper(key: string): boolean {
  return key !== key.toLowerCase()
}
