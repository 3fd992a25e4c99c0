/** Articles that come in as files, and leave as files or as a page. */
import { z } from 'zod'
import type { ArticleSummary } from '../article'
import { anArticle, call, nothing } from './call'
import type { Outcome, Problem } from './problem'

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

/** The part of a page's `File` that is looked at here. */
export interface DroppedFile {
  readonly name: string
  readonly type: string
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

export const exchangeCalls = {
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
} as const
