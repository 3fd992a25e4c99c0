/** Many texts at once: rows of {"id","text"} in, rows of {"id","issues"} out, each as soon as it is read. */
import { setImmediate as turn } from 'node:timers/promises'
import { z } from 'zod'
import type { Issue } from '../../core/proofing'

const rowSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

interface RowOptions {
  readonly print: (text: string) => Promise<void>
  /** Told of every line that is left out. */
  readonly complain: (line: number, reason: 'notJson' | 'notRow') => void
}

/** False where a line had to be left out. Offsets are those of the text as it stands in the row. */
export async function checkRows(
  file: string,
  read: (text: string) => readonly Issue[],
  { print, complain }: RowOptions,
): Promise<boolean> {
  let isWhole = true
  let number = 0
  for (const line of file.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    number += 1
    if (line.trim() === '') continue
    const row = parseRow(line)
    if (typeof row === 'string') {
      isWhole = false
      complain(number, row)
      continue
    }
    await print(`${JSON.stringify({ id: row.id, issues: read(row.text) })}\n`)
    // A reader that has seen enough closes the pipe: that is heard between two rows.
    if (number % 64 === 0) await turn()
  }
  return isWhole
}

function parseRow(line: string): z.output<typeof rowSchema> | 'notJson' | 'notRow' {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'notJson'
  }
  const row = rowSchema.safeParse(value)
  return row.success ? row.data : 'notRow'
}
