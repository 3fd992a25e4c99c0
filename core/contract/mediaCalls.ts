/** Pictures, films and sounds of an article. */
import { z } from 'zod'
import { articleIdSchema, articleSchema } from '../article'
import { type MediaFile, mediaFileNameSchema, type Picture } from '../document'
import { call } from './call'
import type { Outcome, Problem } from './problem'

/** A picture taken from a paste, a drop or a dialog may not be larger: beyond this it is a scan, not a press photograph. */
export const MAX_MEDIA_MEGABYTES = 64

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

export const mediaCalls = {
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
} as const
