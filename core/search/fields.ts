/** What can be named before a colon in the search field, in Vietnamese and in English: `tác giả:`, `author:`. */
import { CHANNELS, type Channel, WORKFLOW_STATES, type WorkflowState } from '../article'
import { fold } from '../vietnamese'

/** Fields whose words are searched. */
export const SEARCH_FIELDS = ['headline', 'standfirst', 'author', 'topic', 'section', 'tag'] as const
export type SearchField = (typeof SEARCH_FIELDS)[number]

export type FieldName = SearchField | 'channel' | 'state' | 'date'

/** Folded name → field. Marks and capitals do not matter. */
const NAMES: ReadonlyMap<string, FieldName> = new Map(
  (
    [
      ['headline', ['tit', 'tieu de', 'headline', 'title']],
      ['standfirst', ['sapo', 'standfirst']],
      ['author', ['tac gia', 'but danh', 'author', 'by']],
      ['topic', ['chu de', 'topic']],
      ['section', ['chuyen muc', 'muc', 'section']],
      ['tag', ['tu khoa', 'the', 'tag']],
      ['channel', ['kenh', 'channel']],
      ['state', ['trang thai', 'state', 'status']],
      ['date', ['ngay', 'date']],
    ] as const
  ).flatMap(([field, names]) => names.map((name) => [name, field] as const)),
)

/** The field called so; undefined for any other word. */
export function findField(name: string): FieldName | undefined {
  return NAMES.get(fold(name).trim().replace(/\s+/g, ' '))
}

/** The longest of these names is this long, in letters. */
export const LONGEST_FIELD_NAME = 12

const STATES: readonly (readonly [string, WorkflowState])[] = [
  ['nhap', 'draft'],
  ['cho bien tap', 'awaiting-edit'],
  ['da bien tap', 'edited'],
  ['cho duyet', 'awaiting-approval'],
  ['da duyet', 'approved'],
  ['da xuat ban', 'published'],
  ['xuat ban', 'published'],
  ...WORKFLOW_STATES.map((state) => [state.replaceAll('-', ' '), state] as const),
  ...WORKFLOW_STATES.map((state) => [state, state] as const),
]

const CHANNEL_NAMES: readonly (readonly [string, Channel])[] = [
  ['tin moi', 'news'],
  ['tin', 'news'],
  ['truyen hinh', 'video'],
  ...CHANNELS.map((channel) => [channel, channel] as const),
]

export interface NamedValue<Value> {
  readonly value: Value
  /** How many letters of the text it took. */
  readonly length: number
}

/** The state of the newsroom that a text opens with, longest name first. */
export const findState = (text: string) => findNamed(text, STATES)
export const findChannel = (text: string) => findNamed(text, CHANNEL_NAMES)

function findNamed<Value>(text: string, names: readonly (readonly [string, Value])[]): NamedValue<Value> | undefined {
  // Folding keeps the length of NFC text in Vietnamese, so that lengths carry over.
  const folded = fold(text)
  let best: NamedValue<Value> | undefined
  for (const [name, value] of names) {
    if (!folded.startsWith(name) || /[\p{L}\p{N}]/u.test(folded[name.length] ?? '')) continue
    if (best === undefined || name.length > best.length) best = { value, length: name.length }
  }
  return best
}
