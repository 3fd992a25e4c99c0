/** The earlier texts of an article. */
import { z } from 'zod'
import { type Article, articleSchema } from '../article'
import type { OpenedArticle } from './articleCalls'
import { anArticle, call, nothing } from './call'
import type { Outcome, Problem } from './problem'

const aVersion = anArticle.extend({ version: z.string().regex(/^[0-9TZ]{16}-[0-9a-f]{8}$/) })

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

/** A text from outside the library, held beside an article. */
export interface FileToCompare {
  readonly article: Article
  readonly name: string
  /** What of the file could not be read, in the interface's language. */
  readonly warnings: readonly string[]
}

export const historyCalls = {
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
  /** Asks for a file in any form that can be imported and reads it, without taking it into the library; null where none was chosen. */
  chooseFileToCompare: call(nothing).returns<Outcome<FileToCompare | null>>(),
} as const
