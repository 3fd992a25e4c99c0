/** `import FILE --library DIR`: a file becomes an article of the library. */
import path from 'node:path'
import { localTimestamp, newArticleId } from '../clock'
import { readArticleFile } from '../exchange'
import { defineCommand } from './command'
import { openTerminalLibrary } from './terminalLibrary'

export const importCommand = defineCommand({
  operands: ['FILE'],
  options: { library: { value: 'DIR', required: true } },
  help: 'cli.commands.import',
  async run({ operands: [file = ''], options, translate }) {
    // The file comes first: a wrong name must not leave a new, empty library behind.
    const read = await readArticleFile(path.resolve(file), { translate, now: localTimestamp, newId: newArticleId })
    if (!read.ok) return read
    const library = await openTerminalLibrary(path.resolve(options.library ?? ''), { make: true })
    if (!library.ok) return library
    const added = await library.value.add(read.value.article)
    if (!added.ok) return added
    const { article, folder } = added.value
    const { warnings } = read.value
    return { lines: [{ id: article.id, folder: path.join(library.value.root, folder), warnings }] }
  },
})
