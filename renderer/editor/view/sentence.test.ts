import { describe, expect, it } from 'vitest'
import { sentenceAt } from './sentence'

describe('the sentence at the caret', () => {
  const at = (marked: string) => {
    const text = marked.replace('|', '')
    const { start, end } = sentenceAt(text, marked.indexOf('|'))
    return text.slice(start, end)
  }

  it('ends behind its stop', () => {
    expect(at('Đê đã x|ong. Lũ chưa về.')).toBe('Đê đã xong. ')
    expect(at('Đê đã xong. |Lũ chưa về.')).toBe('Lũ chưa về.')
  })
  it('is still the last one behind the last stop', () => expect(at('Đê đã xong. Lũ chưa về.|')).toBe('Lũ chưa về.'))
  it('takes its closing quotes along', () => expect(at('“Xong r|ồi!” Ông cười.')).toBe('“Xong rồi!” '))
  it('goes on over shortened words and numbers', () => {
    expect(at('Ông Khoát ở TP. Hồ Chí Minh |nói 3.500 m đê. Hết.')).toBe('Ông Khoát ở TP. Hồ Chí Minh nói 3.500 m đê. ')
    expect(at('GS. Nguyễn V. An| đến. Hết.')).toBe('GS. Nguyễn V. An đến. ')
  })
  it('ends at a line break', () => expect(at('một\nh|ai')).toBe('hai'))
  it('of an empty line is empty', () => expect(at('|')).toBe(''))
})
