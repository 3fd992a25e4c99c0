/**
 * The one agreement between the window and the main process. Each call stands here once, with the shape of its argument
 * (checked by zod in the main process, whoever sent it) and the type of its answer; `preload.ts` and `electron/desk.ts`
 * derive their halves. Answers need no check at run time: they come from our own main process.
 */
import { z } from 'zod'
import {
  type Article,
  type ArticleSummary,
  articleIdSchema,
  articleSchema,
  CHANNELS,
  type PackedSummaries,
  type SharedFault,
} from '../article'
import { type Document, documentSchema, type MediaFile, mediaFileNameSchema, type Picture } from '../document'
import { type Caret, caretSchema } from './caret'
import { type CommandId, commandIds } from './commands'
import type { Outcome, Problem } from './problem'
import { type Settings, settingsSchema } from './settings'

/** A picture taken from a paste, a drop or a dialog may not be larger: beyond this it is a scan, not a press photograph. */
export const MAX_MEDIA_MEGABYTES = 64

interface Call<Input extends z.ZodType, Answer> {
  readonly input: Input
  /** Exists for its type only. */
  readonly answer?: Answer
}

function call<Input extends z.ZodType>(input: Input) {
  return { returns: <Answer>(): Call<Input, Answer> => ({ input }) }
}

/** A file of words as it was read; what of it could not be read stands in `problems`. */
export interface DictionaryFile {
  readonly file: string
  readonly words: readonly string[]
  readonly problems: readonly { readonly line: number; readonly text: string; readonly fault: string }[]
}

/** The words that the proofreader is to leave alone, and those that the newsroom writes otherwise or not at all. */
export interface Dictionaries {
  readonly own: DictionaryFile
  readonly newsroom: DictionaryFile
  /** Wrong → right, with a note; an empty right side forbids the word. */
  readonly wordList: Omit<DictionaryFile, 'words'> & {
    readonly entries: readonly { readonly wrong: string; readonly right: string; readonly note: string }[]
  }
}

const nothing = z.strictObject({})
const sharedName = z.string().trim().min(1).max(120)
const anArticle = z.strictObject({ id: articleIdSchema })
const aSearch = z.strictObject({ query: z.string().max(500), exact: z.boolean().optional() })
const aVersion = anArticle.extend({ version: z.string().regex(/^[0-9TZ]{16}-[0-9a-f]{8}$/) })

/** The answer to a search. */
export interface FoundArticles {
  /** Best first; some hundreds, unless more were asked for (`most`). */
  readonly ids: readonly string[]
  /** What is not among them: nothing; articles that fit less well; articles that were not looked at yet. */
  readonly rest: 'none' | 'more' | 'unread'
}

/** What the window needs to draw itself for the first time. */
export interface StartState {
  readonly settings: Settings
  readonly libraryFolder: string
  /** The newest, so that the first picture need not wait for the rest of a library of years: see `total`. */
  readonly articles: readonly ArticleSummary[]
  /** How many there are; where it is more than `articles`, `listArticles` has them all. */
  readonly total: number
  readonly unreadable: readonly UnreadableArticle[]
  readonly platform: 'darwin' | 'win32' | 'linux'
  readonly appVersion: string
  /** What could not be read at the start, to be told once. */
  readonly problems: readonly Problem[]
  /** What was typed and had not reached the library when the app ended the last time, to be told once. */
  readonly recovered: readonly RecoveredArticle[]
}

/** A folder of the library whose article cannot be shown. Nothing in it was touched. */
export interface UnreadableArticle {
  readonly folder: string
  readonly problem: Problem
}

export interface ArticleListing {
  /** Newest first. */
  readonly articles: PackedSummaries
  readonly unreadable: readonly UnreadableArticle[]
}

/** The few words of an article that tell why it was found. */
export interface ArticleExcerpt {
  readonly id: string
  /** From the standfirst and the body; empty where only the headline, a name or a topic answers. */
  readonly text: string
  /** The words that were found in `text`: UTF-16, `start` included, `end` not. */
  readonly marks: readonly { readonly start: number; readonly end: number }[]
  /** How often they occur in the whole article. */
  readonly count: number
}

/** How far the reading of many articles for the search has come. */
export interface Indexing {
  readonly done: number
  readonly total: number
  /** The journalist has stopped it; what was read is there. */
  readonly isPaused: boolean
}

export interface RecoveredArticle {
  /** Where the text is now; for `waiting` the article that it belongs to. */
  readonly id: string
  readonly headline: string
  /** Everything typed up to this instant was kept. */
  readonly typedAt: string
  /**
   * `restored`: in the article again. `copied`: an article of its own, because the other was changed or lost meanwhile.
   * `waiting`: still in the journal, until its library is there or can be written.
   */
  readonly outcome: 'restored' | 'copied' | 'waiting'
}

/** Who has an article open elsewhere. */
export interface LockOwner {
  readonly user: string
  readonly machine: string
  readonly since: string
}

/** Why an earlier text was kept. */
export const VERSION_KINDS = [
  'opened',
  'auto',
  'workflow',
  'export',
  /** As it was before an earlier text was restored over it. */
  'before-restore',
  /** As it was before the journal put newer text into it. */
  'before-recovery',
  /** Given up for another text, or replaced by one from elsewhere. */
  'set-aside',
] as const

export type VersionKind = (typeof VERSION_KINDS)[number]

/** An earlier text of an article, as the list shows it. */
export interface Version {
  readonly id: string
  /** When it was kept. */
  readonly at: string
  /** When this text was saved. */
  readonly savedAt: string
  readonly kind: VersionKind
  /** Given by the journalist; empty: none. A named version is never thrown away. */
  readonly name: string
  /** Whose app kept it: a pen name; empty where there was none. */
  readonly by: string
  readonly workflow: Article['workflow']
  readonly headline: string
  readonly syllables: number
  /** Words inserted and deleted since the version before it; null where there was none to compare with. */
  readonly change: { readonly inserted: number; readonly deleted: number } | null
}

export interface OpenedArticle {
  readonly article: Article
  /** Which text this is; handed back with the next save, so that somebody else's save is noticed. Opaque. */
  readonly revision: string
  readonly folder: string
  /** True for an article of a newer version of the app, or one that is open elsewhere: it can be read and exported, not changed. */
  readonly readOnly: boolean
  /** Where the caret stood in it last, on this computer. */
  readonly caret?: Caret
  /** Who has it open elsewhere. `openArticle` with `anyway` opens it for writing all the same. */
  readonly lockedBy?: LockOwner
}

export interface SavedArticle {
  readonly revision: string
  readonly savedAt: string
  readonly summary: ArticleSummary
}

export interface ImportedArticle {
  readonly summary: ArticleSummary
  /** What could not be taken over, in the interface's language. */
  readonly warnings: readonly string[]
}

/** What became of files that were to be imported; each of them stands in one of the lists. */
export interface ImportReport {
  readonly imported: readonly (ImportedArticle & { readonly file: string })[]
  /** Those that are in the library already: from an earlier import, or because they are the library's own. */
  readonly known: readonly { readonly file: string; readonly summary: ArticleSummary; readonly since: string }[]
  readonly refused: readonly { readonly file: string; readonly problem: Problem }[]
  /** Files in folders that are of no kind that can be imported: pictures beside a page, other programs' own. */
  readonly passedOver: number
  /** Not begun, because somebody stopped it, or because there were more than can be taken at once. */
  readonly left: number
}

/** How far an import has come. */
export interface Importing {
  readonly done: number
  readonly total: number
  /** The name of the file that is being read. */
  readonly file: string
}

/** A text from outside the library, held beside an article. */
export interface FileToCompare {
  readonly article: Article
  readonly name: string
  /** What of the file could not be read, in the interface's language. */
  readonly warnings: readonly string[]
}

export interface ExportedPage {
  readonly folder: string
  /** Paths inside `folder`. */
  readonly files: readonly string[]
  readonly warnings: readonly string[]
}

/** The forms in which an article leaves as a file, the one that newsrooms send most often first. */
export const EXPORT_FORMATS = ['docx', 'markdown', 'html', 'text', 'toasoan'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export interface ExportedFile {
  /** Full path. */
  readonly file: string
  /** Full paths of everything written, the file itself first. */
  readonly files: readonly string[]
  /** What the format could not hold, in sentences. */
  readonly warnings: readonly string[]
}

/** Pictures that were taken in, and the files that were not, each with its reason. */
export interface AddedPictures {
  readonly pictures: readonly Picture[]
  readonly problems: readonly Problem[]
}

/**
 * What the photographer wrote into a picture's file, each empty where nothing was. Offered, never put anywhere unasked.
 * Where the camera stood is not among it.
 */
export interface PictureWords {
  readonly caption: string
  /** "Phạm Kiên/TTXVN", without the label. */
  readonly credit: string
  readonly copyright: string
  /** "2026-03-14" */
  readonly takenOn: string
  /** In words, as somebody wrote it. */
  readonly place: string
}

/** A file of the article's media folder that its text does not name. */
export interface UnusedMedia {
  readonly file: string
  /** As an earlier text remembers it; empty where none does. */
  readonly name: string
  readonly sizeBytes: number
  readonly takenInAt: string
  /** Earlier texts that show it and would lose it; null: none. */
  readonly versions: { readonly count: number; readonly newestAt: string } | null
}

/** A template as the chooser shows it. */
export interface SharedTemplate {
  /** The name of its file; a built-in one has `builtin:` before it. */
  readonly id: string
  readonly name: string
  readonly note: string
  readonly channel: Article['channel']
  readonly headline: string
  readonly standfirst: string
  /** The words of its body, block by block. */
  readonly outline: readonly { readonly type: string; readonly text: string }[]
}

export interface SharedSnippet {
  readonly id: string
  readonly name: string
  readonly body: Document
}

/** A file among the templates or snippets that could not be read. The others work. */
export interface DamagedShared {
  /** Full path. */
  readonly file: string
  readonly fault: SharedFault | 'unreadable' | 'too-large' | 'not-text' | 'empty'
  /** Where in the file, for whoever mends it by hand; often empty. */
  readonly detail: string
}

/** `exists`: there is one of this name, and nothing was written. */
export type KeptShared = { readonly file: string; readonly exists?: true }

export const contract = {
  start: call(nothing).returns<Outcome<StartState>>(),
  updateSettings: call(settingsSchema.partial().strict()).returns<Outcome<Settings>>(),
  /** Asks for a folder; null where the journalist thought better of it. */
  chooseLibraryFolder: call(nothing).returns<Outcome<{ folder: string; listing: ArticleListing } | null>>(),
  listArticles: call(nothing).returns<Outcome<ArticleListing>>(),
  /**
   * The ids of the articles that answer, best first: words in any order and without marks, "phrases", `"cầu"` with its marks,
   * fields (`tác giả:`, `trạng thái:`, `ngày:`…; see `core/search`). `exact`: marks count everywhere. It answers while letters
   * are being typed; `thorough` looks at the oldest article too, however long that takes, unless another search comes.
   */
  searchArticles: call(
    aSearch.extend({ thorough: z.boolean().optional(), most: z.int().min(1).max(100_000).optional() }),
  ).returns<Outcome<FoundArticles>>(),
  /** Where the words of the same search stand in these articles; those that are not found any more are left out. */
  readExcerpts: call(aSearch.extend({ ids: z.array(articleIdSchema).max(100) })).returns<
    Outcome<readonly ArticleExcerpt[]>
  >(),
  /** Stops the reading of new articles for the search, or goes on with it. */
  setIndexing: call(z.strictObject({ on: z.boolean() })).returns<Outcome<null>>(),
  /** Shows the folder of an article that cannot be read; the library must have told of it. */
  revealUnreadable: call(z.strictObject({ folder: z.string().max(1000) })).returns<Outcome<null>>(),
  createArticle: call(z.strictObject({ channel: z.enum(CHANNELS) })).returns<Outcome<OpenedArticle>>(),
  /** Opens it beside those that are open. `anyway`: for writing, even while it is open elsewhere. */
  openArticle: call(z.strictObject({ id: articleIdSchema, anyway: z.boolean().optional() })).returns<
    Outcome<OpenedArticle>
  >(),
  /** This open article is in front: the window is called after it. Null: none is. */
  showArticle: call(z.strictObject({ id: articleIdSchema.nullable() })).returns<Outcome<null>>(),
  /** An open article is put away: its lock is given back, its folder no longer watched. Save first. */
  closeArticle: call(anArticle).returns<Outcome<null>>(),
  /**
   * Durable when it answers. `revision` is the text this change is based on. The text is in the journal first: where the
   * library refuses it, the problem's `keptInJournalAt` says so.
   */
  saveArticle: call(z.strictObject({ article: articleSchema, revision: z.string().max(200) })).returns<
    Outcome<SavedArticle>
  >(),
  /** Into the journal only, within the second, while a save is under way or refused. Durable when it answers. */
  keepInJournal: call(z.strictObject({ article: articleSchema, revision: z.string().max(200) })).returns<
    Outcome<{ at: string }>
  >(),
  /** Remembers where the caret stands, for the next time the article is opened here. */
  keepCaret: call(anArticle.extend({ caret: caretSchema })).returns<Outcome<null>>(),
  /** The journalist has given this text up for another: it goes into the article's history, and the journal forgets it. */
  setTextAside: call(z.strictObject({ article: articleSchema })).returns<Outcome<null>>(),
  /** Earlier texts of the article, newest first, and those that can no longer be read. */
  listVersions: call(anArticle).returns<Outcome<{ versions: readonly Version[]; problems: readonly Problem[] }>>(),
  readVersion: call(aVersion).returns<Outcome<Article>>(),
  /** An empty name takes the name away. */
  nameVersion: call(aVersion.extend({ name: z.string().trim().max(200) })).returns<Outcome<Version>>(),
  /**
   * The earlier text becomes the article's text: a save like any other, based on `revision`, after what was there before
   * has been kept as a version. Where the article stands in the newsroom (workflow, publication) stays as it is.
   */
  restoreVersion: call(aVersion.extend({ revision: z.string().max(200) })).returns<Outcome<OpenedArticle>>(),
  /** Keeps this text as a version now, under a name where one is given. Answers when it is kept. */
  keepVersion: call(
    z.strictObject({
      article: articleSchema,
      kind: z.enum(['auto', 'before-restore', 'set-aside']),
      name: z.string().trim().max(200),
    }),
  ).returns<Outcome<Version>>(),
  /**
   * Opens an article whose file is broken with the newest whole text of its history. The broken file is set aside, never
   * overwritten. `folder`: its name in the library.
   */
  rescueArticle: call(
    z.strictObject({
      folder: z
        .string()
        .max(300)
        .regex(/^[^./\\][^/\\]*$/),
    }),
  ).returns<Outcome<OpenedArticle>>(),
  /** The text on the disk as it is now, without putting it on the page: to compare with. */
  readArticle: call(anArticle).returns<Outcome<{ readonly article: Article; readonly revision: string }>>(),
  /** Asks for a file in any form that can be imported and reads it, without taking it into the library; null where none was chosen. */
  chooseFileToCompare: call(nothing).returns<Outcome<FileToCompare | null>>(),
  /** Keeps both: writes this text as a new article beside the one that changed. */
  saveArticleAsCopy: call(z.strictObject({ article: articleSchema })).returns<Outcome<OpenedArticle>>(),
  /** Moves the folder into the system's bin. `canUndo`: `unbinArticle` brings it back, until `forgetBinned` or the end of the app. */
  binArticle: call(anArticle).returns<Outcome<{ readonly canUndo: boolean }>>(),
  /** Brings a binned article back into the library, whole. What lies in the system's bin stays there. */
  unbinArticle: call(anArticle).returns<Outcome<null>>(),
  /** The offer to bring it back has gone by. */
  forgetBinned: call(anArticle).returns<Outcome<null>>(),
  /** Renames the folder after the article's slug. */
  renameArticle: call(anArticle).returns<Outcome<{ folder: string }>>(),
  revealArticle: call(anArticle).returns<Outcome<null>>(),
  /** Asks for files and imports each as an article; null where none was chosen. `importing` tells how far it has come. */
  importArticles: call(nothing).returns<Outcome<ImportReport | null>>(),
  /** Imports files and folders that were dropped on the window. See `callsWithFiles`: the page hands over files, not paths. */
  importDropped: call(z.strictObject({ files: z.array(z.string().min(1).max(32_768)).max(10_000) })).returns<
    Outcome<ImportReport>
  >(),
  /** Imports files once more that the last reports named as known, each as an article of its own. */
  importAgain: call(z.strictObject({ files: z.array(z.string().max(32_768)).max(10_000) })).returns<
    Outcome<ImportReport>
  >(),
  /** The file that is being read is read to its end; those after it are not begun. */
  stopImport: call(nothing).returns<Outcome<null>>(),
  /** Takes pictures in by content; the names are only remembered. */
  addPictures: call(
    z.strictObject({
      id: articleIdSchema,
      files: z.array(z.strictObject({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) })).max(100),
    }),
  ).returns<Outcome<AddedPictures>>(),
  /** Asks for picture files; no pictures where the journalist thought better of it. */
  choosePictures: call(z.strictObject({ id: articleIdSchema, multiple: z.boolean() })).returns<
    Outcome<AddedPictures>
  >(),
  /** Asks for a film, a sound or a caption file of this channel; null where nothing was chosen. */
  chooseMedia: call(z.strictObject({ id: articleIdSchema, kind: z.enum(['video', 'audio', 'captions']) })).returns<
    Outcome<MediaFile | null>
  >(),
  /**
   * Copies originals of another article's media folder into this one's, for a block that was copied from there. Files that
   * are there no more are left out. Answers how many are there now.
   */
  copyMedia: call(
    z.strictObject({ id: articleIdSchema, from: articleIdSchema, files: z.array(mediaFileNameSchema).max(200) }),
  ).returns<Outcome<{ copied: number }>>(),
  /** Reads what is written in an original of the article; null where nothing is, or where the file is not there. */
  readPictureWords: call(z.strictObject({ id: articleIdSchema, file: mediaFileNameSchema })).returns<
    Outcome<PictureWords | null>
  >(),
  /**
   * Files that neither the text on the disk nor this one uses, largest first. `unreadableVersions`: earlier texts that cannot
   * be read, and may use any of them.
   */
  listUnusedMedia: call(z.strictObject({ article: articleSchema })).returns<
    Outcome<{ files: readonly UnusedMedia[]; unreadableVersions: number }>
  >(),
  /** Moves files into the system's bin, except those that a text uses by now. */
  cleanMedia: call(z.strictObject({ article: articleSchema, files: z.array(mediaFileNameSchema).max(10_000) })).returns<
    Outcome<{ cleaned: number; problems: readonly Problem[] }>
  >(),
  /** Writes the page of the saved text into a folder that the journalist is asked for; null where none was chosen. */
  exportPage: call(anArticle).returns<Outcome<ExportedPage | null>>(),
  /** Size in bytes of what an export would write, file by file, for the preview. */
  measurePage:
    call(anArticle).returns<
      Outcome<{ files: readonly { path: string; sizeBytes: number }[]; warnings: readonly string[] }>
    >(),
  /**
   * Writes the saved text as a file that the journalist is asked for, in this format or, where it is null, in the one that
   * the file's name says; null where no file was chosen. A file that nobody was asked about is never overwritten.
   */
  exportAs: call(anArticle.extend({ format: z.enum(EXPORT_FORMATS).nullable() })).returns<
    Outcome<ExportedFile | null>
  >(),
  /** Shows in the file manager what was exported in this session: the page's folder, or the file. */
  showExport: call(z.strictObject({ place: z.string().max(4096) })).returns<Outcome<null>>(),
  /** The dictionaries and the newsroom's word list, read anew: other people write in them too. */
  readDictionaries: call(nothing).returns<Outcome<Dictionaries>>(),
  /** Durable when it answers. Everything else in the file stays as it is. */
  addToDictionary: call(
    z.strictObject({ word: z.string().trim().min(1).max(100), dictionary: z.enum(['own', 'newsroom']) }),
  ).returns<Outcome<Dictionaries>>(),
  /** Asks for a CSV file and makes it the newsroom's word list; null where none was chosen. */
  importWordList: call(nothing).returns<Outcome<Dictionaries | null>>(),
  /** Templates that come with the app and those of the newsroom, read anew: other people write them too. */
  listTemplates:
    call(nothing).returns<
      Outcome<{ templates: readonly SharedTemplate[]; damaged: readonly DamagedShared[]; folder: string }>
    >(),
  createFromTemplate: call(z.strictObject({ template: z.string().min(1).max(300) })).returns<Outcome<OpenedArticle>>(),
  /** The article's text without its pictures, for the next ones to begin with. Durable when it answers. */
  saveTemplate: call(
    z.strictObject({ article: articleSchema, name: sharedName, note: z.string().max(500), replace: z.boolean() }),
  ).returns<Outcome<KeptShared>>(),
  listSnippets:
    call(nothing).returns<
      Outcome<{ snippets: readonly SharedSnippet[]; damaged: readonly DamagedShared[]; folder: string }>
    >(),
  saveSnippet: call(z.strictObject({ name: sharedName, body: documentSchema, replace: z.boolean() })).returns<
    Outcome<KeptShared>
  >(),
  /** Shows the folder of the newsroom's templates or snippets, and makes it where there is none. */
  revealShared: call(z.strictObject({ kind: z.enum(['templates', 'snippets']) })).returns<Outcome<null>>(),
  /** Opens https and mailto addresses in the journalist's browser. */
  openExternal: call(z.strictObject({ url: z.string().max(4096) })).returns<Outcome<null>>(),
  /** The menu greys out what makes no sense now. */
  updateMenu: call(z.strictObject({ disabled: z.array(z.enum(commandIds)) })).returns<Outcome<null>>(),
  /** The answer to the `flush` event: everything typed is on disk, or `unsaved` says that it is not. */
  flushed: call(z.strictObject({ unsaved: z.boolean() })).returns<Outcome<null>>(),
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
export type CallInput<Name extends CallName> = z.input<Contract[Name]['input']>
export type CallAnswer<Name extends CallName> = Contract[Name] extends Call<z.ZodType, infer Answer> ? Answer : never

export const callNames = Object.keys(contract) as CallName[]

/**
 * Calls to which the page hands files that somebody dropped on it (`File`, as `files`). Only the preload script learns where
 * they lie, so that a page cannot name a file of its choosing.
 */
export const callsWithFiles = ['importDropped'] as const satisfies readonly CallName[]

/** The part of a page's `File` that is looked at here. */
export interface DroppedFile {
  readonly name: string
  readonly type: string
}

/** What the main process tells the window of its own accord. */
export interface DeskEvents {
  /** A command chosen in the menu. */
  command: { readonly id: CommandId }
  /** The list of articles changed: read it again. */
  libraryChanged: Record<string, never>
  /** Many articles are being read for the search; null: no longer. */
  indexing: { readonly progress: Indexing | null }
  /** An open article has another text on disk, or may be written again: read it anew unless that would lose something. */
  articleChanged: { readonly id: string }
  /** A library came back, and the journal had text for it. */
  articlesRecovered: { readonly recovered: readonly RecoveredArticle[] }
  /** Save now and answer with `flushed`: the window is about to close. */
  flush: Record<string, never>
  /** An article of the library was opened with the app: a double click on its file. */
  articleOpened: { readonly id: string }
  /** Files are being imported; null: no longer. */
  importing: { readonly progress: Importing | null }
  /** Files were opened with the app (double click, "open with", a drop on the icon) and have been imported. */
  filesImported: { readonly report: ImportReport }
  settingsChanged: { readonly settings: Settings }
  problem: { readonly problem: Problem }
}

export type EventName = keyof DeskEvents

export const eventNames = [
  'command',
  'libraryChanged',
  'indexing',
  'articleChanged',
  'articlesRecovered',
  'flush',
  'articleOpened',
  'importing',
  'filesImported',
  'settingsChanged',
  'problem',
] as const satisfies readonly EventName[]

/** The desk as the main process implements it: one method a call, arguments already checked. */
export type Desk = {
  readonly [Name in CallName]: (input: z.output<Contract[Name]['input']>) => Promise<CallAnswer<Name>>
}

/** The same desk as the window sees it on `window.toasoan`, with events. */
export type DeskClient = {
  readonly [Name in CallName]: Name extends (typeof callsWithFiles)[number]
    ? (input: { readonly files: readonly DroppedFile[] }) => Promise<CallAnswer<Name>>
    : (input: CallInput<Name>) => Promise<CallAnswer<Name>>
} & {
  /** Returns its own undo. */
  readonly on: <Name extends EventName>(event: Name, listener: (detail: DeskEvents[Name]) => void) => () => void
}

/** The name of the channel between the processes, for a call and for an event. */
export const callChannel = (name: CallName): string => `toasoan:call:${name}`
export const eventChannel = (name: EventName): string => `toasoan:event:${name}`
