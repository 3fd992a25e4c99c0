/** How many faults were survived, handed to the table at the end of the run; and whether this is the long form. */
import fs from 'node:fs'
import { afterAll } from 'vitest'
import { COUNTS_FILE } from './table'

/** `npm run test:faults`; `npm test` runs the short form of the same specs, and prints no table. */
export const isLong = process.env.TOASOAN_FAULTS === 'long'

const counts = new Map<string, number>()

export function countFaults(what: string, number = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + number)
}

afterAll(() => {
  const file = process.env[COUNTS_FILE]
  // One write a file of specs, so that two workers cannot tear one another's lines.
  if (file !== undefined && counts.size > 0) {
    fs.appendFileSync(file, [...counts].map((row) => `${JSON.stringify(row)}\n`).join(''))
  }
  counts.clear()
})
