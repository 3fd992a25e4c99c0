import { describe, expect, it } from 'vitest'
import english from '../../assets/texts/en/findings.json'
import { Passage, rules } from '../proofing'
import { runRule } from '../proofing/checkStyle'
import { SPELLING_MESSAGES } from '../proofing/messages'
import { findingText } from './findingText'

/** Letters that English has not; what stands in quotation marks or after a colon is a form of the article. */
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/iu

describe('what a find says in English', () => {
  it.each(rules.map(({ name, message }) => [name, message] as const))('is there for %s', (_name, message) =>
    expect(findingText(message, 'en')).not.toBe(message),
  )
  it.each(Object.values(SPELLING_MESSAGES))('is there for the spelling %s', (message) =>
    expect(findingText(message, 'en')).not.toBe(message),
  )
  it.each(rules.map((rule) => [rule.name, rule] as const))(
    'is there for all that %s says of its examples',
    (_name, rule) => {
      const initial = Object.fromEntries(Object.entries(rule.switches).map(([name, one]) => [name, one.initial]))
      for (const { before, place = 'body', settings } of rule.examples) {
        const passage = new Passage(before, { place })
        const issues = runRule({ rule, level: rule.level, settings: { ...initial, ...settings } }, passage)
        expect(issues).not.toEqual([])
        for (const { message } of issues) expect(findingText(message, 'en'), message).not.toBe(message)
      }
    },
  )
  it('is there for what a switch is called, and keeps the forms to choose from', () => {
    for (const { switches } of rules) {
      for (const { title, positions } of Object.values(switches)) {
        if (VIETNAMESE.test(title)) expect(findingText(title, 'en')).not.toBe(title)
        for (const words of Object.values(positions).filter((one) =>
          /^(Viết|Thống|Gạch|Dấu|Kiểu|Dạng|Liền|Cách)/.test(one),
        ))
          expect(findingText(words, 'en')).not.toBe(words)
      }
    }
    expect(findingText('TP. HCM', 'en')).toBe('TP. HCM')
  })
  it('carries the words of the article over, and the capital of a heading', () => {
    expect(findingText('trong bài có cả “kỹ thuật” và “kĩ thuật”', 'en')).toBe(
      'the article has both “kỹ thuật” and “kĩ thuật”',
    )
    expect(findingText('sapo 61 chữ, dài hơn 50 chữ', 'en')).toBe('the standfirst has 61 words, more than 50')
    expect(findingText('Hỏi/ngã', 'en')).toBe('Hỏi or ngã')
    expect(findingText('Thiếu chữ', 'en')).toBe('Letter missing')
    expect(findingText('40 chữ', 'en')).toBe('40 words')
  })
  it('leaves a note of the newsroom, and everything in Vietnamese, as it is', () => {
    expect(findingText('nhớ hỏi ban thư ký', 'en')).toBe('nhớ hỏi ban thư ký')
    expect(findingText('lặp từ', 'vi')).toBe('lặp từ')
  })
  it('fills in the same places', () => {
    const places = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort()
    for (const [vi, en] of Object.values(english).flatMap((part) => Object.entries(part))) {
      expect(places(en), vi).toEqual(places(vi))
      expect([vi, en]).toEqual([vi.normalize('NFC').trim(), en.normalize('NFC').trim()])
    }
  })
})
