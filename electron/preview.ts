/** Pages as they would be exported now, kept for as long as somebody looks at them. */
import fs from 'node:fs/promises'
import type { Outcome } from '../core/contract'
import { type PageOptions, type RenderedPage, renderPage } from './publishing'

export interface PageSource {
  /** Which text the page is made from. */
  readonly revision: string
  readonly options: PageOptions
}

/** Either the bytes, or the full path of an original that is the file as it stands (a film: to be streamed). */
export type PreviewFile = { readonly contentType: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly original: string }
)

export interface Previews {
  /** A file of the article's page, or undefined where the page has none of this path. */
  readonly read: (id: string, path: string) => Promise<PreviewFile | undefined>
  /** What an export would write. */
  readonly measure: (
    id: string,
    source: PageSource,
  ) => Promise<{
    readonly files: readonly { readonly path: string; readonly sizeBytes: number }[]
    readonly warnings: readonly string[]
  }>
}

/** Enough for the article in front and the one before; a page holds its pictures' renditions. */
const KEPT_PAGES = 2

export function createPreviews(openPage: (id: string) => Promise<Outcome<PageSource>>): Previews {
  /** In the order of their use, oldest first. */
  const pages = new Map<string, { readonly key: string; readonly page: Promise<RenderedPage> }>()

  function pageOf(id: string, { revision, options }: PageSource): Promise<RenderedPage> {
    // The profile is part of the page, and so are the language of its warnings and where its pictures are.
    const { profile, mediaFolder, translate } = options
    const key = JSON.stringify([revision, profile, mediaFolder, translate?.('shell.menu.file')])
    const known = pages.get(id)
    pages.delete(id)
    const entry = known?.key === key ? known : { key, page: renderPage(options) }
    pages.set(id, entry)
    for (const oldest of [...pages.keys()].slice(0, -KEPT_PAGES)) pages.delete(oldest)
    // A page that failed is tried again the next time.
    entry.page.catch(() => pages.delete(id))
    return entry.page
  }

  return {
    async read(id, path) {
      const source = await openPage(id)
      if (!source.ok) return undefined
      const { files } = await pageOf(id, source.value)
      const file = files.find((candidate) => candidate.path === path)
      if (file === undefined) return undefined
      const { contentType, original } = file
      return original === undefined ? { contentType, bytes: await file.read() } : { contentType, original }
    },

    async measure(id, source) {
      const { files, warnings } = await pageOf(id, source)
      const sizes: { path: string; sizeBytes: number }[] = []
      for (const { path, read, original } of files) {
        const sizeBytes = original === undefined ? (await read()).length : (await fs.stat(original)).size
        sizes.push({ path, sizeBytes })
      }
      return { files: sizes, warnings }
    },
  }
}
