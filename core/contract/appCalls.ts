/** The app itself: settings, menu, the way out. */
import { z } from 'zod'
import { call } from './call'
import { commandIds } from './commands'
import type { Outcome } from './problem'
import { type Settings, settingsSchema } from './settings'

export const appCalls = {
  updateSettings: call(settingsSchema.partial().strict()).returns<Outcome<Settings>>(),
  /** Opens https and mailto addresses in the journalist's browser. */
  openExternal: call(z.strictObject({ url: z.string().max(4096) })).returns<Outcome<null>>(),
  /** The menu greys out what makes no sense now. */
  updateMenu: call(z.strictObject({ disabled: z.array(z.enum(commandIds)) })).returns<Outcome<null>>(),
  /** The answer to the `flush` event: everything typed is on disk, or `unsaved` says that it is not. */
  flushed: call(z.strictObject({ unsaved: z.boolean() })).returns<Outcome<null>>(),
} as const
