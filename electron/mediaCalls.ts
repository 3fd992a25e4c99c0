/** The desk's calls for the files of an article: those that come from another one, and what is written in them. */
import { readFile } from 'node:fs/promises'
import { type Desk, type Outcome, succeeded } from '../core/contract'
import { type Library, readPictureWords } from './library'

type InLibrary = <Value>(job: (library: Library) => Promise<Outcome<Value>>) => Promise<Outcome<Value>>

export function mediaCalls(inLibrary: InLibrary): Pick<Desk, 'copyMedia' | 'readPictureWords'> {
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
  }
}
