import { describe, expect, it } from 'vitest'
import { rules } from '../proofing'
import { namedInEnglish, ruleTitle } from './ruleTitle'

describe('the names of the house-style rules', () => {
  it('stand in English for every rule, and for no rule that is gone', () =>
    expect([...namedInEnglish].sort()).toEqual(rules.map(({ name }) => name as string).sort()))
  it.each(['vi', 'en'] as const)('are NFC, never empty and never twice the same, %s', (language) => {
    const titles = rules.map((rule) => ruleTitle(rule, language))
    for (const title of titles) expect(title).toBe(title.trim().normalize('NFC'))
    expect(titles).not.toContain('')
    expect(new Set(titles).size).toBe(rules.length)
  })
  it('keep the title of a find that no rule stands behind', () => {
    expect(ruleTitle({ name: 'word-list', title: 'Từ của tòa soạn' }, 'en')).toBe('Từ của tòa soạn')
    expect(ruleTitle({ name: 'constructor', title: 'Từ lạ' }, 'en')).toBe('Từ lạ')
  })
})
