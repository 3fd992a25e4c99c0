/** The desk's calls for the ways in: files that are chosen, dropped on the window, or opened with the app. */
import {
  type Desk,
  type DeskEvents,
  type EventName,
  type ImportReport,
  type Outcome,
  succeeded,
} from '../../core/contract'
import { createKnownFiles } from '../exchange'
import { createImporting, type ImportingOptions } from '../importing'
import type { Library } from '../library'
import type { Dialogs } from '../surroundings'

export interface ImportCallsOptions {
  readonly inLibrary: <Value>(job: (library: Library) => Promise<Outcome<Value>>) => Promise<Outcome<Value>>
  readonly dialogs: Pick<Dialogs, 'chooseArticleFiles'>
  readonly readOptions: ImportingOptions['readOptions']
  /** Where the notes about earlier imports lie. */
  readonly notesFolder: string
  readonly tell: <Name extends EventName>(event: Name, detail: DeskEvents[Name]) => void
}

export interface ImportCalls {
  readonly calls: Pick<Desk, 'importArticles' | 'importDropped' | 'importAgain' | 'stopImport'>
  /** Files that were opened with the app: those of the library are shown, the others imported. */
  readonly openFiles: (files: readonly string[]) => Promise<void>
}

export function createImportCalls({
  inLibrary,
  dialogs,
  readOptions,
  notesFolder,
  tell,
}: ImportCallsOptions): ImportCalls {
  const importing = createImporting({
    readOptions,
    known: createKnownFiles(notesFolder),
    tell: (progress) => tell('importing', { progress }),
  })
  /** Files that the window was told are known: those it may ask for again. */
  const offered = new Set<string>()

  const run = (paths: readonly string[], { again = false } = {}): Promise<Outcome<ImportReport>> =>
    inLibrary(async (library) => {
      const report = await importing.run({ paths, library, again })
      for (const { file } of report.known) offered.add(file)
      return succeeded(report)
    })

  return {
    calls: {
      async importArticles() {
        const files = await dialogs.chooseArticleFiles()
        return files.length === 0 ? succeeded(null) : run(files)
      },
      importDropped: ({ files }) => run(files),
      async importAgain({ files }) {
        // A page cannot have any file read that it can name.
        if (!files.every((file) => offered.has(file)))
          throw new Error('importAgain was asked for a file it was not told of')
        return run(files, { again: true })
      },
      async stopImport() {
        importing.stop()
        return succeeded(null)
      },
    },

    async openFiles(files) {
      const outcome = await inLibrary<readonly string[]>(async (library) => {
        const others: string[] = []
        for (const file of files) {
          const id = await library.idAt(file)
          if (id === undefined) others.push(file)
          else {
            tell('libraryChanged', {})
            tell('articleOpened', { id })
          }
        }
        return succeeded(others)
      })
      if (outcome.ok && outcome.value.length === 0) return
      const imported = outcome.ok ? await run(outcome.value) : outcome
      if (imported.ok) tell('filesImported', { report: imported.value })
      else tell('problem', { problem: imported.problem })
    },
  }
}
