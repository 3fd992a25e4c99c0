import { describe, expect, it } from 'vitest'
import type { Issue } from '../../core/proofing'
import { isLetStand, letStandEntry } from './letStand'

const TEXT = 'Ông chia sẽ với phóng viên. Bà cũng chia sẽ với mọi người.'

function markAt(text: string, word: string, from = 0, more: Partial<Issue> = {}): Issue {
  const start = text.indexOf(word, from)
  return {
    start,
    end: start + word.length,
    kind: 'spelling',
    rule: 'hoi-nga',
    level: 'sure',
    message: '',
    suggestions: [],
    ...more,
  }
}

const first = markAt(TEXT, 'sẽ')
const second = markAt(TEXT, 'sẽ', first.end)

describe('what the journalist lets stand', () => {
  it('is one place, known by the words beside it', () => {
    const entries = [letStandEntry(first, TEXT, 'here')]
    expect(isLetStand(first, TEXT, entries)).toBe(true)
    expect(isLetStand(second, TEXT, entries)).toBe(false)
  })
  it('stays when something further away is written', () => {
    const entries = [letStandEntry(second, TEXT, 'here')]
    const longer = `Sáng nay, ${TEXT}`
    expect(isLetStand(markAt(longer, 'sẽ', longer.lastIndexOf('sẽ')), longer, entries)).toBe(true)
  })
  it('is every place where the article was meant', () => {
    const entries = [letStandEntry(first, TEXT, 'everywhere')]
    expect(isLetStand(second, TEXT, entries)).toBe(true)
  })
  it('holds for a word whatever it is taken for, and for a rule of style alone', () => {
    const spelling = [letStandEntry(first, TEXT, 'everywhere')]
    expect(isLetStand(markAt(TEXT, 'sẽ', 0, { rule: 'tone-other' }), TEXT, spelling)).toBe(true)
    expect(isLetStand(markAt(TEXT, 'sẽ', 0, { kind: 'style', rule: 'doubled-word' }), TEXT, spelling)).toBe(false)
  })
  it('is the same word in another Unicode form', () => {
    const apart = TEXT.normalize('NFD')
    const entries = [letStandEntry(first, TEXT, 'here')]
    expect(isLetStand(markAt(apart, 'sẽ'.normalize('NFD')), apart, entries)).toBe(true)
  })
})
