/** The few Vietnamese words that say what is wrong with a spelling, by rule. */
import type { Confusion } from './confusions'

/** Rules of the speller beside the confusions between two syllables. */
export type SpellingRule =
  | Confusion
  | 's-x'
  | 'ch-tr'
  | 'd-gi-r'
  | 'l-n'
  | 'n-ng'
  | 'c-t'
  | 'tone-placement'
  | 'look-alike'
  | 'vni'
  | 'split'
  | 'join'
  | 'doubled-word'

export const SPELLING_MESSAGES: Readonly<Record<SpellingRule, string>> = {
  'hoi-nga': 'hỏi/ngã',
  'tone-missing': 'thiếu dấu thanh',
  'tone-other': 'sai dấu thanh',
  'tone-added': 'thừa dấu thanh',
  'marks-missing': 'thiếu dấu',
  marks: 'sai dấu chữ',
  'marks-and-tone': 'sai dấu',
  onset: 'sai phụ âm đầu',
  coda: 'sai phụ âm cuối',
  's-x': 's/x',
  'ch-tr': 'ch/tr',
  'd-gi-r': 'd/gi/r',
  'l-n': 'l/n',
  'n-ng': 'n/ng',
  'c-t': 'c/t',
  'i-y': 'i/y',
  'letter-missing': 'thiếu chữ',
  'letter-added': 'thừa chữ',
  'letter-changed': 'sai chữ',
  'letters-swapped': 'đảo chữ',
  telex: 'phím Telex chưa thành chữ',
  vni: 'phím VNI chưa thành chữ',
  'tone-placement': 'đặt dấu sai chỗ',
  'look-alike': 'lẫn chữ của bảng chữ khác',
  split: 'dính chữ',
  join: 'rời chữ',
  'doubled-word': 'lặp từ',
}

const ONSETS: readonly (readonly [SpellingRule, readonly string[]])[] = [
  ['s-x', ['s', 'x']],
  ['ch-tr', ['ch', 'tr']],
  ['d-gi-r', ['d', 'gi', 'r']],
  ['l-n', ['l', 'n']],
]
const CODAS: readonly (readonly [SpellingRule, readonly string[]])[] = [
  ['n-ng', ['n', 'ng']],
  ['c-t', ['c', 't']],
]

/** The rule an issue is filed under: the pair of consonants where there is a name for it. */
export function ruleOf(confusion: Confusion, written: string, meant: string): SpellingRule {
  if (confusion === 'onset')
    return find(ONSETS, (part) => (word: string) => word.startsWith(part), written, meant) ?? 'onset'
  if (confusion === 'coda')
    return find(CODAS, (part) => (word: string) => word.endsWith(part), written, meant) ?? 'coda'
  return confusion
}

function find(
  table: readonly (readonly [SpellingRule, readonly string[]])[],
  has: (part: string) => (word: string) => boolean,
  written: string,
  meant: string,
): SpellingRule | undefined {
  return table.find(
    ([, parts]) => parts.some((part) => has(part)(written)) && parts.some((part) => has(part)(meant)),
  )?.[0]
}
