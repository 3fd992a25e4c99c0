/** Makes mistakes the way writers make them: each kind as often as it is found in annotated Vietnamese copy. */
import { bareLetters, isLegalSyllable, placeTone, type Tone } from '../../core/vietnamese'
import { pick, pickWeighted, type Random } from './random'

// biome-ignore format: a table
type Kind =
  | 'hoi-nga' | 'tone-missing' | 'tone-other' | 'tone-added' | 'marks' | 'marks-missing' | 'marks-and-tone'
  | 'onset' | 'coda' | 'letter-missing' | 'letter-added' | 'letter-changed' | 'letters-swapped' | 'telex'

/** How often each kind occurs; the i/y confusion is left out, for both spellings are printed every day. */
const KINDS: readonly (readonly [Kind, number])[] = [
  ['hoi-nga', 165],
  ['tone-missing', 150],
  ['tone-other', 145],
  ['tone-added', 64],
  ['marks', 160],
  ['marks-and-tone', 60],
  ['marks-missing', 30],
  ['onset', 115],
  ['coda', 65],
  ['letter-missing', 85],
  ['letter-added', 70],
  ['letter-changed', 120],
  ['letters-swapped', 15],
  ['telex', 20],
]

const MARK_FAMILIES = ['aăâ', 'eê', 'oôơ', 'uư', 'dđ']
const ONSETS: readonly (readonly [string, string, number])[] = [
  ['s', 'x', 45],
  ['d', 'gi', 25],
  ['r', 'd', 8],
  ['r', 'gi', 8],
  ['ch', 'tr', 21],
  ['l', 'n', 6],
  ['ng', 'ngh', 4],
  ['g', 'gh', 2],
  ['v', 'd', 2],
]
const CODAS: readonly (readonly [string, string, number])[] = [
  ['n', 'ng', 28],
  ['c', 't', 26],
  ['n', 'nh', 5],
  ['ch', 't', 4],
  ['i', 'y', 6],
  ['o', 'u', 4],
]
const TELEX_TONE = ['', 'f', 'r', 'x', 's', 'j']
const TELEX_LETTER: Readonly<Record<string, string>> = { ă: 'aw', â: 'aa', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw', đ: 'dd' }
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const KEYS = 'abcdeghiklmnopqrstuvxy'
const TRIES = 6
/** Most slips that make no word are seen and mended by the writer. */
const NON_WORD_SURVIVES = 0.45

/**
 * A misspelling of a syllable (letters without tone, tone), lower case; undefined where the kind that was drawn cannot
 * happen to it. `isWord` tells whether a spelling is in use.
 */
export function misspell(
  letters: string,
  tone: Tone,
  isWord: (letters: string, tone: Tone) => boolean,
  random: Random,
): string | undefined {
  const kind = pickWeighted(KINDS, random)
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const wrong = commit(kind, letters, tone, random)
    if (wrong === undefined) return undefined
    if (typeof wrong === 'string') return wrong
    const [wrongLetters, wrongTone] = wrong
    if (wrongLetters === letters && wrongTone === tone) continue
    if (!isWord(wrongLetters, wrongTone) && random() > NON_WORD_SURVIVES) continue
    return placeTone(wrongLetters, wrongTone)
  }
  return undefined
}

function commit(kind: Kind, letters: string, tone: Tone, random: Random): [string, Tone] | string | undefined {
  switch (kind) {
    case 'hoi-nga':
      return tone === 2 ? [letters, 3] : tone === 3 ? [letters, 2] : undefined
    case 'tone-missing':
      return tone === 0 ? undefined : [letters, 0]
    case 'tone-added':
      return tone === 0 ? [letters, pick([1, 2, 3, 4, 5] as const, random)] : undefined
    case 'tone-other': {
      const other = pick([1, 2, 3, 4, 5] as const, random)
      const hoiNga = other + tone === 5 && (tone === 2 || tone === 3)
      return tone === 0 || hoiNga || (!isLegalSyllable(letters, other) && random() < 0.8) ? undefined : [letters, other]
    }
    case 'marks':
      return remark(letters, tone, random)
    case 'marks-and-tone': {
      const marked = remark(letters, tone, random)
      return marked && [marked[0], pick([0, 0, 1, 2, 3, 4, 5] as const, random)]
    }
    case 'marks-missing':
      return bareLetters(letters) === letters ? undefined : [bareLetters(letters), 0]
    case 'onset':
      return swapPart(ONSETS, letters, tone, random, true)
    case 'coda':
      return swapPart(CODAS, letters, tone, random, false)
    case 'letter-missing': {
      if (letters.length < 2) return undefined
      const at = Math.floor(random() * letters.length)
      return [letters.slice(0, at) + letters.slice(at + 1), tone]
    }
    case 'letter-added': {
      const at = Math.floor(random() * (letters.length + 1))
      const doubled = random() < 0.4 && at < letters.length
      const key = doubled ? (letters[at] as string) : pick(KEYS, random)
      return [letters.slice(0, at) + key + letters.slice(at), tone]
    }
    case 'letter-changed': {
      const at = Math.floor(random() * letters.length)
      const near = neighbours(bareLetters(letters[at] as string))
      const key = random() < 0.6 && near.length > 0 ? pick(near, random) : pick(KEYS, random)
      return [letters.slice(0, at) + key + letters.slice(at + 1), tone]
    }
    case 'letters-swapped': {
      if (letters.length < 2) return undefined
      const at = Math.floor(random() * (letters.length - 1))
      return [letters.slice(0, at) + letters[at + 1] + letters[at] + letters.slice(at + 2), tone]
    }
    case 'telex': {
      const keys = [...letters].map((letter) => TELEX_LETTER[letter] ?? letter).join('') + TELEX_TONE[tone]
      return keys === letters ? undefined : keys
    }
  }
}

function remark(letters: string, tone: Tone, random: Random): [string, Tone] | undefined {
  const places = [...letters].flatMap((letter, at) => {
    const family = MARK_FAMILIES.find((members) => members.includes(letter))
    return family === undefined || (letter === 'd' && at > 0) ? [] : [{ at, others: family.replace(letter, '') }]
  })
  if (places.length === 0) return undefined
  const { at, others } = pick(places, random)
  return [letters.slice(0, at) + pick(others, random) + letters.slice(at + 1), tone]
}

function swapPart(
  pairs: readonly (readonly [string, string, number])[],
  letters: string,
  tone: Tone,
  random: Random,
  atStart: boolean,
): [string, Tone] | undefined {
  const options: [string, number][] = []
  for (const [a, b, weight] of pairs) {
    for (const [x, y] of [[a, b] as const, [b, a] as const]) {
      if (atStart ? !letters.startsWith(x) : !letters.endsWith(x) || letters.length <= x.length) continue
      const swapped = atStart ? y + letters.slice(x.length) : letters.slice(0, -x.length) + y
      // Writers confuse what sounds alike, and what sounds alike is a syllable.
      if (isLegalSyllable(swapped, tone)) options.push([swapped, weight])
    }
  }
  return options.length === 0 ? undefined : [pickWeighted(options, random), tone]
}

function neighbours(key: string): string[] {
  for (const [row, keys] of ROWS.entries()) {
    const at = keys.indexOf(key)
    if (at < 0) continue
    return [keys[at - 1], keys[at + 1], ROWS[row - 1]?.[at], ROWS[row + 1]?.[at]].filter((near) => near !== undefined)
  }
  return []
}
