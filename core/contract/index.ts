export { type Caret, caretSchema } from './caret'
export { type CommandDefinition, type CommandId, commandIds, commands } from './commands'
export {
  type AddedPictures,
  type CallAnswer,
  type CallInput,
  type CallName,
  type Contract,
  callChannel,
  callNames,
  contract,
  type Desk,
  type DeskClient,
  type DeskEvents,
  type Dictionaries,
  type DictionaryFile,
  type EventName,
  type ExportedPage,
  eventChannel,
  eventNames,
  type FileToCompare,
  type ImportedArticle,
  type LockOwner,
  MAX_MEDIA_MEGABYTES,
  type OpenedArticle,
  type RecoveredArticle,
  type SavedArticle,
  type StartState,
  VERSION_KINDS,
  type Version,
  type VersionKind,
} from './contract'
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
