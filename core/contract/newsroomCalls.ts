/** What the articles of a newsroom share: dictionaries, templates and snippets. */
import { z } from 'zod'
import { type Article, articleSchema, type SharedFault } from '../article'
import { type Document, documentSchema } from '../document'
import type { OpenedArticle } from './articleCalls'
import { call, nothing } from './call'
import type { Outcome } from './problem'

const sharedName = z.string().trim().min(1).max(120)

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

export const newsroomCalls = {
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
} as const
