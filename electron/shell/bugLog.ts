/** What broke, kept in the app's own folder: one JSON line each, never more than two small files, never a word of an article. */
import fs from 'node:fs'
import path from 'node:path'
import { localTimestamp } from '../clock'

export interface BugLog {
  /** Full path of the file that is written now. */
  readonly file: string
  /** Notes a fault. `where` names the place in our words: "call saveArticle". Never throws. */
  readonly note: (where: string, error: unknown, details?: Readonly<Record<string, unknown>>) => void
}

const MAX_BYTES = 512 * 1024
const MAX_STACK = 4000

/** `bugs.jsonl` in the folder; when it is full it becomes `bugs.old.jsonl` and a new one begins. */
export function openBugLog(folder: string, { maxBytes = MAX_BYTES }: { readonly maxBytes?: number } = {}): BugLog {
  const file = path.join(folder, 'bugs.jsonl')
  return {
    file,
    note(where, error, details = {}) {
      const line = `${JSON.stringify({ at: localTimestamp(), where, ...describeError(error), ...details })}\n`
      try {
        fs.mkdirSync(folder, { recursive: true })
        const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
        if (size + line.length > maxBytes) fs.renameSync(file, path.join(folder, 'bugs.old.jsonl'))
        fs.appendFileSync(file, line)
      } catch {
        // A log that cannot be written must not become a second fault.
      }
    },
  }
}

function describeError(error: unknown): { readonly message: string; readonly stack?: string; readonly cause?: string } {
  if (!(error instanceof Error)) return { message: String(error).slice(0, MAX_STACK) }
  return {
    message: error.message.slice(0, MAX_STACK),
    ...(error.stack && { stack: error.stack.slice(0, MAX_STACK) }),
    ...(error.cause !== undefined && { cause: String(error.cause).slice(0, MAX_STACK) }),
  }
}
