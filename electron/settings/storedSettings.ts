/** What to make of a settings file that somebody, or another version of the app, has written. */
import fs from 'node:fs'
import path from 'node:path'
import { type Settings, settingsSchema } from '../../core/contract'

/** Field by field, so that one bad value costs only itself. */
export function readSettings(stored: unknown): Settings {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  const good = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const parsed = name in given ? schema.safeParse(given[name]) : undefined
    return parsed?.success ? [[name, parsed.data]] : []
  })
  return settingsSchema.parse(Object.fromEntries(good))
}

/** electron-store would throw on such a file at every start. */
export function setAsideDamaged(file: string, now: string): void {
  let text: string
  try {
    text = fs.readFileSync(file, 'utf8')
  } catch {
    return
  }
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return
  } catch {
    // Not JSON: the same as JSON that holds no settings.
  }
  const { dir, name, ext } = path.parse(file)
  fs.renameSync(file, path.join(dir, `${name}.damaged-${now.slice(0, 19).replaceAll(':', '-')}${ext}`))
}
