import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { proofread } from './proofread'
import { createSpeller } from './speller'
import { prepareWordList } from './wordList'

const speller = createSpeller(
  readFileSync(new URL('../../assets/proofing/model.bin', import.meta.url)).buffer as ArrayBuffer,
)

const copy = 'Hội đồng nhân dân xã đã bổ xung nghị quyết,  họat động của các các đại biểu được nêu rỏ.'

describe('proofread', () => {
  it('joins spelling and style in the order of the text, without overlaps', () => {
    const issues = proofread(copy, speller)
    expect(new Set(issues.map(({ kind }) => kind))).toEqual(new Set(['spelling', 'style']))
    for (const [i, issue] of issues.entries()) {
      if (i > 0) expect(issue.start).toBeGreaterThanOrEqual(issues[i - 1]?.end ?? 0)
    }
    expect(issues.filter(({ kind }) => kind === 'spelling').map(({ start, end }) => copy.slice(start, end))).toEqual([
      'xung',
      'họat',
      'rỏ',
    ])
  })

  it('marks a doubled word once, although speller and style both see it', () => {
    const at = copy.indexOf('các các')
    expect(proofread(copy, speller).filter(({ start, end }) => start < at + 7 && at < end)).toHaveLength(1)
  })

  it('lets the newsroom’s own list come before the speller', () => {
    const wordList = prepareWordList([{ wrong: 'bổ xung', right: 'bổ sung', note: 'lỗi hay gặp' }])
    const marked = proofread(copy, speller, { wordList }).find(({ start }) => copy.startsWith('bổ xung', start))
    expect(marked).toMatchObject({ rule: 'word-list', suggestions: ['bổ sung'] })
  })

  it('still checks style, and misplaced tones, when the model is missing', () => {
    const issues = proofread(copy, undefined)
    expect(issues.every(({ kind }) => kind === 'style')).toBe(true)
    expect(issues.map(({ start, end }) => copy.slice(start, end))).toContain('họat')
  })
})
