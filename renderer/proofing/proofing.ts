/**
 * What the proofreader has found in the article on the page. The sheet says what is written and hears what is wrong with
 * it; the inspector's list, the checklist and the marks all read this one store.
 */
import { create } from 'zustand'
import type { LetStand } from '../../core/article'
import { isLetStand, letStandEntry } from './letStand'
import type { FoundIssue, FromReader, GivenPassage, PassageKey } from './messages'
import { isSameLabel, type PlaceLabel } from './places'
import { type ReaderThread, startReaderThread } from './readerThread'
import { onlineName, type ReadingRules } from './readingRules'

export type SheetPassage = Omit<GivenPassage, 'version'>

/** A passage's place in the order of the page. */
export interface PassagePlace {
  readonly key: PassageKey
  readonly label: PlaceLabel
}

export interface OpenIssue extends FoundIssue {
  /** The same for the same find in the next reading. */
  readonly id: string
  readonly key: PassageKey
  /** The passage as it was read, and the words in question. */
  readonly text: string
  readonly written: string
  readonly label: PlaceLabel
}

export type SpellingState = 'starting' | 'on' | 'missing' | 'damaged' | 'crashed'

export interface ProofingState {
  readonly enabled: boolean
  readonly spelling: SpellingState
  /** Something has been written that has not been read yet. */
  readonly reading: boolean
  /** In the order of the page, without what was let stand. */
  readonly issues: readonly OpenIssue[]
  /** How many finds are passed over because somebody let them stand. */
  readonly passedOver: number
  /** The issue that is being looked at. */
  readonly current: string | undefined
}

export const useProofing = create<ProofingState>(() => ({
  enabled: true,
  spelling: 'starting',
  reading: false,
  issues: [],
  passedOver: 0,
  current: undefined,
}))

/** What the sheet can do with an issue. */
export interface ProofingSheet {
  /** Brings it into sight and opens its suggestions. */
  readonly show: (issue: OpenIssue) => void
  /** In one step of the history. Answers how many were done: where the text has changed meanwhile, nothing is. */
  readonly replace: (fixes: readonly { readonly issue: OpenIssue; readonly instead: string }[]) => number
}

interface Read {
  readonly text: string
  readonly issues: readonly FoundIssue[]
}

/** Words that stand beside the sheet, in a field of the article. */
export interface FieldPassage extends SheetPassage {
  readonly label: PlaceLabel
}

let thread: ReaderThread | undefined
let fields: readonly FieldPassage[] = []
let fieldDesk: ProofingSheet | undefined
let sheetPlaces: readonly PassagePlace[] = []
let sheet: ProofingSheet | undefined
let passages = new Map<PassageKey, GivenPassage>()
let labels = new Map<PassageKey, PlaceLabel>()
let version = 0
let order: readonly PassageKey[] = []
/** Where each stands in the order. */
let placesOf = new Map<PassageKey, number>()
const read = new Map<PassageKey, Read>()
/** Passages in which something was found. */
const marked = new Set<PassageKey>()
/** Passages whose newest words have not been read. */
const unread = new Set<PassageKey>()
let letStand: readonly LetStand[] = []
let rules: ReadingRules = { profile: onlineName, words: [], wordList: [] }
/** Told which passages have news for their marks. */
let drawMarks: ((keys: readonly PassageKey[] | 'all') => void) | undefined

/** A sheet is on the page. Returns its own undo. */
export function registerSheet(next: ProofingSheet, draw: (keys: readonly PassageKey[] | 'all') => void): () => void {
  sheet = next
  drawMarks = draw
  forget()
  return () => {
    if (sheet !== next) return
    sheet = undefined
    drawMarks = undefined
    forget()
    thread?.tell({ kind: 'document', changed: [], order: [] })
  }
}

/** What is written now: the passages that changed, the most urgent first, and the places of all where they are others. */
export function readPassages(changed: readonly SheetPassage[], places: readonly PassagePlace[] | undefined): void {
  if (places !== undefined) sheetPlaces = places
  take([...changed, ...fields], places !== undefined)
}

/** All that is written in the fields of the article; they are read after the sheet, and only while there is one. */
export function readFields(next: readonly FieldPassage[]): void {
  const isReordered = next.length !== fields.length || next.some(({ key }, index) => key !== fields[index]?.key)
  fields = next
  if (sheet !== undefined && sheetPlaces.length > 0) take(next, isReordered)
}

function take(changed: readonly SheetPassage[], isReordered: boolean): void {
  const news: GivenPassage[] = []
  const asBefore: PassageKey[] = []
  for (const { key, text, place } of changed) {
    const before = passages.get(key)
    if (before?.text === text && before.place === place) {
      asBefore.push(key)
      continue
    }
    version += 1
    news.push({ key, text, place, version })
  }
  // Written and taken back before anybody read it: nothing is news, but the window has lost the marks on the way.
  if (asBefore.length > 0) drawMarks?.(asBefore)
  for (const passage of news) {
    passages.set(passage.key, passage)
    unread.add(passage.key)
  }
  if (isReordered) takePlaces([...sheetPlaces, ...fields])
  if (!useProofing.getState().enabled || (news.length === 0 && !isReordered)) return
  running().tell({ kind: 'document', changed: news, order: isReordered ? order : undefined })
  if (news.length > 0) useProofing.setState({ reading: true })
  if (isReordered) publishSoon()
}

function takePlaces(places: readonly PassagePlace[]): void {
  order = places.map(({ key }) => key)
  placesOf = new Map(order.map((key, place) => [key, place]))
  const before = labels
  labels = new Map(
    places.map(({ key, label }) => {
      const known = before.get(key)
      return [key, known !== undefined && isSameLabel(known, label) ? known : label]
    }),
  )
  for (const key of passages.keys()) if (!labels.has(key)) passages.delete(key)
  for (const key of read.keys()) if (!labels.has(key)) read.delete(key)
  for (const key of marked) if (!labels.has(key)) marked.delete(key)
  for (const key of unread) if (!labels.has(key)) unread.delete(key)
  for (const key of opened.keys()) if (!labels.has(key)) opened.delete(key)
}

/** What is wrong in a passage; undefined while its newest text has not been read. */
export function issuesIn(key: PassageKey): readonly OpenIssue[] | undefined {
  const passage = passages.get(key)
  if (passage === undefined || read.get(key)?.text !== passage.text) return undefined
  return openIssuesIn(key)
}

/** How to read from now on. */
export function setReadingRules(next: ReadingRules, enabled: boolean): void {
  rules = next
  if (!enabled) {
    thread?.close()
    thread = undefined
    read.clear()
    marked.clear()
    for (const key of passages.keys()) unread.add(key)
    useProofing.setState({ enabled, reading: false, spelling: 'starting' })
    publish()
    drawMarks?.('all')
    return
  }
  const was = useProofing.getState().enabled
  useProofing.setState({ enabled })
  if (thread === undefined) {
    if (!was || passages.size > 0) readAllAgain()
  } else {
    tellRules(thread)
    useProofing.setState({ reading: order.length > 0 })
  }
}

export function setLetStand(entries: readonly LetStand[]): void {
  if (entries === letStand) return
  letStand = entries
  publish()
  drawMarks?.('all')
}

/** The entry by which an issue is let stand. */
export function entryFor(issue: OpenIssue, where: 'here' | 'everywhere'): LetStand {
  return letStandEntry(issue, issue.text, where)
}

/** Who writes in the fields of the article. Returns its own undo. */
export function registerFields(next: ProofingSheet): () => void {
  fieldDesk = next
  return () => {
    if (fieldDesk === next) fieldDesk = undefined
  }
}

export function showIssue(id: string): void {
  const issue = useProofing.getState().issues.find((one) => one.id === id)
  if (issue !== undefined) deskOf(issue)?.show(issue)
}

/** All on the sheet in one step of its history; all in the fields of the article after them. */
export function replaceIssues(fixes: readonly { readonly issue: OpenIssue; readonly instead: string }[]): number {
  const inFields = fixes.filter(({ issue }) => issue.label.kind === 'field')
  const onSheet = fixes.filter(({ issue }) => issue.label.kind !== 'field')
  return (
    (onSheet.length === 0 ? 0 : (sheet?.replace(onSheet) ?? 0)) +
    (inFields.length === 0 ? 0 : (fieldDesk?.replace(inFields) ?? 0))
  )
}

function deskOf({ label }: OpenIssue): ProofingSheet | undefined {
  return label.kind === 'field' ? fieldDesk : sheet
}

/** After the worker has died: another one, which reads everything anew. */
export function restartReader(): void {
  thread?.close()
  thread = undefined
  useProofing.setState({ spelling: 'starting' })
  readAllAgain()
}

function readAllAgain(): void {
  const all = order.flatMap((key) => passages.get(key) ?? [])
  const reader = running()
  reader.tell({
    kind: 'document',
    changed: all,
    order,
  })
  useProofing.setState({ reading: all.length > 0 })
}

function running(): ReaderThread {
  if (thread !== undefined) return thread
  let own: ReaderThread | undefined
  own = startReaderThread({
    onMessage: hear,
    onCrash: () => {
      if (thread === own) useProofing.setState({ spelling: 'crashed', reading: false })
    },
  })
  thread = own
  tellRules(own)
  return own
}

function tellRules(reader: ReaderThread): void {
  reader.tell({ kind: 'settings', ...rules })
}

function hear(message: FromReader): void {
  if (message.kind === 'spelling') {
    const { state } = message
    useProofing.setState({ spelling: state === 'on' || state === 'missing' ? state : 'damaged' })
    return
  }
  const news: PassageKey[] = []
  for (const { key, version: answered, issues } of message.answers) {
    const passage = passages.get(key)
    // The newest text wins: an answer about an older one is dropped, another is on its way.
    if (passage === undefined || passage.version !== answered) continue
    read.set(key, { text: passage.text, issues })
    unread.delete(key)
    if (issues.length > 0) marked.add(key)
    else marked.delete(key)
    news.push(key)
  }
  if (news.length > 0) drawMarks?.(news)
  if (message.done) publish({ reading: unread.size > 0 })
  else publishSoon()
}

function forget(): void {
  passages = new Map()
  labels = new Map()
  sheetPlaces = []
  order = []
  placesOf = new Map()
  read.clear()
  marked.clear()
  unread.clear()
  opened.clear()
  const at = version
  // Sheets come and go while React draws; whoever shows the list may hear of it only when that is done.
  queueMicrotask(() => {
    useProofing.setState({ current: undefined, ...(version === at ? { reading: false } : {}) })
    publish()
  })
}

let publishTimer: ReturnType<typeof setTimeout> | undefined

/** While a long document is read the list grows a few times a second, not with every paragraph. */
function publishSoon(): void {
  publishTimer ??= setTimeout(() => publish(), 150)
}

/** In one piece of news: each wakes whoever shows something of it. */
function publish(beside: Partial<Pick<ProofingState, 'reading'>> = {}): void {
  clearTimeout(publishTimer)
  publishTimer = undefined
  const issues: OpenIssue[] = []
  let found = 0
  const inOrder = [...marked].filter((key) => placesOf.has(key))
  for (const key of inOrder.sort((a, b) => (placesOf.get(a) ?? 0) - (placesOf.get(b) ?? 0))) {
    found += read.get(key)?.issues.length ?? 0
    issues.push(...openIssuesIn(key))
  }
  const now = useProofing.getState()
  const { current, issues: before } = now
  const isAsBefore = issues.length === before.length && issues.every((issue, index) => issue === before[index])
  const news: Partial<ProofingState> = {
    ...beside,
    issues: isAsBefore ? before : issues,
    passedOver: found - issues.length,
    current: current !== undefined && issues.some(({ id }) => id === current) ? current : undefined,
  }
  if (Object.entries(news).some(([name, value]) => now[name as keyof ProofingState] !== value))
    useProofing.setState(news)
}

interface Opened {
  readonly from: Read
  readonly label: PlaceLabel
  readonly letStand: readonly LetStand[]
  readonly issues: readonly OpenIssue[]
}

/** What has not changed is the same object as before: then nothing of it is drawn again. */
const opened = new Map<PassageKey, Opened>()

function openIssuesIn(key: PassageKey): readonly OpenIssue[] {
  const from = read.get(key)
  const label = labels.get(key)
  if (from === undefined || label === undefined) return []
  const before = opened.get(key)
  if (before?.from === from && before.label === label && before.letStand === letStand) return before.issues
  const issues = openIssues(key, from, label)
  opened.set(key, { from, label, letStand, issues })
  return issues
}

function openIssues(key: PassageKey, { text, issues }: Read, label: PlaceLabel): readonly OpenIssue[] {
  const times = new Map<string, number>()
  return issues.flatMap((issue): OpenIssue[] => {
    const written = text.slice(issue.start, issue.end)
    const name = `${key} ${issue.rule} ${written.slice(0, 40)}`
    const time = times.get(name) ?? 0
    times.set(name, time + 1)
    return isLetStand(issue, text, letStand) ? [] : [{ ...issue, id: `${name} ${time}`, key, text, written, label }]
  })
}
