/** How long a film or a recording is, as people write it. */

/** "4:05" → 245, "1:02:30" → 3750, "90" → 90; undefined for what is no duration. */
export function parseDuration(text: string): number | undefined {
  const match = /^(?:(?:(\d{1,2}):)?([0-5]?\d|\d{1,3}):)?(\d{1,5})$/.exec(text.trim())
  if (!match) return undefined
  const [, hours, minutes, seconds] = match
  if (minutes !== undefined && (Number(seconds) > 59 || seconds?.length !== 2)) return undefined
  if (hours !== undefined && Number(minutes) > 59) return undefined
  return Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds)
}

/** 245 → "4:05", 3750 → "1:02:30" */
export function durationText(durationSeconds: number): string {
  const whole = Math.round(durationSeconds)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(whole / 3_600)
  const minutes = Math.floor((whole % 3_600) / 60)
  const seconds = two(whole % 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${seconds}` : `${minutes}:${seconds}`
}
