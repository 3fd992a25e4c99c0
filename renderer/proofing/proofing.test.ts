import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createTranslate } from '../../core/texts'
import type { FromReader, ToReader } from './messages'
import { type PlaceLabel, placeTitle } from './places'
import {
  type OpenIssue,
  readFields,
  readPassages,
  registerFields,
  registerSheet,
  replaceIssues,
  type SheetPassage,
  setReadingRules,
  useProofing,
} from './proofing'

/** Stands in for the worker: what it was told, and what it answers. */
const worker = vi.hoisted(() => ({
  told: [] as ToReader[],
  answer: (_message: FromReader) => {},
}))
vi.mock('./readerThread', () => ({
  startReaderThread: ({ onMessage }: { onMessage: (message: FromReader) => void }) => {
    worker.answer = onMessage
    return { tell: (message: ToReader) => worker.told.push(message), close: () => {} }
  },
}))

const line = (text: string): SheetPassage => ({ key: '7', text, place: 'body' })
const places = [{ key: '7', label: { kind: 'paragraph', number: 1 } as PlaceLabel }]
const shareTitle = (text: string) => ({
  key: 'field.shareTitle',
  text,
  place: 'headline' as const,
  label: { kind: 'field', field: 'shareTitle' } as PlaceLabel,
})

const documents = () => worker.told.filter((message) => message.kind === 'document')
const lastVersionOf = (key: string) =>
  documents()
    .flatMap(({ changed }) => changed)
    .findLast((passage) => passage.key === key)

/** "sẽ" is wrong wherever it stands. */
function answer(key: string): void {
  const passage = lastVersionOf(key)
  const start = passage?.text.indexOf('sẽ') ?? -1
  const issue = {
    start,
    end: start + 2,
    kind: 'spelling',
    rule: 'tone',
    level: 'sure',
    message: 'hỏi/ngã',
    suggestions: ['sẻ'],
    group: 'spelling',
    title: 'hỏi/ngã',
  } as const
  worker.answer({
    kind: 'issues',
    done: true,
    answers: [{ key, version: passage?.version ?? 0, issues: start < 0 ? [] : [issue] }],
  })
}

const drawn = vi.fn()
const onSheet = { show: vi.fn(), replace: vi.fn((fixes: readonly unknown[]) => fixes.length) }
const inFields = { show: vi.fn(), replace: vi.fn((fixes: readonly unknown[]) => fixes.length) }

beforeEach(() => {
  worker.told.length = 0
  vi.clearAllMocks()
  setReadingRules({ profile: { name: 'online', base: 'online', rules: {} }, words: [], wordList: [] }, true)
  const leaveSheet = registerSheet(onSheet, drawn)
  const leaveFields = registerFields(inFields)
  return () => {
    leaveFields()
    leaveSheet()
    readFields([])
  }
})

describe('the reading of the sheet', () => {
  it('puts the marks back where words were written and taken back before anybody read them', () => {
    readPassages([line('Ông chia sẽ.')], places)
    answer('7')
    const told = documents().length
    drawn.mockClear()
    readPassages([line('Ông chia sẽ.')], undefined)
    expect(documents()).toHaveLength(told)
    expect(drawn).toHaveBeenCalledWith(['7'])
  })
})

describe('what is written beside the sheet', () => {
  it('is read after the sheet, and is in the list under its own name', () => {
    readFields([shareTitle('Ông chia sẽ')])
    expect(documents()).toHaveLength(0)
    readPassages([line('Đê cao.')], places)
    expect(documents().at(-1)?.order).toEqual(['7', 'field.shareTitle'])
    answer('7')
    answer('field.shareTitle')
    const [issue] = useProofing.getState().issues
    expect(issue && placeTitle(issue.label, createTranslate('vi'))).toBe('Tít khi chia sẻ')
    expect(issue?.written).toBe('sẽ')
  })

  it('is read again when it changes, and gone when it is empty', () => {
    readPassages([line('Đê cao.')], places)
    readFields([shareTitle('Ông chia sẽ')])
    answer('field.shareTitle')
    expect(useProofing.getState().issues).toHaveLength(1)
    readFields([shareTitle('Ông chia sẻ')])
    answer('field.shareTitle')
    expect(useProofing.getState().issues).toHaveLength(0)
    readFields([])
    expect(documents().at(-1)?.order).toEqual(['7'])
  })

  it('stays while the sheet is written on', () => {
    readPassages([line('Đê cao.')], places)
    readFields([shareTitle('Ông chia sẽ')])
    answer('field.shareTitle')
    readPassages(
      [{ key: '8', text: 'Mới.', place: 'body' }],
      [...places, { key: '8', label: { kind: 'paragraph', number: 2 } }],
    )
    expect(documents().at(-1)?.order).toEqual(['7', '8', 'field.shareTitle'])
    answer('8')
    expect(useProofing.getState().issues.map(({ key }) => key)).toEqual(['field.shareTitle'])
  })

  it('is put right where it stands', () => {
    readPassages([line('Ông chia sẽ.')], places)
    readFields([shareTitle('Ông chia sẽ')])
    answer('7')
    answer('field.shareTitle')
    const [first, second] = useProofing.getState().issues as readonly [OpenIssue, OpenIssue]
    expect(replaceIssues([first, second].map((issue) => ({ issue, instead: 'sẻ' })))).toBe(2)
    expect(onSheet.replace).toHaveBeenCalledWith([{ issue: first, instead: 'sẻ' }])
    expect(inFields.replace).toHaveBeenCalledWith([{ issue: second, instead: 'sẻ' }])
  })
})
