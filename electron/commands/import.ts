/** `import FILE… --library DIR`: files and folders become articles of the library, none of them twice unasked. In a batch no failure stops the others. */
import path from 'node:path'
import { type Outcome, succeeded } from '../../core/contract'
import { problemText, type TextLanguage, type Translate } from '../../core/texts'
import { localTimestamp, newArticleId } from '../clock'
import { contentHashOf, gatherFiles, type KnownFiles, readArticleFile } from '../exchange'
import { findKnown, sameInLibrary } from '../importing'
import type { Library } from '../library'
import { defineCommand } from './command'
import { openImportNotes } from './importNotes'
import { openTerminalLibrary } from './terminalLibrary'

export const importCommand = defineCommand({
  operands: ['FILE…'],
  options: { library: { value: 'DIR', required: true } },
  flags: ['again'],
  help: 'cli.commands.import',
  async run({ operands, options, flags, translate, language, print, complain }) {
    const notes = openImportNotes()
    const importOne = importerInto(path.resolve(options.library ?? ''), {
      translate,
      notes,
      isAgain: flags.has('again'),
    })
    const { files, passedOver, left } = await gatherFiles(operands)
    const [only] = operands
    if (files.length === 0) return { message: translate('cli.import.nothing', { folder: operands.join(', ') }) }
    if (operands.length === 1 && files.length === 1 && files[0] === path.resolve(only ?? '')) {
      const imported = await importOne(files[0])
      if (!imported.ok) return imported
      await notes.keep()
      return { lines: [imported.value] }
    }
    let complete = left === 0
    for (const file of files) {
      const line = await inWords(importOne, file, translate, language)
      if ('error' in line) complete = false
      await print(`${JSON.stringify({ file, ...line })}\n`)
    }
    await notes.keep()
    if (passedOver > 0) complain(translate('cli.import.passedOver', { count: passedOver }))
    if (left > 0) complain(translate('cli.import.left', { count: left }))
    return { complete }
  },
})

interface ImportedLine {
  readonly id: string
  readonly folder: string
  /** When it came in; left out where it came in now. */
  readonly known?: string
  readonly warnings: readonly string[]
}

type ImportOne = (file: string) => Promise<Outcome<ImportedLine>>

interface ImporterOptions {
  readonly translate: Translate
  readonly notes: KnownFiles
  readonly isAgain: boolean
}

function importerInto(folder: string, { translate, notes, isAgain }: ImporterOptions): ImportOne {
  let library: Library | undefined
  const open = async (make: boolean): Promise<Outcome<Library>> => {
    if (library !== undefined) return succeeded(library)
    const opened = await openTerminalLibrary(folder, { make })
    if (opened.ok) library = opened.value
    return opened
  }
  const lineOf = ({ summary, since }: NonNullable<Awaited<ReturnType<typeof findKnown>>>): ImportedLine => ({
    id: summary.id,
    folder: path.join(folder, summary.folder),
    known: since,
    warnings: [],
  })
  return async (given) => {
    const file = path.resolve(given)
    // A library that is not there yet knows nothing, and a wrong name must not leave a new, empty one behind.
    const there = isAgain ? undefined : await open(false)
    const hash = await contentHashOf(file)
    const known = there?.ok ? await findKnown(file, hash, { library: there.value, known: notes }) : undefined
    if (known) return succeeded(lineOf(known))
    const read = await readArticleFile(file, { translate, now: localTimestamp, newId: newArticleId })
    if (!read.ok) return read
    const same = there?.ok ? await sameInLibrary(read.value.article, there.value) : undefined
    if (same) {
      await read.value.discard()
      return succeeded(lineOf(same))
    }
    const opened = await open(true)
    if (!opened.ok) {
      await read.value.discard()
      return opened
    }
    const added = await read.value.addTo(opened.value)
    if (!added.ok) return added
    const { summary, warnings } = added.value
    if (hash !== undefined) await notes.note(hash, { id: summary.id, at: localTimestamp() })
    return succeeded({ id: summary.id, folder: path.join(opened.value.root, summary.folder), warnings })
  }
}

/** Even what nobody foresaw is one file's trouble and not the batch's. */
async function inWords(
  importOne: ImportOne,
  file: string,
  translate: Translate,
  language: TextLanguage,
): Promise<ImportedLine | { readonly error: string }> {
  try {
    const imported = await importOne(file)
    if (imported.ok) return imported.value
    const { title, body } = problemText(imported.problem, translate, language)
    return { error: `${title}: ${body}` }
  } catch (error) {
    return { error: translate('cli.unexpected', { message: error instanceof Error ? error.message : String(error) }) }
  }
}
