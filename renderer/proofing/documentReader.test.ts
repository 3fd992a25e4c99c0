import { describe, expect, it } from 'vitest'
import { createDocumentReader, cutIntoPieces } from './documentReader'
import type { Answer, FromReader, GivenPassage } from './messages'

function passage(key: string, text: string, version = 1): GivenPassage {
  return { key, text, version, place: 'body' }
}

/** A reader without a speller, whose time stands still until a test lets it go on. */
function openReader() {
  const said: FromReader[] = []
  const waiting: (() => void)[] = []
  let breaths = 0
  let ms = 0
  const reader = createDocumentReader({
    answer: (message) => said.push(message),
    // Every look at the clock is a slice later: the reader pauses after each passage.
    nowMs: () => (ms += 20),
    breathe: () =>
      new Promise((resolve) => {
        breaths += 1
        waiting.push(resolve)
      }),
    wait: () => new Promise(() => {}),
  })
  reader.begin(undefined)
  const step = async () => {
    waiting.shift()?.()
    for (let i = 0; i < 20; i++) await Promise.resolve()
  }
  const finish = async () => {
    while (waiting.length > 0) await step()
  }
  const answers = () => said.flatMap((message): readonly Answer[] => (message.kind === 'issues' ? message.answers : []))
  return { reader, said, answers, step, finish, breaths: () => breaths }
}

const WRONG = 'Đường nét là vô hình chung.'

describe('the reader of a growing document', () => {
  it('answers each passage with what is wrong in it', async () => {
    const { reader, answers, finish } = openReader()
    reader.hear({ kind: 'document', changed: [passage('a', WRONG), passage('b', 'Trời nắng.')], order: ['a', 'b'] })
    await finish()
    expect(answers().map(({ key, issues }) => [key, issues.map(({ rule }) => rule)])).toEqual([
      ['a', ['vo-hinh-chung']],
      ['b', []],
    ])
  })

  it('lets the newest text win', async () => {
    const { reader, answers, step, finish } = openReader()
    reader.hear({ kind: 'document', changed: [passage('a', WRONG), passage('b', WRONG)], order: ['a', 'b'] })
    await step()
    reader.hear({ kind: 'document', changed: [passage('b', 'Trời nắng.', 2)], order: undefined })
    await finish()
    expect(answers().filter(({ key }) => key === 'b')).toEqual([{ key: 'b', version: 2, issues: [] }])
  })

  it('reads what is new before what has been waiting', async () => {
    const { reader, answers, step, finish } = openReader()
    const many = Array.from({ length: 5 }, (_, index) => passage(`p${index}`, 'Trời nắng.'))
    reader.hear({ kind: 'document', changed: many, order: many.map(({ key }) => key) })
    await step()
    reader.hear({ kind: 'document', changed: [passage('p4', WRONG, 2)], order: undefined })
    await finish()
    expect(answers().map(({ key }) => key)).toEqual(['p0', 'p4', 'p1', 'p2', 'p3'])
  })

  it('forgets what is no longer on the page', async () => {
    const { reader, answers, step, finish } = openReader()
    reader.hear({ kind: 'document', changed: [passage('a', WRONG), passage('b', WRONG)], order: ['a', 'b'] })
    await step()
    reader.hear({ kind: 'document', changed: [], order: ['a'] })
    await finish()
    expect(answers().map(({ key }) => key)).toEqual(['a'])
  })

  it('listens in the middle of a passage as long as a book', async () => {
    const { reader, answers, finish, breaths } = openReader()
    const text = `${'Trời nắng to. '.repeat(2000)}${WRONG}`
    reader.hear({ kind: 'document', changed: [passage('a', text)], order: ['a'] })
    await finish()
    const [answer] = answers()
    const found = answer?.issues.find(({ rule }) => rule === 'vo-hinh-chung')
    expect(found && text.slice(found.start, found.end)).toBe('vô hình chung')
    expect(breaths()).toBeGreaterThan(5)
  })

  it('says when everything has been read', async () => {
    const { reader, said, finish } = openReader()
    reader.hear({ kind: 'document', changed: [passage('a', WRONG)], order: ['a'] })
    await finish()
    expect(said.at(-1)).toMatchObject({ kind: 'issues', done: true })
  })
})

describe('the pieces of a long passage', () => {
  it('are the whole text, cut where sentences end', () => {
    const text = 'Trời nắng to. '.repeat(3000)
    const pieces = cutIntoPieces(text)
    expect(pieces.map(([start, end]) => text.slice(start, end)).join('')).toBe(text)
    expect(pieces.slice(0, -1).every(([, end]) => text.slice(0, end).endsWith('.'))).toBe(true)
  })
  it('never part the two halves of one character, even where there is no space at all', () => {
    const text = `a${'😀'.repeat(10_000)}`
    for (const [start] of cutIntoPieces(text).slice(1)) expect(text.codePointAt(start)).toBe(0x1f600)
  })
})
