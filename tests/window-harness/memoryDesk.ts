/** A desk without a disk: keeps articles in memory, fails when told to, and remembers what was asked of it. */
import {
  type Article,
  type ArticleSummary,
  type ArticleTemplate,
  createArticle,
  fillDraft,
  outlineOf,
  packSummaries,
  parseTemplate,
  slugOf,
  summarize,
  templateFromArticle,
} from '../../core/article'
import {
  type DeskClient,
  type DeskEvents,
  type EventName,
  failed,
  type Outcome,
  type Problem,
  type Settings,
  type SharedSnippet,
  settingsSchema,
  succeeded,
  type UnreadableArticle,
} from '../../core/contract'
import { createDocument, type MediaFile, type Picture, text } from '../../core/document'
import { findMarks, makeExcerpt, parseSearch, searchTextOf } from '../../core/search'
import { createTranslate } from '../../core/texts'
import { memoryVersions } from './memoryVersions'
import { samplePicture } from './samples'

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

  const words: Record<'own' | 'newsroom', string[]> = { own: [], newsroom: ['Bàu Sen', 'Cẩm Lưu', 'Ải'] }
  const dictionaries = () => ({
    own: { file: '/home/van/.config/Tòa Soạn/tu-dien.txt', words: [...words.own], problems: [] },
    newsroom: { file: `${folder}/tu-dien-toa-soan.txt`, words: [...words.newsroom], problems: [] },
    wordList: { file: `${folder}/tu-toa-soan.csv`, entries: [], problems: [] },
  })

  const templates: { id: string; value: ArticleTemplate }[] = Object.entries(
    import.meta.glob('../../assets/templates/*.json', { query: '?raw', import: 'default', eager: true }),
  ).flatMap(([file, raw]) => {
    const read = parseTemplate(raw as string)
    return read.status === 'ok' ? [{ id: `builtin:${file.split('/').at(-1)}`, value: read.value }] : []
  })
  const snippets: SharedSnippet[] = ['Theo quy định tại Luật Báo chí năm 2025', 'Đường dây nóng của Báo Sông Trà'].map(
    (name) => ({
      id: name,
      name,
      body: createDocument([
        { type: 'paragraph', version: 1, children: [text(`${name}: [chờ nội dung], điện thoại 0239 3 000 111.`)] },
      ]),
    }),
  )

  const summaryOf = ({ article }: Stored): ArticleSummary => summarize(article, `2026-11-21 ${article.id}`)
  const list = () =>
    [...stored.values()].map(summaryOf).sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt))
  const now = () => new Date().toISOString()
  const open = ({ article, revision }: Stored) =>
    succeeded({ article, revision: String(revision), folder: `2026-11-21 ${article.id}`, readOnly: false })
  /** One of each fate, for the report. */
  const importedHere = async () => {
    const [first, second] = list()
    return {
      imported: first
        ? [
            {
              file: '/home/van/Bài cộng tác/cho-phien.txt',
              summary: first,
              warnings: [
                t('exchange.charset.converted', { charset: 'TCVN3' }),
                t('exchange.charset.unknown-codes', { count: 3 }),
              ],
            },
          ]
        : [],
      known: second
        ? [{ file: '/home/van/Bài cộng tác/de-bau-sen.docx', summary: second, since: second.createdAt }]
        : [],
      refused: [
        {
          file: '/home/van/Bài cộng tác/thu-moi.doc',
          problem: {
            code: 'file-kind-unsupported' as const,
            file: '/home/van/Bài cộng tác/thu-moi.doc',
            kind: t('exchange.kinds.doc'),
          },
        },
      ],
      passedOver: 4,
      left: 0,
    }
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
    articleOnDisk: (id) => stored.get(id)?.article,
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
      async searchArticles({ query, exact = false }) {
        const found = parseSearch(query, { exact, today: '2026-11-21' })
        if (found === undefined) return succeeded({ ids: [], rest: 'none' as const })
        return succeeded({
          rest: 'none' as const,
          ids: list()
            .filter(({ id, workflow, channel }) => {
              const text = searchTextOf(stored.get(id)?.article as Article)
              return (
                (found.states.length === 0 || found.states.includes(workflow)) &&
                (found.channels.length === 0 || found.channels.includes(channel)) &&
                found.terms.every((term) => {
                  const asked = term.field === undefined ? Object.values(text).join('\n') : text[term.field]
                  return findMarks(asked, { ...found, terms: [term] }, term.field).length > 0
                })
              )
            })
            .map(({ id }) => id),
        })
      },
      async readExcerpts({ query, exact = false, ids }) {
        const found = parseSearch(query, { exact, today: '2026-11-21' })
        return succeeded(
          ids.flatMap((id) => {
            const one = stored.get(id)
            if (found === undefined || one === undefined) return []
            const { text, ...head } = searchTextOf(one.article)
            const inText = makeExcerpt(text, found)
            const inHead = makeExcerpt(Object.values(head).join('\n'), found)
            const count = (inText?.count ?? 0) + (inHead?.count ?? 0)
            return [{ id, text: inText?.text ?? '', marks: inText?.marks ?? [], count }]
          }),
        )
      },
      async setIndexing({ on }) {
        memory.emit('indexing', { progress: { done: 12_000, total: 50_000, isPaused: !on } })
        return succeeded(null)
      },
      revealUnreadable: async () => succeeded(null),
      async createArticle({ channel }) {
        const id = `bai-moi-${stored.size + 1}-x`
        const one = { article: createArticle({ id, now: now(), channel }), revision: 1 }
        stored.set(id, one)
        return open(one)
      },
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
      ...memoryVersions({ now, articleOf: (id) => stored.get(id)?.article }),
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
      listTemplates: async () =>
        succeeded({
          templates: templates.map(({ id, value: { name, note, article } }) => ({
            id,
            name,
            note,
            channel: article.channel,
            headline: article.headline,
            standfirst: article.standfirst,
            outline: outlineOf(article.body),
          })),
          damaged: [{ file: `${folder}/mau-bai-toa-soan/mau-hong.json`, fault: 'not-json' as const, detail: 'line 3' }],
          folder: `${folder}/mau-bai-toa-soan`,
        }),
      async createFromTemplate({ template }) {
        const chosen = templates.find(({ id }) => id === template)
        const id = `bai-moi-${stored.size + 1}-x`
        const draft = createArticle({ id, now: now() })
        const one = { article: chosen === undefined ? draft : fillDraft(draft, chosen.value), revision: 1 }
        stored.set(id, one)
        return open(one)
      },
      async saveTemplate({ article, name, note, replace }) {
        const file = `${folder}/mau-bai-toa-soan/${name}.json`
        if (templates.some(({ id }) => id === name) && !replace) return succeeded({ file, exists: true as const })
        templates.unshift({ id: name, value: templateFromArticle(article as Article, { name, note }) })
        return succeeded({ file })
      },
      listSnippets: async () => succeeded({ snippets, damaged: [], folder: `${folder}/doan-mau-toa-soan` }),
      async saveSnippet({ name, body, replace }) {
        const file = `${folder}/doan-mau-toa-soan/${name}.json`
        if (snippets.some(({ id }) => id === name) && !replace) return succeeded({ file, exists: true as const })
        snippets.unshift({ id: name, name, body: body as SharedSnippet['body'] })
        return succeeded({ file })
      },
      revealShared: async () => succeeded(null),
      revealArticle: async () => succeeded(null),
      importArticles: async () => succeeded(null),
      importDropped: async () => succeeded(await importedHere()),
      importAgain: async () => succeeded(await importedHere()),
      stopImport: async () => succeeded(null),
      addPictures: async ({ files }) => succeeded({ pictures: files.map(() => samplePicture), problems: [] }),
      choosePictures: async () => succeeded({ pictures: [samplePicture] as readonly Picture[], problems: [] }),
      chooseMedia: async ({ kind }): Promise<Outcome<MediaFile | null>> => {
        const [name, mime] = {
          video: ['phong-su-de-bau-sen.mp4', 'video/mp4'],
          audio: ['tap-12-trong-chau.mp3', 'audio/mpeg'],
          captions: ['phong-su-de-bau-sen.vtt', 'text/vtt'],
        }[kind] as [string, string]
        return succeeded({ file: `0123456789abcdef.${name.split('.').at(-1)}`, mime, sizeBytes: 48_200_000, name })
      },
      copyMedia: async ({ files }) => succeeded({ copied: files.length }),
      listUnusedMedia: async () =>
        succeeded({
          files: [
            {
              file: samplePicture.file,
              name: 'de-bau-sen-toan-canh.jpg',
              sizeBytes: 4_812_000,
              takenInAt: '2026-11-20T08:00:00+07:00',
              versions: null,
            },
            {
              file: 'fedcba9876543210fedcba9876543210.mp4',
              name: '',
              sizeBytes: 48_200_000,
              takenInAt: '2026-11-19T08:00:00+07:00',
              versions: null,
            },
            {
              file: '00dcba9876543210fedcba9876543210.svg',
              name: 'muc-nuoc-song.svg',
              sizeBytes: 2_300_000,
              takenInAt: '2026-11-18T08:00:00+07:00',
              versions: { count: 3, newestAt: '2026-11-21T16:20:00+07:00' },
            },
          ],
          unreadableVersions: 0,
        }),
      cleanMedia: async ({ files }) => succeeded({ cleaned: files.length, problems: [] }),
      readPictureWords: async () =>
        succeeded({
          caption: 'Lực lượng xung kích xã Cẩm Lưu gia cố chân đê Bàu Sen, sáng 14/3.',
          credit: 'Phạm Kiên/TTXVN',
          copyright: '',
          takenOn: '2026-03-14',
          place: 'Cẩm Lưu, Quảng Ninh',
        }),
      exportPage: async () =>
        succeeded({ folder: '/home/van/Trang xuất/de-bau-sen', files: ['index.html', 'style.css'], warnings: [] }),
      async measurePage({ id }) {
        const one = stored.get(id)
        if (one) await publish(one)
        const answer = await fetch(`/harness/measure/${id}`)
        return succeeded(answer.ok ? await answer.json() : { files: [], warnings: [] })
      },
      readDictionaries: async () => succeeded(dictionaries()),
      async addToDictionary({ word, dictionary }) {
        words[dictionary].push(word)
        return succeeded(dictionaries())
      },
      importWordList: async () => succeeded(null),
      async exportAs({ id, format }) {
        const { slug, headline } = stored.get(id)?.article ?? { slug: '', headline: '' }
        const extension = format === 'markdown' ? 'md' : format === 'text' ? 'txt' : (format ?? 'docx')
        const file = `/home/van/Tài liệu/${slugOf({ slug, headline })}.${extension}`
        const warnings = format === 'markdown' ? [t('exchange.write.picture-widths', { count: 2 })] : []
        return succeeded({ file, files: [file], warnings })
      },
      showExport: async () => succeeded(null),
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
