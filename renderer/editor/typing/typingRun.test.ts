import { describe, expect, it } from 'vitest'
import { continueRun, type TypingRun } from './typingRun'

/** Types the texts one after the other, the caret at the end of each, and counts what undo would go through. */
function stepsOf(texts: readonly string[], { pauseMs = 100 } = {}): number {
  let run: TypingRun | undefined
  let before = ''
  let steps = 0
  for (const [index, after] of texts.entries()) {
    const answer = continueRun(run, { place: 'p', before, after, caret: after.length }, index * pauseMs)
    if (!answer.joins) steps++
    run = answer.run
    before = after
  }
  return steps
}

/** "abc" → "a", "ab", "abc". */
function growing(text: string): string[] {
  return [...text].map((_letter, index) => text.slice(0, index + 1))
}

describe('a run of typing', () => {
  it('is one word with the space after it', () => expect(stepsOf(growing('Trước mùa lũ '))).toBe(3))
  it('goes on through a rewritten tone', () =>
    expect(stepsOf(['t', 'ti', 'tie', 'tien', 'tieng', 'tien', 'tie', 'ti', 'tiế', 'tiến', 'tiếng'])).toBe(1))
  it('goes on through the narrow space that OpenKey sends first', () =>
    expect(stepsOf(['v', 've', 've\u202f', 've', 'v', 'vẹ'])).toBe(1))
  it('goes on when the whole word is rubbed out and written anew after another', () =>
    expect(stepsOf([...growing('xin a'), 'xin ', 'xin â', 'xin ân'])).toBe(2))
  it('rewrites a word that was there before as one step', () => {
    const texts = ['viet', 'vie', 'vi', 'viế', 'viết']
    let run: TypingRun | undefined
    let steps = 0
    for (let index = 1; index < texts.length; index++) {
      const after = texts[index] ?? ''
      const answer = continueRun(run, { place: 'p', before: texts[index - 1] ?? '', after, caret: after.length }, index)
      if (!answer.joins) steps++
      run = answer.run
    }
    expect(steps).toBe(1)
  })
  it('ends after a long pause', () => expect(stepsOf(growing('abc'), { pauseMs: 6000 })).toBe(3))
  it('stands alone when whole phrases arrive at once', () => expect(stepsOf(['xin chào', 'xin chào các bạn'])).toBe(2))
  it('ends where the caret goes elsewhere', () => {
    const first = continueRun(undefined, { place: 'p', before: 'một hai', after: 'một haix', caret: 8 }, 0)
    const second = continueRun(first.run, { place: 'p', before: 'một haix', after: 'xmột haix', caret: 1 }, 50)
    expect(second.joins).toBe(false)
  })
  it('is told by the caret, not by letters that happen to be alike', () => {
    const first = continueRun(undefined, { place: 'p', before: 'aab', after: 'axab', caret: 2 }, 0)
    const second = continueRun(first.run, { place: 'p', before: 'axab', after: 'axaab', caret: 3 }, 50)
    expect(second).toMatchObject({ joins: true, run: { start: 1, end: 3 } })
  })
  it('is not joined by erasing what was there before it', () => {
    const typed = continueRun(undefined, { place: 'p', before: 'cũ ', after: 'cũ m', caret: 4 }, 0)
    const back = continueRun(typed.run, { place: 'p', before: 'cũ m', after: 'cũ ', caret: 3 }, 50)
    const further = continueRun(back.run, { place: 'p', before: 'cũ ', after: 'cũ', caret: 2 }, 100)
    expect([back.joins, further.joins]).toEqual([true, false])
    expect(continueRun(further.run, { place: 'p', before: 'cũ', after: 'c', caret: 1 }, 150).joins).toBe(true)
  })
})
