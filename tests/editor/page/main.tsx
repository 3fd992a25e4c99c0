/** The editor alone on a page, with pictures out of a hat: what the specs of this folder type into. */
import '../../../renderer/ui/fonts.css'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import './page.css'
import { createRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Article, articleSchema, type Counts, createArticle, type RelatedArticle } from '../../../core/article'
import { type PictureWords, settingsSchema, type TypingSettings } from '../../../core/contract'
import type { MediaFile, Picture } from '../../../core/document'
import { ArticleEditor, type ArticleEditorProps, type ArticleText, type EditorHandle } from '../../../renderer/editor'
import { blockViews } from '../../../renderer/editor/blocks'
import { configureTyping, registerTyping } from '../../../renderer/typing'
import { createQuietRoot, ToastArea, UiProvider } from '../../../renderer/ui'

const query = new URLSearchParams(location.search)
document.documentElement.dataset.theme = query.get('theme') ?? 'light'

const handle = createRef<EditorHandle>()
const changes: ArticleText[] = []
const opened: string[] = []
let show: (article: Article) => void = () => {}
type View = Pick<ArticleEditorProps, 'textZoom' | 'focusMode' | 'typewriter' | 'limits'>
let look: (view: View) => void = () => {}
let selected: Counts | undefined
/** File names that the stand-in for the desk refuses. */
const refused = new Set<string>()
let pictureDelayMs = 0
let number = 1000
let chosen: readonly Picture[] = []
let chosenMedia: MediaFile | undefined
let chosenArticle: RelatedArticle | undefined
/** Files that pasted blocks brought from other articles: "article: file, file". */
const copied: string[] = []
let pictureWords: PictureWords | undefined

function picture(name: string): Picture {
  return { file: 'aaaaaaaaaaaaaaaa.png', mime: 'image/png', sizeBytes: 68, name, widthPx: 620, heightPx: 349 }
}

const desk = {
  handle,
  changes,
  opened,
  refused,
  setPictureDelay: (delayMs: number) => {
    pictureDelayMs = delayMs
  },
  copied,
  /** What is written in every picture. */
  setPictureWords: (words: PictureWords) => {
    pictureWords = words
  },
  choose: (names: readonly string[]) => {
    chosen = names.map(picture)
  },
  chooseMedia: (file: MediaFile | undefined) => {
    chosenMedia = file
  },
  chooseArticle: (article: RelatedArticle | undefined) => {
    chosenArticle = article
  },
  open: (text: Partial<Article>, id = `article-${number++}`) =>
    flushSync(() => show(articleSchema.parse({ ...createArticle({ id, now: '2026-11-22T07:40:00+07:00' }), ...text }))),
  /** The built-in input method; off at the start of each spec. */
  typing: (settings: Partial<TypingSettings>) =>
    configureTyping({ ...settingsSchema.parse({}).typing, on: true, ...settings }),
  /** How often another input method was noticed. */
  others: 0,
  /** As the settings and the newspaper's profile have it. */
  look: (view: View) => flushSync(() => look(view)),
  selected: () => selected,
  /** The commands that put each block in, in the order of the menus. */
  entries: () =>
    Object.fromEntries(
      Object.entries(blockViews).map(([type, { entries }]) => [type, entries.map(({ command }) => command)]),
    ),
  reset: () => {
    desk.look({})
    opened.length = 0
    desk.typing({ on: false })
    desk.others = 0
    refused.clear()
    pictureDelayMs = 0
    chosen = []
    chosenMedia = undefined
    chosenArticle = undefined
    copied.length = 0
    pictureWords = undefined
    desk.open({}, `article-${number++}`)
    changes.length = 0
  },
  text: () => handle.current?.flush(),
  /** Of an article that was put away. */
  kept: undefined as ArticleText | undefined,
  /** The words of each comment as the file would keep them, part by part. */
  comments: () =>
    Object.fromEntries(
      [...(handle.current?.commentPlaces() ?? [])].map(([id, parts]) => [id, parts.map(({ text }) => text)]),
    ),
  /** The words that are marked in the window, by the names of their highlights. */
  marked: (...names: string[]) =>
    names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range))).sort(),
}
export type TestDesk = typeof desk
Object.assign(window, { desk })

registerTyping(document, {
  onOther: () => {
    desk.others++
  },
})

function Page() {
  const [article, setArticle] = useState(() => createArticle({ id: 'article-0001', now: '2026-11-22T07:40:00+07:00' }))
  const [view, setView] = useState<View>({})
  show = setArticle
  look = setView
  return (
    <UiProvider locale="vi" platform="linux">
      <main className="page" data-narrow={query.has('narrow') || undefined}>
        <ArticleEditor
          ref={handle}
          article={article}
          readOnly={query.has('readonly')}
          dateline={query.get('dateline') ?? '(Baosongtra.vn) -'}
          {...view}
          onSelect={(counts) => {
            selected = counts
          }}
          onChange={(change) => changes.push(change)}
          openExternal={(url) => opened.push(url)}
          choosePictures={async ({ multiple = true } = {}) => (multiple ? chosen : chosen.slice(0, 1))}
          chooseArticle={async () => chosenArticle}
          chooseMedia={async () => chosenMedia}
          copyMedia={async (from, files) => void copied.push(`${from}: ${files.join(', ')}`)}
          readPictureWords={async () => pictureWords}
          addPictures={async (files) => {
            await new Promise((resolve) => setTimeout(resolve, pictureDelayMs))
            return files.filter((file) => !refused.has(file.name)).map((file) => picture(file.name))
          }}
        />
        <ToastArea />
      </main>
    </UiProvider>
  )
}

const root = document.getElementById('root')
if (root !== null) createQuietRoot(root).render(<Page />)
