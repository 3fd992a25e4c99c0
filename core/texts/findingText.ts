/**
 * What a find says, and what a rule lets the newsroom choose, in the language of the window. The Vietnamese words stand with
 * the rules; the English is found by them, as `{{name}}` where a rule puts words of the article in.
 */
import english from '../../assets/texts/en/findings.json'
import type { TextLanguage } from './translate'

const known = new Map<string, string>(Object.values(english).flatMap((part) => Object.entries(part)))

interface Pattern {
  readonly vietnamese: RegExp
  readonly english: string
}

const NUMBERS = new Set(['count', 'limit'])

const patterns: readonly Pattern[] = [...known]
  .filter(([words]) => words.includes('{{'))
  .map(([words, english]) => ({
    vietnamese: new RegExp(
      `^${escaped(words).replace(/\\\{\\\{(\w+)\\\}\\\}/g, (_, name) => `(?<${name}>${NUMBERS.has(name) ? '\\d+' : '.+'})`)}$`,
      'u',
    ),
    english,
  }))

/** Words that are not in the list (a note of the newsroom's own, a form to choose) stay as they are. */
export function findingText(vietnamese: string, language: TextLanguage): string {
  if (language === 'vi') return vietnamese
  const small = vietnamese.charAt(0).toLowerCase() + vietnamese.slice(1)
  const found = englishOf(vietnamese)
  if (found !== undefined || small === vietnamese) return found ?? vietnamese
  const lower = englishOf(small)
  return lower === undefined ? vietnamese : lower.charAt(0).toUpperCase() + lower.slice(1)
}

function englishOf(vietnamese: string): string | undefined {
  const whole = known.get(vietnamese)
  if (whole !== undefined) return whole
  for (const pattern of patterns) {
    const groups = pattern.vietnamese.exec(vietnamese)?.groups
    if (groups !== undefined) return pattern.english.replace(/\{\{(\w+)\}\}/g, (_, name: string) => groups[name] ?? '')
  }
  return undefined
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
