/** The profiles that come with the app, and reading a newsroom's own. */
import { decree30 } from './decree30'
import { online } from './online'
import {
  type BaseSettings,
  chooseRules,
  type ProfileBase,
  type ProfileReport,
  type RuleChoice,
  reportUnknown,
  type StyleProfile,
  styleProfileSchema,
} from './styleProfile'

const bases: Readonly<Record<ProfileBase, BaseSettings>> = { online, decree30 }

export const onlineProfile: StyleProfile = { name: 'online', base: 'online', rules: {} }
export const decree30Profile: StyleProfile = { name: 'decree30', base: 'decree30', rules: {} }

/** By the name a command line or a setting gives: "online", "decree30". */
export const builtInProfiles: Readonly<Record<ProfileBase, StyleProfile>> = {
  online: onlineProfile,
  decree30: decree30Profile,
}

export interface ReadProfile extends ProfileReport {
  /** The profile; the one for online newspapers where what was stored is no profile at all. */
  readonly profile: StyleProfile
  readonly damaged: boolean
}

/** Reads a stored profile of any age. Nothing in it is lost: unknown rules stay in it, and are reported. */
export function readStyleProfile(stored: unknown): ReadProfile {
  const parsed = styleProfileSchema.safeParse(stored)
  if (!parsed.success) return { profile: onlineProfile, damaged: true, unknownRules: [], unknownSwitches: [] }
  return { profile: parsed.data, damaged: false, ...reportUnknown(parsed.data) }
}

const chosen = new WeakMap<StyleProfile, readonly RuleChoice[]>()

/** Every rule with its place in the profile, for the settings and for checking. Worked out once per profile object. */
export function rulesOf(profile: StyleProfile): readonly RuleChoice[] {
  const known = chosen.get(profile)
  if (known !== undefined) return known
  const choices = chooseRules(profile, bases[profile.base])
  chosen.set(profile, choices)
  return choices
}

export type { ProfileBase, ProfileReport, RuleChoice, RuleSetting, StyleProfile } from './styleProfile'
export { BASES, styleProfileSchema } from './styleProfile'
