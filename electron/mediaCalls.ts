/** The desk's calls for files that go from one article to another. */
import { type Desk, type Outcome, succeeded } from '../core/contract'
import type { Library } from './library'

type InLibrary = <Value>(job: (library: Library) => Promise<Outcome<Value>>) => Promise<Outcome<Value>>

export function mediaCalls(inLibrary: InLibrary): Pick<Desk, 'copyMedia'> {
  return {
    copyMedia: ({ id, from, files }) =>
      inLibrary(async (opened) => {
        const copied = await opened.copyMedia(id, from, files)
        return copied.ok ? succeeded({ copied: copied.value.length }) : copied
      }),
  }
}
