/** A profile: which style rules a newsroom follows, how strictly, and in which position their switches stand. */
import { z } from 'zod'
import type { IssueLevel } from '../issue'
import { type RuleName, rules, type StyleRule } from '../rules'

/** What is left out is as in the profile below, and at last as the rule itself says. */
export const ruleSettingSchema = z.object({
  on: z.boolean().optional(),
  level: z.enum(['sure', 'check']).optional(),
  /** Switch → position. */
  switches: z.record(z.string(), z.string()).optional(),
})

export const BASES = ['online', 'decree30'] as const
export type ProfileBase = (typeof BASES)[number]

/** A profile as it is stored: a base, and what differs from it. Names of rules may be newer or older than this app. */
export const styleProfileSchema = z.object({
  name: z.string().trim().min(1).max(100),
  base: z.enum(BASES).default('online'),
  rules: z.record(z.string(), ruleSettingSchema).default({}),
})

export type RuleSetting = z.output<typeof ruleSettingSchema>
export type StyleProfile = z.output<typeof styleProfileSchema>

/** The settings of a profile that comes with the app: a wrong rule name does not compile. */
export type BaseSettings = Readonly<Partial<Record<RuleName, RuleSetting>>>

/** A rule as a profile has it. */
export interface RuleChoice {
  readonly rule: StyleRule
  readonly on: boolean
  readonly level: IssueLevel
  readonly settings: Readonly<Record<string, string>>
}

export interface ProfileReport {
  /** Rules this app does not know: kept in the profile, ignored in checking. */
  readonly unknownRules: readonly string[]
  /** Switches or positions that a known rule does not have, as "rule.switch=position": the switch stands as it did. */
  readonly unknownSwitches: readonly string[]
}

/** Every rule with what the profile says about it, in the order of the rules. */
export function chooseRules(profile: StyleProfile, base: BaseSettings): readonly RuleChoice[] {
  return rules.map((rule) => {
    const layers = [base[rule.name], profile.rules[rule.name]].filter((layer) => layer !== undefined)
    const settings = Object.fromEntries(Object.entries(rule.switches).map(([name, { initial }]) => [name, initial]))
    let on = rule.default === 'on'
    let level = rule.level
    for (const layer of layers) {
      on = layer.on ?? on
      level = layer.level ?? level
      for (const [name, position] of Object.entries(layer.switches ?? {})) {
        if (hasPosition(rule, name, position)) settings[name] = position
      }
    }
    return { rule, on, level, settings }
  })
}

/** What of a stored profile this app cannot follow. */
export function reportUnknown(profile: StyleProfile): ProfileReport {
  const known = new Map<string, StyleRule>(rules.map((rule) => [rule.name, rule]))
  const unknownSwitches: string[] = []
  for (const [name, setting] of Object.entries(profile.rules)) {
    const rule = known.get(name)
    if (rule === undefined) continue
    for (const [key, position] of Object.entries(setting.switches ?? {})) {
      if (!hasPosition(rule, key, position)) unknownSwitches.push(`${name}.${key}=${position}`)
    }
  }
  return { unknownRules: Object.keys(profile.rules).filter((name) => !known.has(name)), unknownSwitches }
}

function hasPosition(rule: StyleRule, name: string, position: string): boolean {
  return Object.hasOwn(rule.switches, name) && Object.hasOwn(rule.switches[name]?.positions ?? {}, position)
}
