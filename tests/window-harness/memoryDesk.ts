/** A desk without a disk: keeps articles in memory, fails when told to, and remembers what was asked of it. */
import {
  type Article,
  type ArticleSummary,
  type ArticleTemplate,
  createArticle,
  fillDraft,
  packSummaries,
  summarize,
} from '../../core/article'
import {
  type DeskClient,
  type DeskEvents,
  type EventName,
  failed,
  type Outcome,
  type Problem,
  type Settings,
  settingsSchema,
  succeeded,
  type UnreadableArticle,
} from '../../core/contract'
import { createTranslate } from '../../core/texts'
import { memoryDictionaries } from './memoryDictionaries'
import { memoryExchange } from './memoryExchange'
import { memoryMedia } from './memoryMedia'
import { memorySearch } from './memorySearch'
import { memoryTemplates } from './memoryTemplates'
import { memoryVersions } from './memoryVersions'

export interface MemoryDesk {
  readonly client: DeskClient
  readonly emit: <Name extends EventName>(event: Name, detail: DeskEvents[Name]) => void
  /** The next saves answer with these, one after the other; `broken` rejects the call. */
  readonly failSaves: (...problems: (Problem | 'broken')[]) => void
  /** Somebody else saves the article. */
  readonly changeOnDisk: (id: string, change: (article: Article) => Article) => void
  readonly articleOnDisk: (id: string) => Article | undefined
  /** Names of the calls, in order. */
  readonly calls: string[]
  saveDelayMs: number
}

interface Stored {
  article: Article
  revision: number
}

export function createMemoryDesk({
  articles,
  unreadable = [],
  settings: given,
}: {
  readonly articles: readonly Article[]
  readonly unreadable?: readonly UnreadableArticle[]
  readonly settings: Partial<Settings>
}): MemoryDesk {
  const t = createTranslate(given.locale ?? 'vi')
  const stored = new Map<string, Stored>(articles.map((article) => [article.id, { article, revision: 1 }]))
  const binned = new Map<string, Stored>()
  const listeners = new Map<EventName, Set<(detail: never) => void>>()
  const saveProblems: (Problem | 'broken')[] = []
  const calls: string[] = []
  const folder = '/home/van/Tài liệu/Tòa Soạn'
  let settings = settingsSchema.parse({ libraryFolder: folder, ...given })

  const summaryOf = ({ article }: Stored): ArticleSummary => summarize(article, `2026-11-21 ${article.id}`)
  const list = () =>
    [...stored.values()].map(summaryOf).sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt))
  const now = () => new Date().toISOString()
  const open = ({ article, revision }: Stored) =>
    succeeded({ article, revision: String(revision), folder: `2026-11-21 ${article.id}`, readOnly: false })
  const articleOf = (id: string) => stored.get(id)?.article
  const begin = (made: Pick<Parameters<typeof createArticle>[0], 'channel'>, template?: ArticleTemplate) => {
    const id = `bai-moi-${stored.size + 1}-x`
    const draft = createArticle({ id, now: now(), ...made })
    const one = { article: template === undefined ? draft : fillDraft(draft, template), revision: 1 }
    stored.set(id, one)
    return open(one)
  }
  const publish = ({ article }: Stored) =>
    fetch('/harness/page', { method: 'POST', body: JSON.stringify({ article, profile: settings.profile }) })
  const withStored = <Value>(id: string, job: (one: Stored) => Outcome<Value>): Outcome<Value> => {
    const one = stored.get(id)
    return one === undefined ? failed({ code: 'article-missing', folder: id }) : job(one)
  }

  const memory: MemoryDesk = {
    calls,
    saveDelayMs: 30,
    emit(event, detail) {
      for (const listener of listeners.get(event) ?? [])
        (listener as (detail: DeskEvents[typeof event]) => void)(detail)
    },
    failSaves: (...problems) => void saveProblems.push(...problems),
    changeOnDisk(id, change) {
      const one = stored.get(id)
      if (one) stored.set(id, { article: { ...change(one.article), updatedAt: now() }, revision: one.revision + 1 })
    },
    articleOnDisk: articleOf,
    client: {
      on(event, listener) {
        const all = listeners.get(event) ?? new Set()
        listeners.set(event, all.add(listener as (detail: never) => void))
        return () => void all.delete(listener as (detail: never) => void)
      },
      start: async () =>
        succeeded({
          settings,
          libraryFolder: folder,
          articles: list().slice(0, 500),
          total: stored.size,
          unreadable,
          platform: 'linux' as const,
          appVersion: '0.1.0',
          problems: [],
          recovered: [],
        }),
      async updateSettings(patch) {
        settings = settingsSchema.parse({ ...settings, ...patch })
        return succeeded(settings)
      },
      chooseLibraryFolder: async () => succeeded(null),
      listArticles: async () => succeeded({ articles: packSummaries(list()), unreadable }),
      async setIndexing({ on }) {
        memory.emit('indexing', { progress: { done: 12_000, total: 50_000, isPaused: !on } })
        return succeeded(null)
      },
      revealUnreadable: async () => succeeded(null),
      ...memorySearch({ list, articleOf }),
      createArticle: async ({ channel }) => begin({ channel }),
      openArticle: async ({ id }) => withStored(id, open),
      async saveArticle({ article, revision }) {
        await new Promise((resolve) => setTimeout(resolve, memory.saveDelayMs))
        const problem = saveProblems.shift()
        if (problem === 'broken') throw new Error('the line to the desk is dead')
        if (problem !== undefined) return failed(problem)
        return withStored(article.id as string, (one) => {
          if (String(one.revision) !== revision) {
            return failed({ code: 'changed-on-disk', folder: article.id as string, savedAt: one.article.updatedAt })
          }
          const saved = { article: { ...(article as Article), updatedAt: now() }, revision: one.revision + 1 }
          stored.set(article.id as string, saved)
          return succeeded({ revision: String(saved.revision), savedAt: now(), summary: summaryOf(saved) })
        })
      },
      keepInJournal: async () => succeeded({ at: now() }),
      showArticle: async () => succeeded(null),
      closeArticle: async () => succeeded(null),
      keepCaret: async () => succeeded(null),
      keepHalfWritten: async () => succeeded(null),
      keepFirstLetters: async () => succeeded(null),
      setTextAside: async () => succeeded(null),
      ...memoryVersions({ now, articleOf }),
      restoreVersion: async ({ id }) => failed({ code: 'version-missing', folder: id }),
      rescueArticle: async ({ folder }) => failed({ code: 'article-missing', folder }),
      readArticle: async ({ id }) =>
        withStored(id, ({ article, revision }) => succeeded({ article, revision: String(revision) })),
      chooseFileToCompare: async () => succeeded(null),
      async saveArticleAsCopy({ article }) {
        const id = `${article.id}-b`.slice(0, 60)
        const one = { article: { ...(article as Article), id, updatedAt: now() }, revision: 1 }
        stored.set(id, one)
        return open(one)
      },
      async binArticle({ id }) {
        const one = stored.get(id)
        if (one) binned.set(id, one)
        stored.delete(id)
        return succeeded({ canUndo: true })
      },
      async unbinArticle({ id }) {
        const one = binned.get(id)
        if (one === undefined) return failed({ code: 'article-missing', folder: id })
        stored.set(id, one)
        return succeeded(null)
      },
      forgetBinned: async () => succeeded(null),
      renameArticle: async ({ id }) => withStored(id, (one) => succeeded({ folder: summaryOf(one).folder })),
      ...memoryTemplates({ folder, begin: (template) => begin({}, template) }),
      revealArticle: async () => succeeded(null),
      ...memoryExchange({ t, list, articleOf }),
      ...memoryMedia(),
      async measurePage({ id }) {
        const one = stored.get(id)
        if (one) await publish(one)
        const answer = await fetch(`/harness/measure/${id}`)
        return succeeded(answer.ok ? await answer.json() : { files: [], warnings: [] })
      },
      ...memoryDictionaries(folder),
      openExternal: async () => succeeded(null),
      updateMenu: async () => succeeded(null),
      flushed: async () => succeeded(null),
    },
  }
  // Every call is written down before it is answered.
  for (const [name, call] of Object.entries(memory.client)) {
    if (name === 'on') continue
    ;(memory.client as Record<string, unknown>)[name] = (input: never) => {
      calls.push(name)
      return (call as (input: never) => unknown)(input)
    }
  }
  // The preview asks the server for the page of the newest text.
  const { saveArticle, openArticle } = memory.client
  Object.assign(memory.client, {
    async saveArticle(input: Parameters<typeof saveArticle>[0]) {
      const saved = await saveArticle(input)
      const one = stored.get(input.article.id as string)
      if (saved.ok && one) await publish(one).catch(() => undefined)
      return saved
    },
    async openArticle(input: Parameters<typeof openArticle>[0]) {
      const one = stored.get(input.id)
      if (one) await publish(one).catch(() => undefined)
      return openArticle(input)
    },
  })
  return memory
}
