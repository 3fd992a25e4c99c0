/** What the app remembers for this person on this computer. Articles are never among it. */
import { z } from 'zod'
import { articleIdSchema, profileSchema } from '../article'

/** What differs from the profile below: the same shape as a rule's setting in `core/proofing`, without loading the rules. */
const ruleSettingSchema = z.object({
  on: z.boolean().optional(),
  level: z.enum(['sure', 'check']).optional(),
  switches: z.record(z.string().max(100), z.string().max(100)).optional(),
})

export const proofingSettingsSchema = z.object({
  enabled: z.boolean().default(true),
  /** `custom`: the profile `base` with `rules` over it. */
  profile: z.enum(['online', 'decree30', 'custom']).default('online'),
  base: z.enum(['online', 'decree30']).default('online'),
  /** Kept while another profile is chosen, so that coming back loses nothing. */
  rules: z.record(z.string().max(100), ruleSettingSchema).default({}),
})

export type ProofingSettings = z.output<typeof proofingSettingsSchema>

/** In the order of the menu. The methods themselves are in `core/vietnamese`. */
export const TYPING_METHODS = ['telex', 'telex_simple', 'vni', 'viqr'] as const

/** Typing: the app's own input method, for a computer without one, and printed signs for typed ones. */
export const typingSettingsSchema = z.object({
  on: z.boolean().default(false),
  method: z.enum(TYPING_METHODS).default('telex'),
  /** `old`: hòa, thủy. `new`: hoà, thuỷ. */
  toneStyle: z.enum(['old', 'new']).default('old'),
  /** Marks may be typed after the letters that follow: nguoiwf. */
  freeMarking: z.boolean().default(true),
  /** A word that is no Vietnamese comes back as it was typed. */
  restoreForeignWords: z.boolean().default(true),
  /** cc → ch, nn → ng … */
  quickTyping: z.boolean().default(false),
  /** Words that come out exactly as listed. */
  exceptions: z.array(z.string().min(1).max(40)).max(2000).default([]),
  /** “ ” ‘ ’ … – as one types, with or without the input method. */
  signs: z.boolean().default(true),
  /** A space that no line breaks at, between a number and its unit, as one types. */
  hardSpaces: z.boolean().default(true),
})

export type TypingSettings = z.output<typeof typingSettingsSchema>

export const settingsSchema = z.object({
  locale: z.enum(['vi', 'en']).default('vi'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Full path; null until the first start has made or chosen one. */
  libraryFolder: z.string().nullable().default(null),
  /** The newspaper; null until the newsroom has been named. */
  profile: profileSchema.nullable().default(null),
  /** The pen name that new articles carry; empty: none. */
  penName: z.string().max(200).default(''),
  libraryOpen: z.boolean().default(true),
  inspectorOpen: z.boolean().default(true),
  /** The words of the page, in percent of their usual size. */
  textZoom: z.int().min(80).max(200).default(100),
  /** What stands out while one writes. */
  focusMode: z.enum(['off', 'paragraph', 'sentence']).default('off'),
  /** The line that is written stays in the middle. */
  typewriter: z.boolean().default(false),
  /** How the proofreader reads along. */
  proofing: proofingSettingsSchema.prefault({}),
  typing: typingSettingsSchema.prefault({}),
  /** The articles to open at the next start, in the order of their tabs. */
  openArticles: z.array(articleIdSchema).max(50).default([]),
  /** The one of them that was in front; null: none. */
  lastArticle: articleIdSchema.nullable().default(null),
})

export type Settings = z.output<typeof settingsSchema>
export type Locale = Settings['locale']
export type Theme = Settings['theme']
