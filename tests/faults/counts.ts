/** How many faults were survived, printed at the end of each file; and whether this is the long form. */
import { afterAll } from 'vitest'

/** `npm run test:faults`; `npm test` runs the short form. */
export const isLong = process.env.TOASOAN_FAULTS === 'long'

const counts = new Map<string, number>()

export function countFaults(what: string, number = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + number)
}

afterAll(() => {
  for (const [what, number] of counts) process.stdout.write(`faults survived: ${number} ${what}\n`)
  counts.clear()
})
