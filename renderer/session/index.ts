export { addPictures, chooseMedia, choosePictures, copyMedia, readPictureWords } from './articlePictures'
export { disabledCommands, exportPage, runCommand } from './commands'
export { connectDesk, desk } from './desk'
export { editor, linkEditor, returnFocus } from './editorLink'
export { isLibraryEmpty, useLibrary } from './library'
export {
  binArticle,
  changeArticle,
  keepBoth,
  keepMine,
  type OpenState,
  openArticle,
  openAtWords,
  openNew,
  putText,
  saveNow,
  takeDiskText,
  useOpenArticle,
} from './openArticle'
export { attempt } from './problems'
export { rescueArticle } from './rescue'
export type { SaveStatus } from './saveQueue'
export { changeSettings } from './settings'
export { profileOf, translate, useProfile, useSettings } from './settingsStore'
export { start } from './start'
export { applyTheme } from './theme'
export { clockTime, dayAndClock, daysBetween, exactTime, shortTime } from './times'
export { cleanMedia, findUnusedMedia } from './unusedMedia'
export { focusField, type InspectorTab, show, useView, walkDifferences } from './view'
