/** What every format that articles come in from, or go out to, must say of itself. */
import type { Article, Profile } from '../../core/article'
import type { Outcome } from '../../core/contract'
import type { MediaFile, Picture } from '../../core/document'
import type { Translate } from '../../core/texts'
import type { MediaKind } from '../library'

export interface ExchangeFormat {
  readonly name: 'text' | 'html' | 'markdown' | 'docx' | 'rtf' | 'toasoan'
  /** File extensions for the dialog, without the dot; the first is the one that is written. */
  readonly extensions: readonly string[]
  /** True where this content can only be of this format. Asked in the order of the list; the last one takes the rest. */
  readonly recognises: (bytes: Uint8Array, file: string) => boolean
  readonly read: (bytes: Uint8Array, context: ReadingContext) => Outcome<ReadPage> | Promise<Outcome<ReadPage>>
  /** Instead of `read`, where a file may be larger than memory: the reader opens it itself. */
  readonly readFile?: (context: ReadingContext) => Promise<Outcome<ReadPage>>
  readonly write?: (article: Article, context: WritingContext) => Promise<Outcome<WrittenArticle>>
}

export interface ReadingContext {
  /** Full path: for messages, and for pictures that lie beside the file. */
  readonly file: string
  readonly profile: Profile
  readonly translate: Translate
  /** Takes a picture into the article that is being read. */
  readonly takePicture: (name: string, bytes: Uint8Array) => Promise<Outcome<Picture>>
  /** Takes a film, a sound or a caption track into it, from its full path. */
  readonly takeRecording: (source: string, kind: MediaKind) => Promise<Outcome<MediaFile>>
  /** A folder of the article's own, with its `media/` inside, for a format that brings whole files. */
  readonly articleFolder: () => Promise<string>
}

/** The fields that the file had; the rest is as in a new article. */
export interface ReadPage {
  readonly fields: Partial<Omit<Article, 'format' | 'version'>>
  /** What could not be taken over, in sentences. */
  readonly warnings: readonly string[]
}

export interface WritingContext {
  readonly profile: Profile
  readonly translate: Translate
  /** Where the article's originals are. */
  readonly mediaFolder: string
  /** The name of the folder beside the file for its pictures, as it stands in addresses. */
  readonly besideFolder: string
}

export interface WrittenArticle {
  readonly content: Uint8Array | AsyncIterable<Uint8Array>
  /** Media files to lay into the folder beside the file. Default: none. */
  readonly beside?: readonly string[]
  readonly warnings: readonly string[]
}
