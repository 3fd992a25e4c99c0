/** What went wrong in ordinary use, and what the journalist can do next. Data, because an Error loses all but its message on the way between processes. */

export type Problem = ProblemCase & {
  /** The text that could not be saved is safe in the journal on this computer: everything typed up to this instant. */
  readonly keptInJournalAt?: string
}

type ProblemCase =
  /** The library's folder cannot be read or written. */
  | { readonly code: 'library-unavailable'; readonly folder: string }
  | { readonly code: 'article-missing'; readonly folder: string }
  /** Nothing was overwritten; the broken file now has the name `setAsideAs` beside its place. */
  | {
      readonly code: 'article-damaged'
      readonly folder: string
      readonly setAsideAs: string
      /** The newest whole text in its history was saved then; left out where there is none. `rescueArticle` brings it back. */
      readonly goodVersionAt?: string
    }
  /** Made by a newer version of the app: it opens for reading only. */
  | { readonly code: 'article-newer'; readonly folder: string }
  /** Somebody else saved the article since this window read it. Both texts are whole. */
  | { readonly code: 'changed-on-disk'; readonly folder: string; readonly savedAt: string }
  /** Somebody has the article open elsewhere. Both can read it; who saves second is asked. */
  | {
      readonly code: 'locked-by-other'
      readonly folder: string
      readonly user: string
      readonly machine: string
      readonly since: string
    }
  /** An older text was put over the one that was saved here last, as sync clients do; the newer one is in the history. */
  | { readonly code: 'older-on-disk'; readonly folder: string; readonly savedAt: string }
  /** An earlier text that was asked for is broken. The article itself is whole. */
  | { readonly code: 'version-damaged'; readonly folder: string; readonly file: string }
  | { readonly code: 'version-missing'; readonly folder: string }
  /** No earlier texts can be kept beside the article; saving goes on. */
  | {
      readonly code: 'history-refused'
      readonly folder: string
      readonly reason: 'disk-full' | 'busy' | 'permission' | 'read-only' | 'path-too-long' | 'io'
    }
  /** Nothing readable in a file of the journal. It was set aside as `file`. */
  | { readonly code: 'journal-damaged'; readonly file: string }
  | { readonly code: 'disk-full'; readonly folder: string }
  /** The file could not be written: held by another program, read-only, refused, or a fault of the disk. */
  | {
      readonly code: 'write-refused'
      readonly file: string
      readonly reason: 'busy' | 'permission' | 'read-only' | 'path-too-long' | 'io'
    }
  | { readonly code: 'file-missing'; readonly file: string }
  | { readonly code: 'file-unreadable'; readonly file: string }
  | { readonly code: 'file-empty'; readonly file: string }
  | { readonly code: 'file-too-large'; readonly file: string; readonly limitMegabytes: number }
  /** Neither UTF-8 nor UTF-16 text. */
  | { readonly code: 'file-not-text'; readonly file: string }
  /** The file says what it is, and inside it is broken, cut short or locked with a password. */
  | { readonly code: 'file-damaged'; readonly file: string }
  /** Built to harm or by accident: it would unpack to far more than it is, or name places outside itself. */
  | { readonly code: 'file-unsafe'; readonly file: string }
  /** A kind of document that is known and not read; `kind` is its name: "PDF". */
  | { readonly code: 'file-is-recording'; readonly file: string }
  | { readonly code: 'file-kind-unsupported'; readonly file: string; readonly kind: string }
  /** It was not read to its end within this time; the file itself is as it was. */
  | { readonly code: 'file-too-slow'; readonly file: string; readonly limitSeconds: number }
  /** A package made by a newer version of the app. */
  | { readonly code: 'file-newer'; readonly file: string }
  | { readonly code: 'picture-not-recognised'; readonly file: string }
  | { readonly code: 'picture-empty'; readonly file: string }
  /** It begins as a picture and breaks off, or is broken inside. */
  | { readonly code: 'picture-damaged'; readonly file: string }
  /** Unpacked it would be larger than any camera's picture. */
  | { readonly code: 'picture-too-many-pixels'; readonly file: string; readonly limitMegapixels: number }
  /** The telephone's form, for which no decoder may be shipped. */
  | { readonly code: 'picture-heic'; readonly file: string }
  /** `kind`: "RAW", "Photoshop (PSD)". */
  | { readonly code: 'picture-kind-unsupported'; readonly file: string; readonly kind: string }
  /** By its content the file is not of the kind that was asked for, or of a form that browsers do not play. */
  | { readonly code: 'media-not-recognised'; readonly file: string; readonly kind: 'video' | 'audio' | 'captions' }
  /** The page could not be written. An earlier export at the same place is whole. */
  | {
      readonly code: 'export-refused'
      readonly folder: string
      readonly reason: 'disk-full' | 'busy' | 'permission' | 'read-only' | 'path-too-long' | 'io'
    }
  /** The word could not be written into a dictionary or list. The file is as it was. */
  | {
      readonly code: 'dictionary-refused'
      readonly file: string
      readonly reason: 'disk-full' | 'busy' | 'permission' | 'read-only' | 'path-too-long' | 'io'
    }
  /** The template or snippet could not be written. One of the same name is as it was. */
  | {
      readonly code: 'template-refused'
      readonly file: string
      readonly reason: 'disk-full' | 'busy' | 'permission' | 'read-only' | 'path-too-long' | 'io'
    }
  | { readonly code: 'export-folder-not-empty'; readonly folder: string }
  /** There is a file of this name; nothing was written. */
  | { readonly code: 'export-file-exists'; readonly file: string }

export type ProblemCode = Problem['code']

/** The answer to a call that can fail in ordinary use. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

export function succeeded<Value>(value: Value): Outcome<Value> {
  return { ok: true, value }
}

export function failed(problem: Problem): Outcome<never> {
  return { ok: false, problem }
}
