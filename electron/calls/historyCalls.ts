/** What the history tab and the comparison ask of the desk: earlier texts, and other texts to hold beside them. */
import path from 'node:path'
import { type Desk, failed, type OpenedArticle, type Outcome, succeeded } from '../../core/contract'
import type { ArticleFromFile } from '../exchange'
import type { Library } from '../library'
import type { Versions } from '../versions'

export interface HistoryCallsOptions {
  readonly versions: Versions
  readonly inLibrary: <Value>(job: (library: Library) => Promise<Outcome<Value>>) => Promise<Outcome<Value>>
  /** Puts what a job answers with on the page. */
  readonly onPage: (job: (library: Library) => Promise<Outcome<OpenedArticle>>) => Promise<Outcome<OpenedArticle>>
  readonly chooseArticleFiles: () => Promise<readonly string[]>
  readonly readFile: (file: string) => Promise<Outcome<ArticleFromFile>>
}

type HistoryCall =
  | 'listVersions'
  | 'readVersion'
  | 'nameVersion'
  | 'keepVersion'
  | 'restoreVersion'
  | 'rescueArticle'
  | 'readArticle'
  | 'chooseFileToCompare'

export function createHistoryCalls({
  versions,
  inLibrary,
  onPage,
  chooseArticleFiles,
  readFile,
}: HistoryCallsOptions): Pick<Desk, HistoryCall> {
  return {
    listVersions: ({ id }) => inLibrary((library) => versions.list(library, id)),
    readVersion: ({ id, version }) => inLibrary((library) => versions.read(library, id, version)),
    nameVersion: ({ id, version, name }) => inLibrary((library) => versions.name(library, id, version, name)),

    keepVersion: ({ article, kind, name }) =>
      inLibrary(async (library) => {
        const kept = await versions.keep(library, article, kind)
        return kept.ok && name !== '' ? versions.name(library, article.id, kept.value.id, name) : kept
      }),

    restoreVersion: (input) => onPage((library) => versions.restore(library, input)),

    rescueArticle: ({ folder }) => onPage((library) => library.rescue(folder)),

    readArticle: ({ id }) =>
      inLibrary(async (library) => {
        const found = await library.look(id)
        if (!found.ok) return found
        const { article, revision } = found.value
        return succeeded({ article, revision })
      }),

    async chooseFileToCompare() {
      const [file] = await chooseArticleFiles()
      if (file === undefined) return succeeded(null)
      const read = await readFile(file)
      if (!read.ok) return failed(read.problem)
      const { article, warnings, discard } = read.value
      // Nothing goes into the library: the pictures that the file brought are not needed for reading along.
      await discard()
      return succeeded({ article, name: path.basename(file), warnings })
    },
  }
}
