/** Makes the page of an article from what is on the disk: the same files for the preview and for the export. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article, Profile } from '../../core/article'
import { type PlannedFile, printedWarning, renderPage as renderTree, serializePage } from '../../core/publishing'
import { createTranslate, type Translate } from '../../core/texts'
import { makeFile } from './makeFile'
import { probeMedia } from './probeMedia'

export interface PageOptions {
  readonly article: Article
  readonly profile: Profile
  /** Full path of the article's `media/`; it need not exist. */
  readonly mediaFolder: string
  /** Full path of the app's `assets/`, for the style sheets in `assets/pages/`. */
  readonly assetsFolder: string
  /** Now, with the newsroom's offset. */
  readonly now: string
  /** The language of the warnings. Default: Vietnamese. */
  readonly translate?: Translate
}

/** One file of the page. Pictures are made when they are asked for, and kept for a while. */
export interface PageFile {
  /** Inside the page's folder, with `/`: "index.html", "style.css", "media/cau-do-ha-1a2b3c4d5e6f-720.jpg". */
  readonly path: string
  /** "text/html; charset=utf-8" */
  readonly contentType: string
  /** The whole file. Rejects where the disk does, and for a picture that turns out to be damaged. */
  readonly read: () => Promise<Uint8Array>
  /** Full path of the original, for a file that is its copy byte for byte (films, sounds): stream that instead of `read`. */
  readonly original?: string
}

export interface RenderedPage {
  /** index.html first, then style.css, then media in the order of the page. */
  readonly files: readonly PageFile[]
  /** What the page leaves out and why, in sentences. */
  readonly warnings: readonly string[]
}

/** Quick: reads the headers of the pictures, and makes none of them. Rejects only where the app's own style sheets are missing. */
export async function renderPage(options: PageOptions): Promise<RenderedPage> {
  const { article, profile, mediaFolder, assetsFolder, translate = createTranslate('vi') } = options
  const available = await probeMedia(article, profile, mediaFolder)
  const { tree, media, warnings } = renderTree(article, profile, available)
  const html = new TextEncoder().encode(serializePage(tree))
  const style = await readStyle(assetsFolder, article.channel)
  return {
    files: [
      { path: 'index.html', contentType: 'text/html; charset=utf-8', read: async () => html },
      { path: 'style.css', contentType: 'text/css; charset=utf-8', read: async () => style },
      ...media.files.map((file) => pageFile(file, options)),
    ],
    warnings: warnings.map((warning) => printedWarning(warning, translate)),
  }
}

function pageFile({ path, contentType, recipe }: PlannedFile, { mediaFolder, profile }: PageOptions): PageFile {
  return {
    path,
    contentType,
    read: () => makeFile(recipe, mediaFolder, profile.logo),
    ...(recipe.make === 'copy' ? { original: join(mediaFolder, recipe.source) } : {}),
  }
}

/** The newspaper's common style, that of its blocks, that of paper and the channel's own, as one file. */
async function readStyle(assetsFolder: string, channel: Article['channel']): Promise<Uint8Array> {
  const parts = ['base', 'story', 'media', 'blocks', 'paper', channel].map((name) =>
    readFile(join(assetsFolder, 'pages', `${name}.css`), 'utf8'),
  )
  return new TextEncoder().encode((await Promise.all(parts)).join('\n'))
}
