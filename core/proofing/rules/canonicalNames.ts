/** Names that have one right set of capitals: finds them written with others. */
import type { Finding, Passage } from '../passage'
import { PhraseTable } from './phraseTable'

interface NamesOptions {
  /** Other capitals that pass, in full: "Tết Nguyên Đán". */
  readonly alsoRight?: readonly string[]
  /** Looks at how a name is written and may let it pass. Default: every other form is marked. */
  readonly unless?: (written: string, name: string) => boolean
}

/** A finder for the names. Words all in capitals pass: so do headlines set in capitals. */
export function canonicalNames(
  names: readonly string[],
  { alsoRight = [], unless = () => false }: NamesOptions = {},
): (passage: Passage) => Finding[] {
  const table = new PhraseTable(names.map((name) => [name.toLowerCase(), name] as const))
  const passing = new Set([...names, ...alsoRight])
  return (passage) =>
    table.find(passage).flatMap(({ match, value }) => {
      const written = match.text
      if (passing.has(written) || written === written.toUpperCase() || unless(written, value)) return []
      // A name that opens with a small letter has a capital where it opens a sentence.
      const first = value[0] ?? ''
      if (match.opensSentence && written === first.toUpperCase() + value.slice(1)) return []
      return [match.replace(match.opensSentence ? first.toUpperCase() + value.slice(1) : value)]
    })
}

/** True where every word, and/of/with among them, opens with a capital: "Bộ Tài Nguyên Và Môi Trường". */
export function isTitleCase(written: string): boolean {
  return written.split(/[^\p{L}\p{M}\p{N}]+/u).every((word) => word === '' || /^[\p{Lu}\p{N}]/u.test(word))
}
