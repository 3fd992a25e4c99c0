/** The newsroom's own house style while it is being put together: only what differs from the profile below is kept. */
import type { ProofingSettings } from '../../core/contract'
import type { RuleChoice } from '../../core/proofing'

/** What may be said about one rule; what is left out stays as it is. */
export interface RulePatch {
  readonly on?: boolean
  readonly level?: RuleChoice['level']
  /** Switch → position. */
  readonly switches?: Readonly<Record<string, string>>
}

/** `below`: the rule as the base has it. What comes to be as there is no longer said. */
export function withRule(settings: ProofingSettings, below: RuleChoice, patch: RulePatch): ProofingSettings {
  const { name } = below.rule
  const before = settings.rules[name] ?? {}
  const on = patch.on ?? before.on
  const level = patch.level ?? before.level
  // Switches that this version does not know are another version's, and are kept for it.
  const switches = Object.entries({ ...before.switches, ...patch.switches }).filter(
    ([key, position]) => below.settings[key] !== position,
  )
  const next = {
    ...(on === undefined || on === below.on ? {} : { on }),
    ...(level === undefined || level === below.level ? {} : { level }),
    ...(switches.length === 0 ? {} : { switches: Object.fromEntries(switches) }),
  }
  const { [name]: _, ...others } = settings.rules
  return { ...settings, rules: Object.keys(next).length === 0 ? others : { ...others, [name]: next } }
}

/** One rule as the base has it again. */
export function withoutRule(settings: ProofingSettings, name: string): ProofingSettings {
  const { [name]: _, ...rules } = settings.rules
  return { ...settings, rules }
}
