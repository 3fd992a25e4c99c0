/** Every house-style rule, in the order in which they run; of two marks of the same length the earlier rule's stays. */
import { abbreviationRules } from './abbreviations'
import { capitalRules } from './capitals'
import type { Rule } from './defineRule'
import { foreignRules } from './foreign'
import { lawRules } from './law'
import { numberRules } from './numbers'
import { punctuationRules } from './punctuation'
import { redundancyRules } from './redundancy'
import { syllableRules } from './syllables'
import { unicodeRules } from './unicode'
import { wordRules } from './words'

const all = [
  ...unicodeRules,
  ...wordRules,
  ...lawRules,
  ...capitalRules,
  ...numberRules,
  ...abbreviationRules,
  ...foreignRules,
  ...syllableRules,
  ...redundancyRules,
  ...punctuationRules,
] as const

export type RuleName = (typeof all)[number]['name']

/** A rule as the checker sees it: its own switches are no longer told apart. */
export type StyleRule = Rule<RuleName>

export const rules = all as unknown as readonly StyleRule[]

export { type Example, RULE_GROUPS, type Rule, type RuleGroup, type Switch } from './defineRule'
export { SOURCES, type SourceCode } from './sources'
