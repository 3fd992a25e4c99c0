/** Brings a file into the library as an article of its own. The file itself is only read. */
import { type Article, createArticle, createProfile, type Profile, summarize } from '../../core/article'
import { type ImportedArticle, type Outcome, succeeded } from '../../core/contract'
import type { Translate } from '../../core/texts'
import type { Library } from '../library'
import { formatOf } from './formats'
import { readGivenFile } from './readGivenFile'

interface ReadOptions {
  readonly translate: Translate
  readonly now: () => string
  readonly newId: () => string
  /** Whose dateline and channel bar to expect. Default: no dateline, and the usual names of the channels. */
  readonly profile?: Profile | null
}

/** The file as an article that is in no library yet, and what of it could not be taken over. */
export async function readArticleFile(
  file: string,
  { translate, now, newId, profile }: ReadOptions,
): Promise<Outcome<{ readonly article: Article; readonly warnings: readonly string[] }>> {
  const bytes = await readGivenFile(file)
  if (!bytes.ok) return bytes
  const read = formatOf(bytes.value).read(bytes.value, { file, profile: profile ?? createProfile(), translate })
  if (!read.ok) return read
  const { fields, warnings } = read.value
  return succeeded({ article: { ...createArticle({ id: newId(), now: now() }), ...fields }, warnings })
}

/** Nothing is written unless the whole file could be read and understood. */
export async function importArticle(
  file: string,
  library: Library,
  options: ReadOptions,
): Promise<Outcome<ImportedArticle>> {
  const read = await readArticleFile(file, options)
  if (!read.ok) return read
  const added = await library.add(read.value.article)
  if (!added.ok) return added
  return succeeded({ summary: summarize(added.value.article, added.value.folder), warnings: read.value.warnings })
}
