/** What the window and the proofreading worker say to each other. */
import type { Issue, ModelProblem, Place, RuleGroup, StyleProfile, WordListEntry } from '../../core/proofing'

/** Names one line of words in the article: a node's key, with `:caption` or `:alt` for a field of a block. */
export type PassageKey = string

export interface GivenPassage {
  readonly key: PassageKey
  /** Grows with every change; an answer about an older one is dropped. */
  readonly version: number
  readonly text: string
  readonly place: Place
}

export type ToReader =
  | {
      readonly kind: 'settings'
      readonly profile: StyleProfile
      /** Of all dictionaries. */
      readonly words: readonly string[]
      readonly wordList: readonly WordListEntry[]
    }
  | {
      readonly kind: 'document'
      /** Those that changed, the most urgent first. */
      readonly changed: readonly GivenPassage[]
      /** Every passage in the order of the page; undefined where it is as before. */
      readonly order: readonly PassageKey[] | undefined
    }

/** An issue with what a list and a popover say of its rule, so that the window need not load the rules. */
export interface FoundIssue extends Issue {
  readonly group: RuleGroup | 'spelling' | 'list'
  /** The rule's name for people; for a spelling issue what was confused. */
  readonly title: string
}

export interface Answer {
  readonly key: PassageKey
  readonly version: number
  readonly issues: readonly FoundIssue[]
}

export type FromReader =
  | { readonly kind: 'spelling'; readonly state: 'on' | ModelProblem }
  /** `done`: everything that was given has been read. */
  | { readonly kind: 'issues'; readonly answers: readonly Answer[]; readonly done: boolean }
