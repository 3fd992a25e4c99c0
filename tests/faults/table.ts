/** Gathers what every file of specs survived, and prints one table at the very end: the same whether the run was green or not. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Read by `counts.ts` in each worker. */
export const COUNTS_FILE = 'TOASOAN_FAULT_COUNTS'

export function setup(): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'toasoan-faults-'))
  process.env[COUNTS_FILE] = path.join(folder, 'counts')
}

export function teardown(): void {
  const file = process.env[COUNTS_FILE]
  if (file === undefined) return
  const totals = new Map<string, number>()
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trimEnd().split('\n') : []
  for (const line of lines) {
    const [what, number] = JSON.parse(line) as [string, number]
    totals.set(what, (totals.get(what) ?? 0) + number)
  }
  fs.rmSync(path.dirname(file), { recursive: true, force: true })
  const rows = [...totals].sort(([a], [b]) => (a < b ? -1 : 1))
  const sum = rows.reduce((all, [, number]) => all + number, 0)
  const table = [...rows, ['all together', sum] as const].map(
    ([what, number]) => `${String(number).padStart(8)}  ${what}`,
  )
  process.stdout.write(`\nFaults survived\n${table.join('\n')}\n`)
}
