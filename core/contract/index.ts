export { type LockOwner, MAX_FIRST_LETTERS, type OpenedArticle, type SavedArticle } from './articleCalls'
export { type Caret, caretSchema } from './caret'
export { type CommandDefinition, type CommandId, commandIds, commands } from './commands'
export {
  type CallAnswer,
  type CallInput,
  type CallName,
  type Contract,
  callChannel,
  callNames,
  callsWithFiles,
  contract,
  type Desk,
  type DeskClient,
  eventChannel,
} from './contract'
export { type DeskEvents, type EventName, eventNames } from './events'
export {
  type DroppedFile,
  EXPORT_FORMATS,
  type ExportedFile,
  type ExportedPage,
  type ExportFormat,
  type ImportedArticle,
  type Importing,
  type ImportReport,
} from './exchangeCalls'
export { type HalfWritten, halfWrittenListSchema } from './halfWritten'
export { type FileToCompare, VERSION_KINDS, type Version, type VersionKind } from './historyCalls'
export type {
  ArticleExcerpt,
  ArticleListing,
  FoundArticles,
  Indexing,
  RecoveredArticle,
  StartState,
  UnreadableArticle,
} from './libraryCalls'
export { type AddedPictures, MAX_MEDIA_MEGABYTES, type PictureWords, type UnusedMedia } from './mediaCalls'
export type {
  DamagedShared,
  Dictionaries,
  DictionaryFile,
  KeptShared,
  SharedSnippet,
  SharedTemplate,
} from './newsroomCalls'
export { failed, type Outcome, type Problem, type ProblemCode, succeeded } from './problem'
export {
  type Locale,
  type ProofingSettings,
  type Settings,
  settingsSchema,
  type Theme,
  TYPING_METHODS,
  type TypingSettings,
} from './settings'
export { APP_HOST, APP_SCHEME, mediaUrl, previewUrl } from './urls'
