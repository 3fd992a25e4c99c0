export { findingText } from './findingText'
export { type ProblemStyle, type ProblemText, problemText } from './problemText'
export { ruleTitle } from './ruleTitle'
export { createTranslate, type TextKey, type TextLanguage, type Translate } from './translate'
