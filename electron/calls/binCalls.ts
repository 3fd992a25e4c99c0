/** Into the system's bin, and out of it again as long as the message about it stands. */
import { type Desk, failed, type Outcome, succeeded } from '../../core/contract'
import type { Binned, Library } from '../library'
import type { Page } from '../page'
import type { Safekeeping } from '../safekeeping'
import type { Versions } from '../versions'

export interface BinCallsOptions {
  readonly binned: Binned
  readonly page: Page
  readonly versions: Versions
  readonly safekeeping: Safekeeping
  readonly inLibrary: <Value>(job: (library: Library) => Promise<Outcome<Value>>) => Promise<Outcome<Value>>
}

export function createBinCalls({
  binned,
  page,
  versions,
  safekeeping,
  inLibrary,
}: BinCallsOptions): Pick<Desk, 'binArticle' | 'unbinArticle' | 'forgetBinned'> {
  return {
    binArticle: ({ id }) =>
      page.whileMoved(
        id,
        async () => {
          await versions.idle()
          return inLibrary(async (library) => {
            const place = await library.folderPath(id)
            if (!place.ok) return place
            const canUndo = await binned.keep(id, place.value)
            const moved = await library.bin(id)
            if (!moved.ok) {
              await binned.forget(id)
              return moved
            }
            await safekeeping.binned(id)
            return succeeded({ canUndo })
          })
        },
        () => undefined,
      ),

    unbinArticle: ({ id }) =>
      inLibrary(async (library) => {
        // Fetched from the bin by hand meanwhile: nothing is to be done.
        if ((await library.folderPath(id)).ok) {
          await binned.forget(id)
          return succeeded(null)
        }
        const back = await binned.putBack(id, library.root)
        if (!back.ok) return back
        await library.list()
        const found = await library.look(id)
        return found.ok ? succeeded(null) : failed(found.problem)
      }),

    async forgetBinned({ id }) {
      await binned.forget(id)
      return succeeded(null)
    },
  }
}
