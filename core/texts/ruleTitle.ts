/** What a rule of the house style is called in the language of the window. The Vietnamese names stand with the rules. */
import english from '../../assets/texts/en/rules.json'
import type { TextLanguage } from './translate'

const titles: Readonly<Record<string, string>> = english

/** The rules that have an English name, for the test that holds the list against the rules. */
export const namedInEnglish: readonly string[] = Object.keys(english)

/** A find that no rule stands behind (spelling, the newsroom's word list) keeps the title it came with. */
export function ruleTitle(rule: { readonly name: string; readonly title: string }, language: TextLanguage): string {
  return language === 'en' && Object.hasOwn(titles, rule.name) ? (titles[rule.name] ?? rule.title) : rule.title
}
