/** What every command of the terminal must say of itself. */
import type { Problem } from '../../core/contract'
import type { TextKey, TextLanguage, Translate } from '../../core/texts'

export interface Command<Option extends string = string> {
  /** What stands in its place on the command line, for the help and for messages: `["FILE"]`. `["FILE…"]` takes one or more. */
  readonly operands: readonly string[]
  /** Options that take a value, each with what the value is called. */
  readonly options: Readonly<Record<Option, { readonly value: string; readonly required?: true }>>
  /** Options without a value. Default: none. */
  readonly flags?: readonly string[]
  /** One line of the help. */
  readonly help: TextKey
  readonly run: (call: CommandCall<Option>) => Promise<CommandResult>
}

interface CommandCall<Option extends string = string> {
  /** As many as `operands`, or more where the last of them takes more. */
  readonly operands: readonly string[]
  readonly options: Readonly<Partial<Record<Option, string>>>
  /** Those that were given. */
  readonly flags: ReadonlySet<string>
  readonly translate: Translate
  /** Of the messages. */
  readonly language: TextLanguage
  /** The app's `assets/`, for what is rendered. */
  readonly assetsFolder: string
  /** Writes to standard output as the work goes on; resolves when there is room for more. */
  readonly print: (text: string) => Promise<void>
  /** One line on standard error, for what does not end the work. */
  readonly complain: (message: string) => void
}

/** The values to print, one JSON line each, or why there are none. `usage`: it was called in a way that makes no sense. */
type CommandResult =
  | { readonly lines: readonly unknown[] }
  /** Everything has been printed already; `complete` is false where part of the work could not be done. */
  | { readonly complete: boolean }
  | { readonly usage: string }
  | { readonly problem: Problem }
  | { readonly message: string }

export function defineCommand<Option extends string>(command: Command<Option>): Command<Option> {
  return command
}
