/** Names and loans of several syllables written as one word (ôtô, Êđê, Giêsu), which no key by key composing arrives at. */
import { bareLetters, isVowel, splitTone, type Tone } from '../tones'
import { knownWords } from '../whiteLists'
import type { KeyMap, KeyMeaning } from './keymap'
import { MARKED } from './marks'
import { type Letter, type Stroke, TONE_OWNER, type Word } from './word'

type Press = Pick<Stroke, 'key' | 'owner'>

/** A name as its keys make it: which letter each key belongs to, and what stands there in the end. */
export interface LongName {
  /** Lower case, without tone. */
  readonly letters: string
  readonly tone: Tone
  readonly toneAt: number
  /** A letter per key, `TONE_OWNER` for the tone key. */
  readonly owners: readonly number[]
}

/** The names by their keys in lower case, each mark and tone behind its letter or at the end of the word. */
export function longNames(keymap: KeyMap, more: Iterable<string>): ReadonlyMap<string, LongName> {
  const names = new Map<string, LongName>()
  for (const word of [...knownWords(), ...more]) {
    if (!/[aeiouy][^aeiouy]+[aeiouy]/.test(bareLetters(splitTone(word).letters))) continue
    for (const [keys, name] of typings(word, keymap)) if (keys !== word) names.set(keys, name)
  }
  return names
}

/** The word as the name it spells. */
export function asLongName(word: Word, { letters, tone, toneAt, owners }: LongName): Word {
  const strokes = word.strokes.map(({ key }, i): Stroke => ({ key, owner: owners[i] as number }))
  const list = [...letters].map((char, at): Letter => {
    const key = strokes.find(({ owner }) => owner === at)?.key ?? char
    return { char, upper: key !== key.toLowerCase() }
  })
  const shape = { ...word.shape, open: false }
  return { ...word, letters: list, tone, toneAt, strokes, shape, undone: false, undoneByChance: false, retoned: false }
}

function typings(word: string, keymap: KeyMap): readonly (readonly [keys: string, name: LongName])[] {
  const { letters, tone, at: toneAt, marks } = splitTone(word)
  const toneKey = keyFor(keymap, (meaning) => meaning.kind === 'tone' && meaning.tone === tone)
  if (marks > 1 || (tone !== 0 && toneKey === undefined)) return []
  const last = lastVowels(letters)

  function typing(isMarkLate: boolean, isToneLate: boolean): readonly [keys: string, name: LongName] {
    const inPlace: Press[] = []
    const atTheEnd: Press[] = []
    for (const [i, letter] of [...letters].entries()) {
      const [first, ...marking] = keysFor(letter, keymap)
      inPlace.push({ key: first as string, owner: i })
      for (const key of marking) (isMarkLate && i >= last ? atTheEnd : inPlace).push({ key, owner: i })
      if (i === toneAt && toneKey) (isToneLate ? atTheEnd : inPlace).push({ key: toneKey, owner: TONE_OWNER })
    }
    const presses = [...inPlace, ...atTheEnd]
    const owners = presses.map(({ owner }) => owner)
    return [presses.map(({ key }) => key).join(''), { letters, tone, toneAt, owners }]
  }

  return [typing(false, false), typing(false, true), typing(true, false), typing(true, true)]
}

/** Where the last group of vowels begins. */
function lastVowels(letters: string): number {
  let at = letters.length
  while (at > 0 && !isVowel(letters[at - 1] as string)) at--
  while (at > 0 && isVowel(letters[at - 1] as string)) at--
  return at
}

/** ô is o and the key of its mark, or the one key that stands for it. */
function keysFor(letter: string, keymap: KeyMap): readonly string[] {
  const bare = bareLetters(letter)
  if (bare === letter) return [letter]
  const markKey = keyFor(
    keymap,
    (meaning) =>
      meaning.kind === 'mark' &&
      MARKED[meaning.mark][bare] === letter &&
      (meaning.on === undefined || meaning.on === bare),
  )
  if (markKey !== undefined) return [bare, markKey]
  return [keyFor(keymap, (meaning) => meaning.kind === 'letter' && meaning.letter === letter) ?? letter]
}

function keyFor(keymap: KeyMap, fits: (meaning: KeyMeaning) => boolean) {
  for (const [key, meaning] of keymap.keys) if (fits(meaning)) return key
  return undefined
}
