/** What every command of the terminal must say of itself. */
import type { Problem } from '../../core/contract'
import type { TextKey, Translate } from '../../core/texts'

export interface Command<Option extends string = string> {
  /** What stands in its place on the command line, for the help and for messages: `["FILE"]`. */
  readonly operands: readonly string[]
  /** Options that take a value, each with what the value is called. */
  readonly options: Readonly<Record<Option, { readonly value: string; readonly required?: true }>>
  /** One line of the help. */
  readonly help: TextKey
  readonly run: (call: CommandCall<Option>) => Promise<CommandResult>
}

interface CommandCall<Option extends string = string> {
  /** As many as `operands`. */
  readonly operands: readonly string[]
  readonly options: Readonly<Partial<Record<Option, string>>>
  readonly translate: Translate
  /** The app's `assets/`, for what is rendered. */
  readonly assetsFolder: string
}

/** Either the values to print, one JSON line each, or why there are none. */
type CommandResult =
  | { readonly lines: readonly unknown[] }
  | { readonly problem: Problem }
  | { readonly message: string }

export function defineCommand<Option extends string>(command: Command<Option>): Command<Option> {
  return command
}
