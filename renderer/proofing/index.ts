export { addToDictionary, importWordList, useDictionaries } from './dictionaries'
export { followNewsroom } from './followNewsroom'
export { fullKind, kindKey, kindTitle, shortKind } from './kindOf'
export { letIssueStand, takeBack } from './letIssueStand'
export type { PassageKey } from './messages'
export {
  isSameLabel,
  issuesIn,
  type OpenIssue,
  type PassagePlace,
  type PlaceLabel,
  type ProofingSheet,
  readPassages,
  registerSheet,
  replaceIssues,
  restartReader,
  type SheetPassage,
  showIssue,
  useProofing,
} from './proofing'
