/** `import FILE… --library DIR`: files become articles of the library. In a batch no failure stops the others. */
import path from 'node:path'
import { type Outcome, succeeded } from '../../core/contract'
import { problemText, type Translate } from '../../core/texts'
import { localTimestamp, newArticleId } from '../clock'
import { readArticleFile } from '../exchange'
import type { Library } from '../library'
import { defineCommand } from './command'
import { openTerminalLibrary } from './terminalLibrary'

export const importCommand = defineCommand({
  operands: ['FILE…'],
  options: { library: { value: 'DIR', required: true } },
  help: 'cli.commands.import',
  async run({ operands, options, translate, print }) {
    const importOne = importerInto(path.resolve(options.library ?? ''), translate)
    if (operands.length === 1) {
      const imported = await importOne(operands[0] ?? '')
      return imported.ok ? { lines: [imported.value] } : imported
    }
    let complete = true
    for (const file of operands) {
      const line = await inWords(importOne, file, translate)
      if ('error' in line) complete = false
      await print(`${JSON.stringify({ file, ...line })}\n`)
    }
    return { complete }
  },
})

interface ImportedLine {
  readonly id: string
  readonly folder: string
  readonly warnings: readonly string[]
}

type ImportOne = (file: string) => Promise<Outcome<ImportedLine>>

function importerInto(folder: string, translate: Translate): ImportOne {
  let library: Library | undefined
  return async (file) => {
    // The file comes first: a wrong name must not leave a new, empty library behind.
    const read = await readArticleFile(path.resolve(file), { translate, now: localTimestamp, newId: newArticleId })
    if (!read.ok) return read
    if (library === undefined) {
      const opened = await openTerminalLibrary(folder, { make: true })
      if (!opened.ok) {
        await read.value.discard()
        return opened
      }
      library = opened.value
    }
    const added = await read.value.addTo(library)
    if (!added.ok) return added
    const { summary, warnings } = added.value
    return succeeded({ id: summary.id, folder: path.join(library.root, summary.folder), warnings })
  }
}

/** Even what nobody foresaw is one file's trouble and not the batch's. */
async function inWords(
  importOne: ImportOne,
  file: string,
  translate: Translate,
): Promise<ImportedLine | { readonly error: string }> {
  try {
    const imported = await importOne(file)
    if (imported.ok) return imported.value
    const { title, body } = problemText(imported.problem, translate, 'vi')
    return { error: `${title}: ${body}` }
  } catch (error) {
    return { error: translate('cli.unexpected', { message: error instanceof Error ? error.message : String(error) }) }
  }
}
