/** What every old charset must say of itself, and what its reading and writing may cost. */

/** What a person should know about text that was read from an old charset. */
export type CharsetNote =
  /** The charset has no capitals with tones: "Ủy" is written like "ủy". In `restored` words the capitals were certain. */
  | { readonly code: 'capitals-not-held'; readonly restored: number }
  /** Places of the charset where it has no letter: the text may be of another charset, or damaged. */
  | { readonly code: 'unknown-codes'; readonly count: number }
  /** Full stops and question marks that could as well be tones: "co." is cọ, or co at the end of a sentence. */
  | { readonly code: 'doubtful-marks'; readonly count: number }

export interface Decoded {
  /** NFC. */
  readonly text: string
  readonly notes: readonly CharsetNote[]
}

export interface Encoded {
  readonly bytes: Uint8Array
  /** Letters that the charset cannot hold, each once, with what was written in their place. */
  readonly lost: ReadonlyMap<string, string>
}

export interface Charset {
  /** As people call it. */
  readonly title: string
  /** `codes`: a character below U+0100 for each byte; characters above are already Unicode and stay. */
  readonly decode: (codes: string) => Decoded
  /** The bytes of one NFC character that is not ASCII, as characters below U+0100; undefined where there are none. */
  readonly encodeLetter: (letter: string) => { readonly codes: string; readonly standsFor?: string } | undefined
  /** Makes ASCII safe that the charset would read as something else. Default: nothing needs it. */
  readonly escape?: (text: string) => string
}
