/** When an earlier text of an article is worth keeping, and the calls of the window about what was kept. */
import type { Article } from '../core/article'
import {
  failed,
  type OpenedArticle,
  type Outcome,
  type Problem,
  succeeded,
  type Version,
  type VersionKind,
} from '../core/contract'
import { keepVersion, type Library, listVersions, nameVersion, pruneVersions, readVersion } from './library'

/** Of work: a text that is not touched is not kept again. */
const AUTO_EVERY_MS = 5 * 60_000

export interface VersionsOptions {
  readonly now: () => string
  /** A clock that never goes back. */
  readonly steadyMs: () => number
  /** The pen name of whoever sits here. */
  readonly by: () => string
  /** What could not be kept. Called once an article, or the journalist would hear of a full disk every five minutes. */
  readonly tell: (problem: Problem) => void
}

export interface Versions {
  /** The text as it was opened; before it, where there is one, the text that stood there when we last saved. */
  readonly opened: (library: Library, opened: OpenedArticle, replaced?: Article) => void
  /** After each save; keeps what is worth it. */
  readonly saved: (library: Library, article: Article, before: Article | undefined) => void
  readonly exported: (library: Library, article: Article) => void
  /** The article is put away, or the app closes: what was saved since the last version is kept too. */
  readonly left: (library: Library, article: Article) => void
  /** Without waiting; what goes wrong is told once. */
  readonly keepSoon: (library: Library, article: Article, kind: VersionKind) => void
  /** Answers when the text is kept. */
  readonly keep: (library: Library, article: Article, kind: VersionKind) => Promise<Outcome<Version>>
  readonly list: (
    library: Library,
    id: string,
  ) => Promise<Outcome<{ versions: readonly Version[]; problems: readonly Problem[] }>>
  readonly read: (library: Library, id: string, version: string) => Promise<Outcome<Article>>
  readonly name: (library: Library, id: string, version: string, name: string) => Promise<Outcome<Version>>
  readonly restore: (
    library: Library,
    input: { readonly id: string; readonly version: string; readonly revision: string },
  ) => Promise<Outcome<OpenedArticle>>
  /** When everything that was begun is done. */
  readonly idle: () => Promise<void>
}

export function createVersions({ now, steadyMs, by, tell }: VersionsOptions): Versions {
  const lastKeptMs = new Map<string, number>()
  /** Articles with a save that no version has. */
  const unkept = new Set<string>()
  const complained = new Set<string>()
  const underWay = new Set<Promise<unknown>>()

  const keep = (library: Library, article: Article, kind: VersionKind) => {
    lastKeptMs.set(article.id, steadyMs())
    unkept.delete(article.id)
    return library.inFolder(article.id, (place) => keepVersion(place, { article, kind, at: now(), by: by() }))
  }

  function soon(id: string, job: () => Promise<Outcome<unknown>>): void {
    const done = job().then((outcome) => {
      // An article that has gone meanwhile has no history to write.
      if (outcome.ok || outcome.problem.code !== 'history-refused' || complained.has(id)) return
      complained.add(id)
      tell(outcome.problem)
    })
    underWay.add(done)
    void done.finally(() => underWay.delete(done))
  }

  const keepSoon = (library: Library, article: Article, kind: VersionKind) =>
    soon(article.id, () => keep(library, article, kind))

  return {
    keep,
    keepSoon,

    opened(library, { article }, replaced) {
      soon(article.id, async () => {
        if (replaced) await keep(library, replaced, 'set-aside')
        const kept = await keep(library, article, 'opened')
        await library.inFolder(article.id, async (place) => succeeded(await pruneVersions(place, now())))
        return kept
      })
    },

    saved(library, article, before) {
      if (before !== undefined && before.workflow !== article.workflow) return keepSoon(library, article, 'workflow')
      const last = lastKeptMs.get(article.id)
      if (last === undefined || steadyMs() - last >= AUTO_EVERY_MS) keepSoon(library, article, 'auto')
      else unkept.add(article.id)
    },

    left(library, article) {
      if (unkept.has(article.id)) keepSoon(library, article, 'auto')
    },

    exported: (library, article) => keepSoon(library, article, 'export'),

    list: (library, id) => library.inFolder(id, async (place) => succeeded(await listVersions(place))),
    read: async (library, id, version) => {
      const read = await library.inFolder(id, (place) => readVersion(place, version))
      // A folder that was copied carries texts under the id of its original.
      return read.ok ? succeeded({ ...read.value, id }) : read
    },
    name: (library, id, version, name) => library.inFolder(id, (place) => nameVersion(place, version, name)),

    async restore(library, { id, version, revision }) {
      const wanted = await library.inFolder(id, (place) => readVersion(place, version))
      if (!wanted.ok) return wanted
      const there = await library.open(id)
      if (!there.ok) {
        // The text in the folder was broken and is set aside: there is nothing to keep first.
        if (there.problem.code !== 'article-damaged' && there.problem.code !== 'article-missing') return there
        const written = await library.save({ ...wanted.value, id }, '')
        return written.ok ? library.open(id) : written
      }
      const { article, folder } = there.value
      if (there.value.readOnly) return failed({ code: 'article-newer', folder })
      if (there.value.revision !== revision) {
        return failed({ code: 'changed-on-disk', folder, savedAt: article.updatedAt })
      }
      // Without it nothing is replaced.
      const kept = await keep(library, article, 'before-restore')
      if (!kept.ok) return kept
      // What colleagues said meanwhile was said, whatever text it was said of: the threads look for their words in this one.
      const { workflow, publishedAt, createdAt, comments } = article
      const saved = await library.save({ ...wanted.value, id, workflow, publishedAt, createdAt, comments }, revision)
      return saved.ok ? library.open(id) : saved
    },

    async idle() {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
  }
}
