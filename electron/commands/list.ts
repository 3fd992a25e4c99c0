/** `list --library DIR [--query TEXT [--exact]]`: what the library holds, newest first, or best answer first. */
import path from 'node:path'
import { defineCommand } from './command'
import { openTerminalLibrary } from './terminalLibrary'

export const listCommand = defineCommand({
  operands: [],
  options: { library: { value: 'DIR', required: true }, query: { value: 'TEXT' } },
  flags: ['exact'],
  help: 'cli.commands.list',
  async run({ options, flags }) {
    const library = await openTerminalLibrary(path.resolve(options.library ?? ''), { make: false })
    if (!library.ok) return library
    const found = await library.value.search(options.query ?? '', {
      exact: flags.has('exact'),
      thorough: true,
      most: Number.MAX_SAFE_INTEGER,
    })
    if (!found.ok) return found
    const { root } = library.value
    return { lines: found.value.articles.map((summary) => ({ ...summary, folder: path.join(root, summary.folder) })) }
  },
})
