/** Which earlier texts stay and which go: close together while they are young, further apart as they grow old. */

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Younger than `upToMs`: one for each `everyMs`. The oldest rule goes on for ever. */
const RULES = [
  { upToMs: DAY_MS, everyMs: 0 },
  { upToMs: 7 * DAY_MS, everyMs: HOUR_MS },
  { upToMs: 31 * DAY_MS, everyMs: DAY_MS },
  { upToMs: Number.POSITIVE_INFINITY, everyMs: 7 * DAY_MS },
] as const

/** However wrong the clock is, the newest stay. */
const ALWAYS_KEPT = 30

/**
 * The ids to keep. `versions`: newest first. Named ones always stay; of the others all of the last day, then one an hour
 * for a week, one a day for a month, one a week for ever. One whose time cannot be (a clock was set back) counts as young.
 */
export function chooseKept(
  versions: readonly { readonly id: string; readonly at: string; readonly name: string }[],
  now: string,
): ReadonlySet<string> {
  const kept = new Set<string>()
  const taken = new Set<string>()
  for (const [index, { id, at, name }] of versions.entries()) {
    const ageMs = Date.parse(now) - Date.parse(at)
    const rule = RULES.find(({ upToMs }) => !(ageMs >= upToMs)) ?? RULES[0]
    // By the hour, day or week of the calendar (UTC), so that tomorrow's pruning chooses the same one.
    const slot = `${rule.everyMs} ${Math.floor(Date.parse(at) / rule.everyMs)}`
    if (name !== '' || index < ALWAYS_KEPT || rule.everyMs === 0 || !taken.has(slot)) kept.add(id)
    taken.add(slot)
  }
  return kept
}
