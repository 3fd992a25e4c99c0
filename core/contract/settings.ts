/** What the app remembers for this person on this computer. Articles are never among it. */
import { z } from 'zod'
import { articleIdSchema, profileSchema } from '../article'

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
  /** The article to open at the next start; null: none. */
  lastArticle: articleIdSchema.nullable().default(null),
})

export type Settings = z.output<typeof settingsSchema>
export type Locale = Settings['locale']
export type Theme = Settings['theme']
