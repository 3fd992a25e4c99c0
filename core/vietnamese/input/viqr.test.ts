import { describe, expect, it } from 'vitest'
import { createInputMethod } from './createInputMethod'
import { playKeys } from './playKeys'

function expectAll(cases: Readonly<Record<string, string>>): void {
  for (const [keys, text] of Object.entries(cases)) {
    expect(playKeys(createInputMethod({ method: 'viqr' }), keys), keys).toBe(text)
  }
}

describe('viqr', () => {
  it('writes accents with the signs that look like them', () =>
    expectAll({
      "a'": 'á',
      'a`': 'à',
      'a?': 'ả',
      'a~': 'ã',
      'a.': 'ạ',
      'a^': 'â',
      'o+': 'ơ',
      'u*': 'ư',
      'a(': 'ă',
      dd: 'đ',
    }))

  it('writes words', () =>
    expectAll({ "Tie^'ng Vie^.t": 'Tiếng Việt', 'ngu+o+`i': 'người', 'thuo+?': 'thuở', 'ddu+o+`ng': 'đường' }))

  it('gives the sign back when it is pressed twice', () => expectAll({ "a''": "a'", 'a^^': 'a^', 'hoa..': 'hoa.' }))

  it('clears a tone with 0', () => expectAll({ "a'0": 'a' }))

  it('takes the sign behind a backslash as it is', () =>
    expectAll({ 'anh\\.': 'anh.', 'a\\^': 'a^', 'd\\d': 'dd', 'ba\\? ': 'ba? ' }))

  it('keeps a backslash that protects nothing', () => expectAll({ 'C:\\tin': 'C:\\tin', 'a\\ b': 'a\\ b' }))

  it('ends a sentence behind a syllable that has its tone', () =>
    expectAll({ 'ddu+o+.c.': 'được.', 'hoa`. ': 'hòa. ', 'sao nhi?': 'sao nhỉ', 'la`?': 'là?' }))

  it('leaves signs alone where there is no vowel', () =>
    expectAll({ "H'": "H'", '...': '...', '(a)': '(a)', "rock'n": "rock'n" }))
})
