/**
 * Types rows of keys with the built-in input methods and prints what stands on the screen:
 * `npm run --silent ime -- FILE.jsonl`. A row is {"id","method","keys"} and, if it likes, tone_style, free_marking,
 * spell_check, auto_restore, quick_typing, auto_capitalize, exceptions, before, after, modify_surrounding. In `keys`
 * "<" is Backspace and a line feed is Enter. Out comes {"id","text"} per row; rows that cannot be read are named on
 * stderr, and the exit code is 1.
 */
import { readFileSync } from 'node:fs'
import { createInputMethod, METHODS, type MethodName, playKeys } from '../core/vietnamese'

/** Names other test suites use for the same keys. */
const ALIASES: Readonly<Record<string, MethodName>> = { telex2: 'telex', mslayout: 'microsoft' }

type Row = Readonly<Record<string, unknown>>

/** The text after a row's keys. Throws an Error with a sentence about what is wrong with the row. */
function typeRow(row: Row): string {
  const before = textOf(row, 'before', '')
  const isEdited = flagOf(row, 'modify_surrounding', false)
  const method = createInputMethod({
    method: methodOf(row),
    toneStyle: choiceOf(row, 'tone_style', ['old', 'new'] as const, 'old'),
    freeMarking: flagOf(row, 'free_marking', true),
    spellCheck: flagOf(row, 'spell_check', true),
    restoreForeignWords: flagOf(row, 'auto_restore', true),
    quickTyping: flagOf(row, 'quick_typing', false),
    autoCapitalize: flagOf(row, 'auto_capitalize', false),
    exceptions: listOf(row, 'exceptions'),
  })
  if (before !== '') method.reset({ before, editable: isEdited })
  const text = playKeys(method, textOf(row, 'keys'), isEdited ? before : '')
  if (row.check === 'raw_keys') return method.buffer
  return isEdited ? text + textOf(row, 'after', '') : text
}

function methodOf(row: Row): MethodName {
  const name = textOf(row, 'method')
  const method = ALIASES[name] ?? name
  if (!Object.hasOwn(METHODS, method)) {
    throw new Error(`unknown method "${name}"; known: ${[...Object.keys(METHODS), ...Object.keys(ALIASES)].join(', ')}`)
  }
  return method as MethodName
}

function textOf(row: Row, field: string, otherwise?: string): string {
  const value = row[field] ?? otherwise
  if (typeof value !== 'string') throw new Error(`"${field}" must be a text`)
  return value.normalize('NFC')
}

function flagOf(row: Row, field: string, otherwise: boolean): boolean {
  const value = row[field] ?? otherwise
  if (typeof value !== 'boolean') throw new Error(`"${field}" must be true or false`)
  return value
}

function choiceOf<Choice extends string>(
  row: Row,
  field: string,
  choices: readonly Choice[],
  otherwise: Choice,
): Choice {
  const value = row[field] ?? otherwise
  const choice = choices.find((each) => each === value)
  if (choice === undefined) throw new Error(`"${field}" must be one of ${choices.join(', ')}`)
  return choice
}

function listOf(row: Row, field: string): readonly string[] {
  const value = row[field] ?? []
  if (!Array.isArray(value) || value.some((each) => typeof each !== 'string')) {
    throw new Error(`"${field}" must be a list of texts`)
  }
  return value
}

function parseRow(line: string): Row {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new Error('not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not a JSON object')
  return value as Row
}

function main(path: string | undefined): number {
  if (path === undefined) {
    console.error('Usage: npm run --silent ime -- FILE.jsonl')
    return 1
  }
  let content: string
  try {
    content = readFileSync(path, 'utf8')
  } catch (error) {
    console.error(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`)
    return 1
  }
  const output: string[] = []
  let failures = 0
  for (const [i, line] of content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue
    try {
      const row = parseRow(line)
      if (typeof row.id !== 'string' && typeof row.id !== 'number') throw new Error('"id" must be a text or a number')
      output.push(JSON.stringify({ id: row.id, text: typeRow(row) }))
    } catch (error) {
      failures++
      console.error(`${path}:${i + 1}: ${(error as Error).message}; row skipped`)
    }
  }
  if (output.length > 0) process.stdout.write(`${output.join('\n')}\n`)
  return failures === 0 ? 0 : 1
}

// A reader that has seen enough (head) closes the pipe; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = main(process.argv[2])
