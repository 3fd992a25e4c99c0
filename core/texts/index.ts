export { problemText } from './problemText'
export { catalogues, createTranslate, type TextKey, type TextLanguage, type Translate } from './translate'
