/** A text as a search reads it, letter by letter, with the way back to the text as it is written. */

export interface Spelling {
  readonly text: string
  /** True where a letter begins in `text`, and at its end. */
  readonly isEdge: (at: number) => boolean
  /** The place in the text as written; inside a letter, the letter's start. */
  readonly toSource: (at: number) => number
}

export interface SpellingOptions {
  /** True: "hoàng" and "hoang" differ. */
  readonly accents: boolean
  /** True: "Hà" and "hà" differ. */
  readonly matchCase: boolean
  /** Blanks that do not break count as blanks. Default: false. */
  readonly plainBlanks?: boolean
}

/** A letter with the marks that are written after it; marks without a letter stand for themselves. */
const LETTER = /\P{M}\p{M}*|\p{M}+/gsu

export function spell(source: string, options: SpellingOptions): Spelling {
  const known = new Map<string, string>()
  const pieces: string[] = []
  /** One entry for each code unit of the spelling: where its letter begins in the source. */
  const starts: number[] = []
  const edges = new Set<number>()
  let length = 0
  let isSame = true
  for (const { 0: letter, index } of source.matchAll(LETTER)) {
    let piece = known.get(letter)
    if (piece === undefined) {
      piece = spellLetter(letter, options)
      known.set(letter, piece)
    }
    pieces.push(piece)
    if (piece.length !== 1 || letter.length !== 1) isSame = false
    edges.add(length)
    for (let unit = 0; unit < piece.length; unit++) starts.push(index)
    length += piece.length
  }
  const text = pieces.join('')
  // The usual case: composed text of ordinary letters, where every place is its own.
  if (isSame) return { text, isEdge: () => true, toSource: (at) => at }
  edges.add(length)
  starts.push(source.length)
  return { text, isEdge: (at) => edges.has(at), toSource: (at) => starts[at] ?? source.length }
}

/** The words of a query, spelled as the texts are. */
export function spellQuery(query: string, options: SpellingOptions): string {
  return spell(query, options).text
}

/** Without tone and vowel marks, đ as d; capitals stay. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC')
}

export function hasMarks(text: string): boolean {
  return withoutMarks(text) !== text.normalize('NFC')
}

function spellLetter(letter: string, { accents, matchCase, plainBlanks = false }: SpellingOptions): string {
  const plain = accents ? letter.normalize('NFC') : withoutMarks(letter)
  const blank = plainBlanks && /^[\u00A0\u202F]$/u.test(plain) ? ' ' : plain
  return matchCase ? blank : blank.toLowerCase()
}
