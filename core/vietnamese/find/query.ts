/** What somebody looks for, and how strictly. */
export interface FindQuery {
  /** Words, or a regular expression where `regex` is set. */
  readonly text: string
  /** True: marks count, "hoang" does not find "hoàng". */
  readonly accents: boolean
  readonly matchCase: boolean
  /** Words are runs of letters and marks; numbers, runs of digits. */
  readonly wholeWord: boolean
  readonly regex: boolean
}
