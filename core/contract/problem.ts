/** What went wrong in ordinary use, and what the journalist can do next. Data, because an Error loses all but its message on the way between processes. */

export type Problem =
  /** The library's folder cannot be read or written. */
  | { readonly code: 'library-unavailable'; readonly folder: string }
  | { readonly code: 'article-missing'; readonly folder: string }
  /** Nothing was overwritten; the broken file now has the name `setAsideAs` beside its place. */
  | { readonly code: 'article-damaged'; readonly folder: string; readonly setAsideAs: string }
  /** Made by a newer version of the app: it opens for reading only. */
  | { readonly code: 'article-newer'; readonly folder: string }
  /** Somebody else saved the article since this window read it. Both texts are whole. */
  | { readonly code: 'changed-on-disk'; readonly folder: string; readonly savedAt: string }
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
  | { readonly code: 'picture-not-recognised'; readonly file: string }
  /** By its content the file is not of the kind that was asked for, or of a form that browsers do not play. */
  | { readonly code: 'media-not-recognised'; readonly file: string; readonly kind: 'video' | 'audio' | 'captions' }
  | { readonly code: 'profile-damaged'; readonly file: string }
  /** The page could not be written. An earlier export at the same place is whole. */
  | {
      readonly code: 'export-refused'
      readonly folder: string
      readonly reason: 'disk-full' | 'busy' | 'permission' | 'read-only' | 'path-too-long' | 'io'
    }
  | { readonly code: 'export-folder-not-empty'; readonly folder: string }

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
