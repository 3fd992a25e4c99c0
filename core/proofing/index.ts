export { checkStyle, type StyleOptions } from './checkStyle'
export {
  type Dictionary,
  type DictionaryFault,
  type DictionaryProblem,
  parseDictionary,
  renderDictionary,
} from './dictionary'
export type { DocumentContext } from './documentContext'
export { IgnoredWords } from './ignoredWords'
export type { Issue, IssueKind, IssueLevel } from './issue'
export { MODEL_VERSION, ModelError, type ModelProblem } from './model'
export { Passage, type PassageOptions, type Place } from './passage'
export {
  BASES,
  builtInProfiles,
  decree30Profile,
  onlineProfile,
  type ProfileBase,
  type ProfileReport,
  type ReadProfile,
  type RuleChoice,
  type RuleSetting,
  readStyleProfile,
  rulesOf,
  type StyleProfile,
  styleProfileSchema,
} from './profiles'
export { type ProofreadOptions, proofread } from './proofread'
export {
  type Example,
  RULE_GROUPS,
  type RuleGroup,
  type RuleName,
  rules,
  SOURCES,
  type SourceCode,
  type StyleRule,
  type Switch,
} from './rules'
export { type CheckOptions, createSpeller, type Speller } from './speller'
export {
  parseWordList,
  prepareWordList,
  renderWordList,
  type WordList,
  type WordListEntry,
  type WordListFault,
  type WordListProblem,
} from './wordList'
