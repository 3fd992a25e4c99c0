/** A regular expression as a Vietnamese newsroom means it: \w and \b know đ and ễ. */
import type { FindQuery } from './query'
import { withoutMarks } from './spelling'

/** What is wrong with a pattern: brackets that are not closed, a repetition of nothing, a range from high to low… */
export type PatternFault = 'brackets' | 'repeat' | 'range' | 'escape' | 'group' | 'other'

export type PatternOutcome =
  | { readonly ok: true; readonly pattern: RegExp }
  | { readonly ok: false; readonly wrong: PatternFault }

const WORD = '\\p{L}\\p{M}\\p{N}_'

/** What the engine's own shorthands mean in ASCII only, meant for every alphabet. Outside of a class, and inside of one. */
const OUTSIDE: Readonly<Record<string, string>> = {
  w: `[${WORD}]`,
  W: `[^${WORD}]`,
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  b: `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`,
  B: `(?:(?<=[${WORD}])(?=[${WORD}])|(?<![${WORD}])(?![${WORD}]))`,
}
const INSIDE: Readonly<Record<string, string>> = { w: WORD, d: '\\p{Nd}', D: '\\P{Nd}' }

export function compilePattern({ text, accents, matchCase }: FindQuery): PatternOutcome {
  const source = accents ? text.normalize('NFC') : withoutMarks(text)
  try {
    return { ok: true, pattern: new RegExp(widen(source), `dgmu${matchCase ? '' : 'i'}`) }
  } catch (error) {
    return { ok: false, wrong: faultOf(error) }
  }
}

function widen(source: string): string {
  let isInClass = false
  return source.replace(/\\[\s\S]|[[\]]/g, (part) => {
    if (part === '[') isInClass = true
    else if (part === ']') isInClass = false
    else {
      const letter = part.charAt(1)
      const wide = isInClass ? INSIDE[letter] : OUTSIDE[letter]
      if (wide !== undefined) return wide
      // Signs that need no stroke are forgiven one, as most editors do; the `u` flag alone would refuse them.
      if (/[^\w\s^$\\.*+?()[\]{}|/-]/u.test(letter)) return letter
      if (letter === '-' && !isInClass) return '-'
    }
    return part
  })
}

/** In the engine's own words, V8's: those of another engine are `other`. The first that fits counts. */
const FAULTS: readonly (readonly [PatternFault, RegExp])[] = [
  ['brackets', /Unterminated|Unmatched|Lone quantifier/],
  ['repeat', /repeat|quantifier/],
  ['range', /Range out of order/],
  ['escape', /escape|end of pattern|property|reference|class/],
  ['group', /group/],
]

function faultOf(error: unknown): PatternFault {
  const message = error instanceof Error ? error.message : ''
  // "Invalid regular expression: /(/dgu: Unterminated group"
  const reason = message.slice(message.lastIndexOf(': ') + 2)
  return FAULTS.find(([, words]) => words.test(reason))?.[0] ?? 'other'
}
