/**
 * What a journalist types into the search field, understood: words in any order, "phrases", and fields before a colon.
 * `cau` finds cầu and cậu; `"cầu"` finds cầu alone, because a mark inside quotation marks was meant.
 */
import type { Channel, WorkflowState } from '../article'
import { type DayRange, parseDays } from './dates'
import { findChannel, findField, findState, LONGEST_FIELD_NAME, type SearchField } from './fields'
import { searchWords } from './words'

/** One word, or several that stand side by side. */
export interface SearchTerm {
  /** As they must occur: folded, or with their marks where `isExact`. Never empty. */
  readonly words: readonly string[]
  /** The same words as they were typed, for putting the better answers first. */
  readonly typed: readonly string[]
  readonly isExact: boolean
  /** The last word may go on: it is still being typed. */
  readonly isOpen: boolean
  /** Undefined: anywhere in the article. */
  readonly field?: SearchField
}

/** All of it must hold. */
export interface SearchQuery {
  readonly terms: readonly SearchTerm[]
  readonly states: readonly WorkflowState[]
  readonly channels: readonly Channel[]
  /** The day of the last change. */
  readonly days: readonly DayRange[]
}

export interface SearchOptions {
  /** Marks always count. Default: false. */
  readonly exact?: boolean
  /** The journalist's day, "2026-11-21". */
  readonly today: string
}

/** Undefined where nothing is asked for: no letter, no digit, no field that makes sense. */
export function parseSearch(text: string, { exact = false, today }: SearchOptions): SearchQuery | undefined {
  const terms: SearchTerm[] = []
  const states: WorkflowState[] = []
  const channels: Channel[] = []
  const days: DayRange[] = []
  let rest = text
    .normalize('NFC')
    .replace(/[“”„«»]/g, '"')
    .trimStart()
  while (rest !== '') {
    const colon = rest.slice(0, LONGEST_FIELD_NAME + 3).indexOf(':')
    const field = colon > 0 ? findField(rest.slice(0, colon)) : undefined
    if (field !== undefined) rest = rest.slice(colon + 1).trimStart()
    const state = field === 'state' ? findState(unquoted(rest)) : undefined
    const channel = field === 'channel' ? findChannel(unquoted(rest)) : undefined
    if (state) states.push(state.value)
    if (channel) channels.push(channel.value)
    if (state ?? channel) {
      rest = cut(rest, (state ?? channel)?.length ?? 0)
      continue
    }
    if (field === 'date') {
      const taken = takeDays(rest, today)
      if (taken) {
        days.push(taken.days)
        rest = taken.rest
        continue
      }
    }
    const { value, isQuoted, isOpen, after } = takeValue(rest)
    // A field that is still without a value, or one whose value makes no sense yet, asks for nothing.
    const named = field === 'state' || field === 'channel' || field === 'date' ? undefined : field
    if (field === undefined || named !== undefined) terms.push(...termsOf(value, { isQuoted, isOpen, exact, named }))
    rest = after
  }
  return terms.length + states.length + channels.length + days.length === 0
    ? undefined
    : { terms, states, channels, days }
}

function termsOf(
  value: string,
  options: { isQuoted: boolean; isOpen: boolean; exact: boolean; named: SearchField | undefined },
): SearchTerm[] {
  const words = searchWords(value)
  if (words.length === 0) return []
  const hasMarks = words.some((word) => word.exact !== word.folded)
  const isExact = options.exact || (options.isQuoted && hasMarks)
  return [
    {
      words: words.map((word) => (isExact ? word.exact : word.folded)),
      typed: words.map((word) => word.exact),
      isExact,
      isOpen: options.isOpen,
      ...(options.named && { field: options.named }),
    },
  ]
}

/** The next word, or everything up to the closing quotation mark; one that is not closed yet runs to the end. */
function takeValue(rest: string): { value: string; isQuoted: boolean; isOpen: boolean; after: string } {
  if (rest.startsWith('"')) {
    const end = rest.indexOf('"', 1)
    return end === -1
      ? { value: rest.slice(1), isQuoted: true, isOpen: true, after: '' }
      : { value: rest.slice(1, end), isQuoted: true, isOpen: false, after: rest.slice(end + 1).trimStart() }
  }
  const value = /^[^\s"]*/.exec(rest)?.[0] ?? ''
  const after = rest.slice(Math.max(1, value.length)).trimStart()
  // A space ends a word: what is still being typed is the last one.
  const isOpen = value.length === rest.length
  return { value, isQuoted: false, isOpen, after: value === '' ? after : rest.slice(value.length).trimStart() }
}

function takeDays(rest: string, today: string): { days: DayRange; rest: string } | undefined {
  if (rest.startsWith('"')) {
    const { value, after } = takeValue(rest)
    const days = parseDays(value, today)
    return days && { days, rest: after }
  }
  // "hôm nay" and "tuần trước" are two words, "1/11 .. 15/11" is three.
  const parts = rest.split(/(?<=\S)(?=\s)/)
  for (const count of [3, 2, 1]) {
    const value = parts.slice(0, count).join('')
    if (parts.length < count) continue
    const days = parseDays(value.trim(), today)
    if (days) return { days, rest: rest.slice(value.length).trimStart() }
  }
  return undefined
}

const unquoted = (text: string) => text.replace(/^"/, '')

function cut(text: string, length: number): string {
  return unquoted(text).slice(length).replace(/^"/, '').trimStart()
}
