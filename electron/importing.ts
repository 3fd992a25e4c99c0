/** Takes many files into the library, one after another: none stops the others, none comes in twice unasked. */
import path from 'node:path'
import { type Article, serializeArticle, summarize } from '../core/article'
import { failed, type Importing, type ImportReport, type Outcome } from '../core/contract'
import { contentHashOf, gatherFiles, type KnownFiles, readArticleFile } from './exchange'
import type { Library } from './library'

export interface ImportingOptions {
  readonly readOptions: () => Parameters<typeof readArticleFile>[1]
  readonly known: KnownFiles
  readonly tell: (progress: Importing | null) => void
}

export interface ImportJob {
  /** Full paths of files and folders. */
  readonly paths: readonly string[]
  readonly library: Library
  /** Files that are known become articles all the same. Default: they are only named. */
  readonly again?: boolean
}

export interface ImportDesk {
  /** One job at a time; later ones wait. */
  readonly run: (job: ImportJob) => Promise<ImportReport>
  /** Those that wait are not begun either. */
  readonly stop: () => void
}

export function createImporting({ readOptions, known, tell }: ImportingOptions): ImportDesk {
  let last: Promise<unknown> = Promise.resolve()
  /** Jobs of this round and of those before it are stopped. */
  let stopped = 0
  let round = 0

  async function work({ paths, library, again = false }: ImportJob, ownRound: number): Promise<ImportReport> {
    const gathered = await gatherFiles(paths)
    const report = { imported: [], known: [], refused: [], passedOver: gathered.passedOver } as Writable
    const { files } = gathered
    const say = teller(tell)
    try {
      for (const [done, file] of files.entries()) {
        if (stopped >= ownRound) return { ...report, left: gathered.left + files.length - done }
        say({ done, total: files.length, file: path.basename(file) })
        await importInto(report, file, { library, again })
      }
      return { ...report, left: gathered.left }
    } finally {
      tell(null)
      if (report.imported.length > 0) await known.keep()
    }
  }

  async function importInto(
    report: Writable,
    file: string,
    { library, again }: { readonly library: Library; readonly again: boolean },
  ): Promise<void> {
    const hash = await contentHashOf(file)
    const there = again ? undefined : await findKnown(file, hash, { library, known })
    if (there) {
      report.known.push({ file, ...there })
      return
    }
    const read = await orDamaged(file, () => readArticleFile(file, readOptions()))
    if (!read.ok) {
      report.refused.push({ file, problem: read.problem })
      return
    }
    const same = again ? undefined : await sameInLibrary(read.value.article, library)
    if (same) {
      await read.value.discard()
      report.known.push({ file, ...same })
      return
    }
    const added = await orDamaged(file, () => read.value.addTo(library))
    if (!added.ok) {
      report.refused.push({ file, problem: added.problem })
      return
    }
    report.imported.push({ file, ...added.value })
    const { id } = added.value.summary
    if (hash !== undefined) await known.note(hash, { id, at: readOptions().now() })
  }

  return {
    run(job) {
      round++
      const own = round
      const result = last.then(() => work(job, own))
      last = result.catch(() => undefined)
      return result
    },
    stop() {
      stopped = round
    },
  }
}

type Writable = {
  -readonly [Key in 'imported' | 'known' | 'refused']: ImportReport[Key][number][]
} & { readonly passedOver: number }

/** The article that this file is, or became on another day; undefined where it is new here. */
export async function findKnown(
  file: string,
  hash: string | undefined,
  { library, known }: { readonly library: Library; readonly known: KnownFiles },
) {
  const inside = await library.idAt(file)
  const before = inside === undefined && hash !== undefined ? await known.find(hash) : undefined
  const id = inside ?? before?.id
  const there = id === undefined ? undefined : await library.look(id)
  // In the bin by now, or in another library: then it may come in again.
  if (!there?.ok) return undefined
  const { article, folder } = there.value
  return { summary: summarize(article, folder), since: before?.at ?? article.createdAt }
}

/** A package of an article that is here already, to the letter: it was sent from here, or taken in on another day. */
export async function sameInLibrary(article: Article, library: Library) {
  const there = await library.look(article.id)
  if (!there.ok || serializeArticle(there.value.article) !== serializeArticle(article)) return undefined
  return { summary: summarize(there.value.article, there.value.folder), since: there.value.article.updatedAt }
}

/** A bug with one file is noted like any other bug; the other files are no worse for it. */
async function orDamaged<Value>(file: string, job: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  return job().catch((error: unknown) => {
    void Promise.reject(error)
    return failed({ code: 'file-damaged', file })
  })
}

/** Not every one of a thousand small files: the window has other things to draw. */
function teller(tell: (progress: Importing) => void): (progress: Importing) => void {
  let toldAt = 0
  return (progress) => {
    const now = performance.now()
    if (progress.done > 0 && now - toldAt < 80) return
    toldAt = now
    tell(progress)
  }
}
