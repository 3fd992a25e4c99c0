/**
 * Lines of a headline break between words, and Vietnamese words are mostly two syllables with a space between. Words, names,
 * and a number with its unit are put into an element that does not break; no character is changed, so what is copied,
 * searched and read aloud stays what the journalist wrote. Running text has lines enough to break anywhere: there only a
 * number keeps its unit.
 */
import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import compounds from '../../assets/words/compounds.json'
import { restyleWord } from '../vietnamese'

/** A run of text that stays on one line. UTF-16 offsets, `end` not included. */
export interface KeptRun {
  readonly start: number
  readonly end: number
}

/** What is shorter fits one line anyway. In characters. */
const LONG_ENOUGH = 18
/** The longest run that a small phone's line surely holds in the type of a headline. In characters. */
const LONGEST_RUN = 16
/** "2,4 km", "600 hộ": longer ones are no units. In characters. */
const LONGEST_UNIT = 6

/** The `tree` with the words of what is set large kept on one line, and numbers with their units everywhere. */
export function keepWordsTogether<Node extends ElementContent>(node: Node): Node {
  if (node.type !== 'element') return node
  const keep = isSetLarge(node) && textOf(node).length > LONG_ENOUGH ? keepWords : keepNumbers
  return { ...node, children: node.children.flatMap(keep) }
}

const LARGE_TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'blockquote'])
const LARGE = new Set(['pull', 'beside'])

function isSetLarge({ tagName, properties: { className } }: Element): boolean {
  return LARGE_TAGS.has(tagName) || (Array.isArray(className) && className.some((name) => LARGE.has(String(name))))
}

function keepNumbers(node: ElementContent): ElementContent[] {
  return node.type === 'text' ? keepIn(node.value, keptNumbers(node.value)) : [keepWordsTogether(node)]
}

function keepWords(node: ElementContent): ElementContent[] {
  if (node.type === 'element') return [{ ...node, children: node.children.flatMap(keepWords) }]
  return node.type === 'text' ? keepIn(node.value, keptRuns(node.value)) : [node]
}

function keepIn(text: string, runs: readonly KeptRun[]): ElementContent[] {
  if (runs.length === 0) return [{ type: 'text', value: text }]
  const parts: ElementContent[] = []
  let from = 0
  for (const { start, end } of runs) {
    if (start > from) parts.push({ type: 'text', value: text.slice(from, start) })
    parts.push(h('span', { className: ['word'] }, text.slice(start, end)))
    from = end
  }
  return [...parts, { type: 'text', value: text.slice(from) }]
}

/** What newspapers count in. */
const UNITS =
  'mm cm m mét m² m³ km km² ha mg g kg tạ tấn ml lít °C độ kW MW kWh GB ' +
  'đồng nghìn ngàn triệu tỷ tỉ USD giây phút giờ ngày tuần tháng năm tuổi người hộ lần điểm phần'
const NUMBER_WITH_UNIT = new RegExp(
  `(?<![\\p{L}\\p{N}.,/:-])\\d[\\d.,]* (?:${UNITS.split(' ').join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
)

/** The numbers of running text with what they count in, as `keptRuns`. */
export function keptNumbers(text: string): readonly KeptRun[] {
  return [...text.matchAll(NUMBER_WITH_UNIT)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
}

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
