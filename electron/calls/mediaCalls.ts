/** The desk's calls for the files of an article: those that come from another one, what is written in them, and those that nothing uses. */
import { readFile } from 'node:fs/promises'
import type { Article } from '../../core/article'
import { type Desk, failed, type Outcome, type Problem, succeeded } from '../../core/contract'
import { findUnusedMedia, type Library, namedIn, readPictureWords, writeProblem } from '../library'

export interface MediaCallsOptions {
  readonly inLibrary: <Value>(job: (library: Library) => Promise<Outcome<Value>>) => Promise<Outcome<Value>>
  /** Into the system's bin. */
  readonly moveToBin: (file: string) => Promise<void>
}

export function createMediaCalls({
  inLibrary,
  moveToBin,
}: MediaCallsOptions): Pick<Desk, 'copyMedia' | 'readPictureWords' | 'listUnusedMedia' | 'cleanMedia'> {
  /** The article's folder, and its texts: on the disk and in the window, which may be ahead of one another. */
  const textsOf = async (
    library: Library,
    id: string,
    article: Article,
  ): Promise<Outcome<{ readonly place: string; readonly texts: readonly Article[] }>> => {
    const place = await library.folderPath(id)
    if (!place.ok) return place
    const stored = await library.look(id)
    return stored.ok ? succeeded({ place: place.value, texts: [stored.value.article, article] }) : stored
  }

  return {
    copyMedia: ({ id, from, files }) =>
      inLibrary(async (opened) => {
        const copied = await opened.copyMedia(id, from, files)
        return copied.ok ? succeeded({ copied: copied.value.length }) : copied
      }),

    readPictureWords: ({ id, file }) =>
      inLibrary(async (opened) => {
        const found = await opened.findMedia(id, file)
        const bytes = found === undefined ? undefined : await readFile(found).catch(() => undefined)
        return succeeded((bytes && (await readPictureWords(bytes))) ?? null)
      }),

    listUnusedMedia: ({ article }) =>
      inLibrary(async (opened) => {
        const found = await textsOf(opened, article.id, article)
        return found.ok ? succeeded(await findUnusedMedia(found.value.place, found.value.texts)) : found
      }),

    cleanMedia: ({ article, files }) =>
      inLibrary(async (opened) => {
        const found = await textsOf(opened, article.id, article)
        if (!found.ok) return found
        // Somebody may have put a picture back while the list was looked at.
        const used = new Set(found.value.texts.flatMap((text) => [...namedIn(text).keys()]))
        const problems: Problem[] = []
        let cleaned = 0
        for (const file of files) {
          const full = used.has(file) ? undefined : await opened.findMedia(article.id, file)
          if (full === undefined) continue
          try {
            await moveToBin(full)
            cleaned++
          } catch (error) {
            const code = (error as NodeJS.ErrnoException | undefined)?.code
            problems.push(
              code === undefined ? { code: 'write-refused', file: full, reason: 'io' } : writeProblem(error, full),
            )
          }
        }
        const [first] = problems
        return cleaned === 0 && first !== undefined ? failed(first) : succeeded({ cleaned, problems })
      }),
  }
}
