export { ARTICLE_FILE, readStoredArticle } from './articleStore'
export { type Binned, createBinned } from './binned'
export { errorCode, writeProblem } from './diskProblem'
export { renamePatiently, syncFolder, temporaryNameFor, writeDurably } from './durableFile'
export type { MediaKind } from './films'
export { keepVersion, listVersions, nameVersion, pruneVersions, readVersion } from './history'
export { inTurn } from './inTurn'
export {
  type Carets,
  createCarets,
  createFirstLetters,
  createHalfWrittenComments,
  createJournal,
  type Draft,
  type FirstLetters,
  type HalfWrittenComments,
  type Journal,
  type Kept,
  type Recovery,
  recoverDrafts,
} from './journal'
export { type Library, openLibrary } from './library'
export type { LibraryOptions } from './libraryOptions'
export { loadSharp } from './loadSharp'
export { createLocker, type LockAnswer, type Locker, RENEW_EVERY_MS } from './lock'
export { addMediaFile, addPicture, MEDIA_FOLDER } from './mediaStore'
export { readPictureWords } from './pictureWords'
export type { IndexProgress } from './search'
export { findUnusedMedia, namedIn } from './unusedMedia'
export { watchFolder } from './watchFolder'
export { inWriteTurn } from './writeTurn'
