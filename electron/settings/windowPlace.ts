/** Where the window stood when it was last closed; apart from the settings, because it changes with every drag. */
import path from 'node:path'
import Store from 'electron-store'
import { z } from 'zod'
import { setAsideDamaged } from './storedSettings'

const placeSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive().max(20_000),
  height: z.int().positive().max(20_000),
  maximized: z.boolean().default(false),
})

/** In device-independent pixels. */
type WindowPlace = z.output<typeof placeSchema>

export interface WindowPlaceStore {
  readonly read: () => WindowPlace | undefined
  readonly keep: (place: WindowPlace) => void
}

export function openWindowPlace(folder: string, now: string): WindowPlaceStore {
  setAsideDamaged(path.join(folder, 'window.json'), now)
  const store = new Store<Record<string, unknown>>({ name: 'window', cwd: folder })
  return {
    read: () => placeSchema.safeParse(store.store).data,
    keep: (place) => {
      store.store = place
    },
  }
}
