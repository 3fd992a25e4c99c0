import { describe, expect, it } from 'vitest'
import { settingsSchema } from '../../core/contract'
import { decree30Profile, onlineProfile, type RuleChoice, readStyleProfile, rulesOf } from '../../core/proofing'
import { withoutRule, withRule } from './ruleChoices'

const own = settingsSchema.parse({ proofing: { profile: 'custom' } }).proofing
const ruleIn = (choices: readonly RuleChoice[], name: string) => {
  const choice = choices.find(({ rule }) => rule.name === name)
  if (choice === undefined) throw new Error(`There is no rule ${name}`)
  return choice
}
const below = (name: string) => ruleIn(rulesOf(onlineProfile), name)

describe('the newsroom’s own house style', () => {
  it('keeps what differs from its base, and the checker follows it', () => {
    const settings = withRule(withRule(own, below('tone-style'), { level: 'sure' }), below('tone-style'), {
      switches: { style: 'new' },
    })
    expect(settings.rules).toEqual({ 'tone-style': { level: 'sure', switches: { style: 'new' } } })
    const read = readStyleProfile({ name: 'custom', base: settings.base, rules: settings.rules })
    expect(read.unknownRules).toEqual([])
    expect(ruleIn(rulesOf(read.profile), 'tone-style')).toMatchObject({
      on: true,
      level: 'sure',
      settings: { style: 'new' },
    })
  })

  it('says nothing of a rule that is as in the base again', () => {
    const changed = withRule(own, below('tone-style'), { on: false, switches: { style: 'old' } })
    const half = withRule(changed, below('tone-style'), { switches: { style: 'consistent' } })
    expect(half.rules).toEqual({ 'tone-style': { on: false } })
    expect(withRule(half, below('tone-style'), { on: true }).rules).toEqual({})
  })

  it('measures against the base that was chosen', () => {
    const titles = ruleIn(rulesOf(decree30Profile), 'titles')
    expect(withRule({ ...own, base: 'decree30' }, titles, { on: true }).rules).toEqual({})
    expect(withRule({ ...own, base: 'decree30' }, titles, { on: false }).rules).toEqual({ titles: { on: false } })
  })

  it('loses nothing that another version has kept there', () => {
    const stored = settingsSchema.parse({
      proofing: {
        profile: 'custom',
        rules: { 'tone-style': { switches: { colour: 'red' } }, 'rule-of-next-year': { on: true } },
      },
    }).proofing
    const settings = withRule(stored, below('tone-style'), { level: 'sure' })
    expect(settings.rules).toEqual({
      'rule-of-next-year': { on: true },
      'tone-style': { level: 'sure', switches: { colour: 'red' } },
    })
    expect(withoutRule(settings, 'tone-style').rules).toEqual({ 'rule-of-next-year': { on: true } })
  })
})
