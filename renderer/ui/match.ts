/** Finds typed words in a text as Vietnamese are used to: marks may be left out, and count where they were typed. */
import { fold } from '../../core/vietnamese'

/** UTF-16 offsets, `start` included, `end` not. */
interface MatchRange {
  readonly start: number
  readonly end: number
}

export interface Match {
  /** In the order of the text, not overlapping. */
  readonly ranges: readonly MatchRange[]
  /** Greater is better: the whole text before a phrase in it, a phrase before single words, the start of a word before its middle, early before late. */
  readonly score: number
}

/** Undefined where a word of the query is not in the text. An empty query matches everything and marks nothing. */
export function findMatch(text: string, query: string): Match | undefined {
  const words = query.normalize('NFC').trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return { ranges: [], score: 0 }
  const letters = lettersOf(text)
  const phrase = findWord(letters, words.join(' '))
  if (phrase) {
    // "trich dan" is the quotation, and not the pulled one, which is called so and more.
    const isWhole = phrase.length === letters.filter(({ plain }) => plain !== '…').length
    return { ranges: [rangeOf(letters, phrase.at, phrase.length)], score: (isWhole ? 1_200 : 1_000) + phrase.score }
  }
  const found = words.map((word) => findWord(letters, word))
  if (found.some((one) => one === undefined)) return undefined
  const hits = found.filter((one) => one !== undefined)
  return {
    ranges: joined(hits.map((hit) => rangeOf(letters, hit.at, hit.length))),
    score: hits.reduce((sum, hit) => sum + hit.score, 0) / hits.length,
  }
}

interface Letter {
  readonly plain: string
  readonly exact: string
  readonly start: number
  readonly end: number
}

interface Hit {
  readonly at: number
  readonly length: number
  readonly score: number
}

/** One entry a letter as it is read, so that offsets survive the folding (which may shorten or lengthen a text). */
function lettersOf(text: string): readonly Letter[] {
  const letters: Letter[] = []
  for (const match of text.matchAll(/\P{M}\p{M}*/gsu)) {
    const exact = match[0].normalize('NFC').toLowerCase()
    letters.push({ plain: fold(match[0]), exact, start: match.index, end: match.index + match[0].length })
  }
  return letters
}

function findWord(letters: readonly Letter[], word: string): Hit | undefined {
  const wanted = lettersOf(word)
  const marked = wanted.map(({ plain, exact }) => plain !== exact)
  const isAt = (at: number) =>
    wanted.every((letter, i) => {
      const here = letters[at + i]
      if (here === undefined) return false
      // A mark that was typed must be there; a plain letter stands for all its sisters.
      return marked[i] ? here.exact === letter.exact : here.plain === letter.plain
    })
  let best: Hit | undefined
  for (let at = 0; at + wanted.length <= letters.length; at++) {
    if (!isAt(at)) continue
    const before = letters[at - 1]
    const opensWord = before === undefined || !/[\p{L}\p{N}]/u.test(before.exact)
    const score = (opensWord ? 100 : 0) + Math.max(0, 50 - at)
    if (best === undefined || score > best.score) best = { at, length: wanted.length, score }
  }
  return best
}

function rangeOf(letters: readonly Letter[], at: number, length: number): MatchRange {
  return { start: letters[at]?.start ?? 0, end: letters[at + length - 1]?.end ?? 0 }
}

function joined(ranges: readonly MatchRange[]): MatchRange[] {
  const result: MatchRange[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && range.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else result.push(range)
  }
  return result
}
