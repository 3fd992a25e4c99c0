import { describe, expect, it } from 'vitest'
import { findChange, followWords, type LineText, moveWords, type Words } from './follow'

/** `[` and `]` stand round the words that are followed. */
function marked(text: string, isCut = false): { text: string; words: Words } {
  const start = text.indexOf('[')
  const end = text.indexOf(']') - 1
  return { text: text.replace(/[[\]]/g, ''), words: { line: 'a', start, end, isCut } }
}

/** The texts that the line goes through, one after the other, and where the words are at the end. */
function through(first: string, ...later: string[]): string {
  let { text, words } = marked(first)
  for (const next of later) {
    const change = findChange(text, next)
    if (change !== undefined) words = moveWords(words, change)
    text = next
  }
  return `${text.slice(0, words.start)}[${text.slice(words.start, words.end)}]${text.slice(words.end)}`
}

describe('words that a comment is on', () => {
  it('move with what is written before them', () =>
    expect(through('Đê [Bàu Sen] dài', 'Tuyến Đê Bàu Sen dài')).toBe('Tuyến Đê [Bàu Sen] dài'))

  it('stay where they are while the text goes on after them', () =>
    expect(through('Đê [Bàu Sen]', 'Đê Bàu Sen ', 'Đê Bàu Sen d')).toBe('Đê [Bàu Sen] d'))

  it('take in what is written inside them', () =>
    expect(through('Đê [Bàu Sen] dài', 'Đê Bàu Lớn Sen dài')).toBe('Đê [Bàu Lớn Sen] dài'))

  it('do not take in what is written right before them', () =>
    expect(through('Đê [Bàu Sen]', 'Đê xBàu Sen')).toBe('Đê x[Bàu Sen]'))

  it('keep the last word when an input method rubs it out and writes it anew', () =>
    expect(through('Đê [Bàu Sen] dài', 'Đê Bàu Se dài', 'Đê Bàu S dài', 'Đê Bàu Sế dài', 'Đê Bàu Sến dài')).toBe(
      'Đê [Bàu Sến] dài',
    ))

  it('end at the blank when somebody writes on after that', () =>
    expect(through('[Tiêng]', 'Tiê', 'Tiếng', 'Tiếng ', 'Tiếng V')).toBe('[Tiếng] V'))

  it('are what was written over them', () =>
    expect(through('Đê [Bàu Sen] dài', 'Đê T dài', 'Đê Tr dài', 'Đê Trà dài')).toBe('Đê [Trà] dài'))

  it('are gone when more than they is rubbed out', () => expect(through('Đê [Bàu Sen] dài', 'Đê ài')).toBe('Đê []ài'))

  it('lose only what is taken of them', () => {
    expect(through('Đê [Bàu Sen] dài', 'Bàu Sen dài')).toBe('[Bàu Sen] dài')
    expect(through('Đê [Bàu Sen] dài', 'Sen dài')).toBe('[Sen] dài')
    expect(through('Đê [Bàu Sen].', 'Đê Bàu.')).toBe('Đê [Bàu].')
  })
})

describe('lines that are split and joined', () => {
  const line = (key: string, text: string): LineText => ({ key, text })
  const read = (parts: readonly Words[], lines: readonly LineText[]) =>
    parts.map(({ line: key, start, end }) => `${key}:${lines.find((one) => one.key === key)?.text.slice(start, end)}`)
  const words = (key: string, start: number, end: number): Words => ({ line: key, start, end, isCut: false })

  it('carry words over into the new line', () => {
    const after = [line('a', 'Sáng nay, '), line('b', 'đoạn đê cuối')]
    expect(read(followWords(words('a', 10, 17), [line('a', 'Sáng nay, đoạn đê cuối')], after), after)).toEqual([
      'b:đoạn đê',
    ])
  })

  it('divide words that the split goes through, and join them again', () => {
    const one = [line('a', 'Sáng nay, đoạn đê cuối')]
    const two = [line('a', 'Sáng nay, đoạn'), line('b', ' đê cuối')]
    expect(read(followWords(words('a', 10, 17), one, two), two)).toEqual(['a:đoạn', 'b: đê'])
    expect(read(followWords(words('b', 0, 3), two, one), one)).toEqual(['a: đê'])
  })

  it('hand words over when a paragraph becomes a subhead', () => {
    const after = [line('h', 'Dân góp đất')]
    expect(read(followWords(words('a', 0, 3), [line('a', 'Dân góp đất')], after), after)).toEqual(['h:Dân'])
  })

  it('follow a change in each of many lines at once', () => {
    const before = [line('a', 'Xã Cẩm Lưu'), line('b', 'ở Cẩm Lưu nay')]
    const after = [line('a', 'Xã Cẩm Lưu Mới'), line('b', 'ở Cẩm Lưu Mới nay')]
    expect(read(followWords(words('b', 10, 13), before, after), after)).toEqual(['b:nay'])
  })

  it('keep the place of words whose line is gone', () => {
    const [left] = followWords(
      words('b', 0, 3),
      [line('a', 'Một'), line('b', 'Hai'), line('c', 'Ba')],
      [line('a', 'Một'), line('c', 'Ba')],
    )
    expect(left).toMatchObject({ line: 'a', start: 3, end: 3 })
  })
})
