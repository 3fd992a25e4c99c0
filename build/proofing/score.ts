/** Scores marks against annotated mistakes: detection, first suggestion, and both by kind of mistake. */
import { splitTone } from '../../core/vietnamese'

export interface GoldMistake {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly suggest: readonly string[]
}

export interface GoldDocument {
  readonly id: string
  readonly text: string
  readonly mistakes: readonly GoldMistake[]
}

export interface Mark {
  readonly start: number
  readonly end: number
  readonly suggestions: readonly string[]
}

export interface KindScore {
  gold: number
  found: number
  corrected: number
}

export interface Score {
  readonly words: number
  readonly marks: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Marks that touch no annotated mistake, per 1,000 words. */
  readonly falsePer1000: number
  /** First suggestion right, of the mistakes found. */
  readonly firstRight: number
  readonly byKind: ReadonlyMap<string, KindScore>
}

/** A mark is right where it overlaps a mistake; a suggestion, where it is the same but for capitals and tone placement. */
export function scoreMarks(
  documents: readonly GoldDocument[],
  marksOf: (document: GoldDocument) => readonly Mark[],
): Score {
  let words = 0
  let marks = 0
  let right = 0
  let gold = 0
  let found = 0
  let corrected = 0
  const byKind = new Map<string, KindScore>()
  for (const document of documents) {
    words += countWords(document.text)
    const own = marksOf(document)
    marks += own.length
    right += own.filter((mark) => document.mistakes.some((mistake) => overlap(mark, mistake))).length
    for (const mistake of document.mistakes) {
      const kind = kindOf(mistake.text, mistake.suggest[0] ?? '')
      const row = byKind.get(kind) ?? { gold: 0, found: 0, corrected: 0 }
      byKind.set(kind, row)
      row.gold++
      gold++
      const hit = own.find((mark) => overlap(mark, mistake))
      if (hit === undefined) continue
      row.found++
      found++
      if (mistake.suggest.some((wanted) => keyOf(wanted) === keyOf(hit.suggestions[0] ?? ''))) {
        row.corrected++
        corrected++
      }
    }
  }
  const precision = marks === 0 ? 0 : right / marks
  const recall = gold === 0 ? 0 : found / gold
  return {
    words,
    marks,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    falsePer1000: words === 0 ? 0 : ((marks - right) * 1000) / words,
    firstRight: found === 0 ? 0 : corrected / found,
    byKind: new Map([...byKind].sort((a, b) => b[1].gold - a[1].gold)),
  }
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}

function keyOf(word: string): string {
  const { letters, tone } = splitTone(word.normalize('NFC').toLowerCase().trim())
  return `${letters}|${tone}`
}

function kindOf(wrong: string, right: string): string {
  if (/\s/.test(wrong) || /\s/.test(right) || right === '') return 'split or merge'
  const a = splitTone(wrong.normalize('NFC').toLowerCase())
  const b = splitTone(right.normalize('NFC').toLowerCase())
  if (a.letters === b.letters) {
    if (a.tone === b.tone) return 'tone placement'
    if (a.tone + b.tone === 5 && (a.tone === 2 || a.tone === 3)) return 'hỏi or ngã'
    return a.tone === 0 ? 'tone missing' : b.tone === 0 ? 'tone added' : 'tone other'
  }
  const [bareA, bareB] = [bare(wrong), bare(right)]
  if (bareA === bareB) return 'vowel mark or đ'
  if (bareA.replaceAll('y', 'i') === bareB.replaceAll('y', 'i')) return 'i or y'
  return Math.abs(bareA.length - bareB.length) <= 2 ? 'letters' : 'foreign or other'
}

function bare(word: string): string {
  return word.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}
