/** What is written in the place of something found: groups filled in, capitals as they were. */
import type { Found } from './findText'

export interface ReplacementOptions {
  /** `$1`, `$<tên>`, `$&` and `$$` are filled in. */
  readonly regex: boolean
  /** Hà Nội → Huế, HÀ NỘI → HUẾ, hà nội → huế. */
  readonly keepCase: boolean
}

/** `written`: what was found, as it stands in the text. */
export function replacementFor(
  written: string,
  found: Found,
  instead: string,
  { regex, keepCase }: ReplacementOptions,
): string {
  const words = (regex ? fillIn(instead, found) : instead).normalize('NFC')
  return keepCase ? withCaseOf(written, words) : words
}

function fillIn(template: string, { groups = [], names = {} }: Found): string {
  return template.replace(/\$(?:\$|&|<([^>]*)>|(\d{1,2}))/gu, (whole, name?: string, number?: string) => {
    if (whole === '$$') return '$'
    if (whole === '$&') return groups[0] ?? ''
    if (name !== undefined) return names[name] ?? ''
    const digits = number ?? ''
    const group = Number(digits)
    if (group > 0 && group < groups.length) return groups[group] ?? ''
    // "$12" where there is one group: the group, and a 2.
    const first = Number(digits.charAt(0))
    if (digits.length === 2 && first > 0 && first < groups.length) return (groups[first] ?? '') + digits.charAt(1)
    return whole
  })
}

/** Words that mix capitals of their own kind, "iPhone", say nothing of capitals: then the replacement stays as typed. */
export function withCaseOf(written: string, instead: string): string {
  const letters = written.replace(/\P{L}+/gu, '')
  if (letters === '') return instead
  if (letters === letters.toLowerCase()) return instead.toLowerCase()
  const words = written.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  if ([...letters].length > 1 && letters === letters.toUpperCase()) return instead.toUpperCase()
  const isTitled = (word: string) => /^\p{Lu}[^\p{Lu}]*$/u.test(word)
  if (!isTitled(words[0] ?? '')) return instead
  const everyWord = words.length > 1 && words.every(isTitled)
  const capitalise = (word: string) => word.replace(/\p{L}/u, (letter) => letter.toUpperCase())
  return everyWord ? instead.replace(/\p{L}[\p{L}\p{M}]*/gu, capitalise) : capitalise(instead)
}
