/** The list of the terminal's commands. To add one: write its file beside this one, and a line here. */
import { checkCommand } from './check'
import type { Command } from './command'
import { convertCommand } from './convert'
import { exportCommand } from './export'
import { importCommand } from './import'
import { listCommand } from './list'

export type { Command } from './command'

/** In the order of the help. */
export const terminalCommands: Readonly<Record<string, Command>> = {
  import: importCommand,
  list: listCommand,
  export: exportCommand,
  convert: convertCommand,
  check: checkCommand,
}
