/** Brings a file into the library as an article of its own. The file itself is only read. */
import { type Article, createArticle, createProfile, type Profile, summarize } from '../../core/article'
import { failed, type ImportedArticle, type Outcome, succeeded } from '../../core/contract'
import type { Translate } from '../../core/texts'
import type { Library } from '../library'
import { formatOf } from './formats'
import { readGivenFile, readHead } from './readGivenFile'
import { createStaging, type Staging } from './staging'
import { isRecording, unreadableKindOf } from './unreadableKinds'
import { withinTime } from './withinTime'

interface ReadOptions {
  readonly translate: Translate
  readonly now: () => string
  readonly newId: () => string
  /** Whose dateline and channel bar to expect. Default: no dateline, and the usual names of the channels. */
  readonly profile?: Profile | null
}

export interface ArticleFromFile {
  /** In no library yet. */
  readonly article: Article
  /** What of the file could not be taken over. */
  readonly warnings: readonly string[]
  /** Puts the article and its pictures into a library, under a new id where the library has this one. Call it once. */
  readonly addTo: (library: Library) => Promise<Outcome<ImportedArticle>>
  /** Forgets the pictures. `addTo` does it too. */
  readonly discard: () => Promise<void>
}

/**
 * Reads the whole file before anything is written anywhere. Nothing is left behind where it answers with a problem; one of
 * them is that the file was not read within `limitMs`.
 */
export async function readArticleFile(
  file: string,
  { limitMs = PATIENCE_MS, ...options }: ReadOptions & { readonly limitMs?: number },
): Promise<Outcome<ArticleFromFile>> {
  return withinTime(readToItsEnd(file, options), limitMs, {
    late: () => failed({ code: 'file-too-slow', file, limitSeconds: Math.ceil(limitMs / 1000) }),
    afterwards: (read) => void (read.ok && read.value.discard()),
  })
}

/** A long document with many pictures takes some seconds, on a slow computer half a minute. */
const PATIENCE_MS = 120_000

async function readToItsEnd(file: string, options: ReadOptions): Promise<Outcome<ArticleFromFile>> {
  const staging = createStaging()
  try {
    const read = await readPage(file, staging, options)
    if (!read.ok) await staging.clear()
    return read
  } catch (error) {
    await staging.clear()
    // A reader that runs out of stack has met a file built for that; anything else is a bug.
    if (error instanceof RangeError) return failed({ code: 'file-unsafe', file })
    throw error
  }
}

/** Nothing is written into the library unless the whole file could be read and understood. */
export async function importArticle(
  file: string,
  library: Library,
  options: ReadOptions,
): Promise<Outcome<ImportedArticle>> {
  const read = await readArticleFile(file, options)
  return read.ok ? read.value.addTo(library) : read
}

async function readPage(
  file: string,
  staging: Staging,
  { translate, now, newId, profile }: ReadOptions,
): Promise<Outcome<ArticleFromFile>> {
  const head = await readHead(file)
  if (!head.ok) return head
  if (isRecording(head.value)) return failed({ code: 'file-is-recording', file })
  const unreadable = unreadableKindOf(head.value)
  if (unreadable) return failed({ code: 'file-kind-unsupported', file, kind: translate(unreadable) })
  const context = {
    file,
    profile: profile ?? createProfile(),
    translate,
    takePicture: staging.takePicture,
    takeRecording: staging.takeRecording,
    articleFolder: staging.folder,
  }
  const format = formatOf(head.value, file)
  const bytes = format.readFile ? undefined : await readGivenFile(file)
  if (bytes && !bytes.ok) return bytes
  const read = await (format.readFile
    ? format.readFile(context)
    : format.read(bytes?.value ?? new Uint8Array(), context))
  if (!read.ok) return read
  const { fields, warnings } = read.value
  const article = { ...createArticle({ id: newId(), now: now() }), ...fields }
  const addTo = async (library: Library): Promise<Outcome<ImportedArticle>> => {
    try {
      const isKnown = fields.id !== undefined && (await library.folderPath(fields.id)).ok
      const mediaFrom = staging.used()
      const added = await library.add(
        isKnown ? { ...article, id: newId() } : article,
        mediaFrom === undefined ? {} : { mediaFrom },
      )
      if (!added.ok) return added
      return succeeded({
        summary: summarize(added.value.article, added.value.folder),
        warnings: isKnown ? [...warnings, translate('exchange.read.new-id')] : warnings,
      })
    } finally {
      await staging.clear()
    }
  }
  return succeeded({ article, warnings, addTo, discard: staging.clear })
}
