export { importWordList, useDictionaries } from './dictionaries'
export { useFieldLevel } from './fieldLevel'
export { followNewsroom } from './followNewsroom'
export { IssueChoices } from './IssueChoices'
export { fullKind, kindKey, kindTitle, shortKind } from './kindOf'
export { takeBack } from './letIssueStand'
export type { PassageKey } from './messages'
export {
  type ArticleFieldName,
  BLOCK_PLACES,
  type BlockPlace,
  isSameLabel,
  type PlaceLabel,
  placeTitle,
} from './places'
export {
  issuesIn,
  type OpenIssue,
  type PassagePlace,
  type ProofingSheet,
  readPassages,
  registerSheet,
  replaceIssues,
  restartReader,
  type SheetPassage,
  showIssue,
  useProofing,
} from './proofing'
