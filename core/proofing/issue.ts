/** What the proofreader found: one mark in one passage of text, with what it would write instead. */

/** `spelling`: the word is wrong where it stands. `style`: the house writes it otherwise. */
export type IssueKind = 'spelling' | 'style'

/** `sure`: must be put right before publication (wavy). `check`: worth a look (dotted). */
export type IssueLevel = 'sure' | 'check'

export interface Issue {
  /** Where the passage is wrong: UTF-16 code units of the passage as given, end exclusive. */
  readonly start: number
  readonly end: number
  readonly kind: IssueKind
  /** The style rule's name, or the kind of confusion for a spelling issue, e.g. `hoi-nga`. */
  readonly rule: string
  readonly level: IssueLevel
  /** Why, in a few words of Vietnamese: "hỏi/ngã", "thiếu dấu", "lặp từ". */
  readonly message: string
  /** What to write in place of [start, end), best first. Empty where only a person can know. */
  readonly suggestions: readonly string[]
}
