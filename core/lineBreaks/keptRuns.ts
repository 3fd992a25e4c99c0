/**
 * Vietnamese words are mostly two syllables with a space between, and a line that ends inside one is read twice. Which runs
 * of a headline are one word, one name, or a number with its unit.
 */
import compounds from '../../assets/words/compounds.json'
import { restyleWord } from '../vietnamese'

/** A run of text that stays on one line. UTF-16 offsets, `end` not included. */
export interface KeptRun {
  readonly start: number
  readonly end: number
}

/** The longest run that a small phone's line surely holds in the type of a headline. In characters. */
const LONGEST_RUN = 16
/** "2,4 km", "600 hộ": longer ones are no units. In characters. */
const LONGEST_UNIT = 6

interface Syllable extends KeptRun {
  readonly text: string
}

/** Which runs of `text` are not to be broken, in order; they never touch. */
export function keptRuns(text: string): readonly KeptRun[] {
  const syllables = [...text.matchAll(/\S+/g)].map(
    ({ 0: found, index }): Syllable => ({ text: found, start: index, end: index + found.length }),
  )
  const bonds = syllables.slice(1).flatMap((second, index) => {
    const first = syllables[index]
    if (first === undefined || text.slice(first.end, second.start) !== ' ') return []
    const strength = strengthOf(first.text, second.text, syllables[index + 2]?.text ?? '')
    return strength === 0 || second.end - first.start > LONGEST_RUN ? [] : [{ index, strength }]
  })
  // The strongest first: in "thủ tướng chính phủ" the two words, and not the "tướng chính" between them.
  const groups: { first: number; last: number; isName: boolean }[] = []
  const isTaken = (at: number) => groups.some(({ first, last }) => at >= first && at <= last)
  for (const { index, strength } of [...bonds].sort((a, b) => b.strength - a.strength)) {
    if (isTaken(index) || isTaken(index + 1)) continue
    groups.push({ first: index, last: index + 1, isName: strength === NAME })
  }
  // A person has three names as often as two.
  for (const group of groups.filter(({ isName }) => isName)) {
    const [before, first, last, after] = [group.first - 1, group.first, group.last, group.last + 1]
    const grows = (from: number, to: number) => {
      const [start, end] = [syllables[from], syllables[to]]
      return start !== undefined && end !== undefined && end.end - start.start <= LONGEST_RUN
    }
    const isNameBond = (index: number) => bonds.some((bond) => bond.index === index && bond.strength === NAME)
    if (isNameBond(before) && !isTaken(before) && grows(before, last)) group.first = before
    else if (isNameBond(last) && !isTaken(after) && grows(first, after)) group.last = after
  }
  return groups
    .sort((a, b) => a.first - b.first)
    .flatMap(({ first, last }) => {
      const [start, end] = [syllables[first], syllables[last]]
      return start === undefined || end === undefined ? [] : [{ start: start.start, end: end.end }]
    })
}

const NUMBER = 3
const NAME = 2

/** 0: they may part. A word of the list is worth less than 1, and more the more firmly it is one. */
function strengthOf(first: string, second: string, third: string): number {
  // What ends or opens a clause ends a word.
  if (/[\p{P}]$/u.test(first) || /^[\p{Ps}\p{Pi}"']/u.test(second)) return 0
  const bare = second.replace(/[\p{P}]+$/u, '')
  const start = first.replace(/^[\p{P}]+/u, '')
  if (/^\d[\d.,:/]*$/.test(start)) return bare.length <= LONGEST_UNIT && /^[\p{L}%]/u.test(bare) ? NUMBER : 0
  const isName = /^\p{Lu}/u.test(start) && /^\p{Lu}/u.test(bare)
  if (!isName) return wordStrength(start, bare)
  // "Bộ Giáo dục": the second capital begins a word of its own.
  return second === bare && /^\p{Ll}/u.test(third) && wordStrength(bare, third) > 0 ? 0 : NAME
}

/** Each pair with its strength. Made when the first page is. */
let places: ReadonlyMap<string, number> | undefined

function readPlaces(): ReadonlyMap<string, number> {
  const pairs = compounds.strongestFirst.split(', ')
  return new Map(pairs.map((pair, place) => [pair, 1 - place / pairs.length]))
}

function wordStrength(first: string, second: string): number {
  places ??= readPlaces()
  const syllables = [first, second].map((word) => restyleWord(word.normalize('NFC').toLowerCase(), 'old'))
  return places.get(syllables.join(' ')) ?? 0
}
