export { addPictures, chooseMedia, choosePictures, copyMedia, readPictureWords } from './articlePictures'
export { disabledCommands, exportAs, exportPage, runCommand } from './commands'
export { keepBoth, keepMine, takeDiskText } from './conflict'
export { connectDesk, desk } from './desk'
export { editor, linkEditor, returnFocus, whenSheet } from './editorLink'
export { importAgain, importDropped, showReport, useImports } from './imports'
export { beforeLeaving } from './leaving'
export { isLibraryEmpty, useLibrary } from './library'
export { useNarrowWindow } from './narrowWindow'
export {
  binArticle,
  changeArticle,
  openArticle,
  openAtWords,
  openNew,
  putText,
  saveNow,
  type TabPlace,
} from './openArticle'
export { moveTab, sheetMemory } from './openTabs'
export { openToWrite, returnFocusUnlessAhead } from './openToWrite'
export { attempt, problemText } from './problems'
export { rescueArticle } from './rescue'
export type { SaveStatus } from './saveQueue'
export { changeSettings } from './settings'
export { profileOf, translate, useProfile, useSettings } from './settingsStore'
export { start } from './start'
export { changeTab, saveAll } from './tabSaving'
export { closeTab, goToTab, stepTab } from './tabs'
export { type OpenState, useOpenArticle } from './tabsStore'
export { applyTheme } from './theme'
export { clockTime, dayAndClock, daysBetween, exactTime, shortTime } from './times'
export { cleanMedia, findUnusedMedia } from './unusedMedia'
export { focusField, type InspectorTab, show, useView, walkDifferences } from './view'
