/** The desk's calls for the ways out: the page as a folder, the article as a file of another format, and a look at either. */
import path from 'node:path'
import { slugOf } from '../../core/article'
import { type Desk, EXPORT_FORMATS, type Outcome, succeeded } from '../../core/contract'
import { exportArticle, isWrittenFormat, writtenExtensions } from '../exchange'
import { exportInto } from '../exportInto'
import type { Dialogs } from '../surroundings'

type PageOptions = Omit<Parameters<typeof exportInto>[0], 'to'>

export interface ExportCallsOptions {
  /** The saved text and everything a page of it needs. */
  readonly openPage: (id: string) => Promise<Outcome<{ readonly options: PageOptions }>>
  readonly dialogs: Pick<Dialogs, 'chooseExportFolder' | 'chooseExportFile'>
  readonly reveal: (file: string) => void
  /** This text went out: its history keeps it. */
  readonly onExported: (article: PageOptions['article']) => void
}

export function createExportCalls({
  openPage,
  dialogs,
  reveal,
  onExported,
}: ExportCallsOptions): Pick<Desk, 'exportPage' | 'exportAs' | 'showExport'> {
  let lastFolder: string | undefined
  /** What this app exported in this session, and what is shown of it. */
  const exported = new Map<string, string>()

  return {
    async exportPage({ id }) {
      const opened = await openPage(id)
      if (!opened.ok) return opened
      const chosen = await dialogs.chooseExportFolder(lastFolder)
      if (chosen === undefined) return succeeded(null)
      const { options } = opened.value
      // A folder of its own inside the chosen one: nobody keeps an empty folder at hand, and a desktop is never empty.
      const outcome = await exportInto({ ...options, to: path.join(chosen, folderName(options)) })
      if (!outcome.ok) return outcome
      lastFolder = chosen
      onExported(options.article)
      exported.set(outcome.value.folder, path.join(outcome.value.folder, 'index.html'))
      return outcome
    },

    async exportAs({ id, format }) {
      const opened = await openPage(id)
      if (!opened.ok) return opened
      const { article, profile, mediaFolder, translate } = opened.value.options
      const formats = format === null ? EXPORT_FORMATS : [format]
      const [extension = ''] = writtenExtensions(formats[0] ?? 'docx')
      const name = `${slugOf(article) || folderName(opened.value.options)}.${extension}`
      const chosen = await dialogs.chooseExportFile(name, formats)
      if (chosen === undefined) return succeeded(null)
      // The name decides. Where it says nothing it is completed, and nobody was asked about a file of that name.
      const isComplete = isWrittenFormat(chosen)
      const to = isComplete ? chosen : `${chosen}.${extension}`
      const outcome = await exportArticle({ article, profile, mediaFolder, translate, to, overwrite: isComplete })
      if (!outcome.ok) return outcome
      onExported(article)
      exported.set(outcome.value.file, outcome.value.file)
      return outcome
    },

    async showExport({ place }) {
      const shown = exported.get(place)
      // A page cannot have any folder opened that it can name.
      if (shown === undefined) throw new Error('showExport was asked for a place that nothing was exported to')
      reveal(shown)
      return succeeded(null)
    },
  }
}

/** The article's folder without its date. */
function folderName({ mediaFolder }: PageOptions): string {
  return path.basename(path.dirname(mediaFolder)).replace(/^\d{4}-\d{2}-\d{2} /, '')
}
