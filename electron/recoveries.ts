/** What came back from the journal, until the window has been told. */
import type { Library, Recovery } from './library'
import { joinRecovered } from './safekeeping'
import type { Surroundings } from './surroundings'

export interface Recoveries {
  /** Of a library that was just opened. */
  readonly recover: (library: Library) => Promise<void>
  /**
   * All that waits, for the first answer to the window; what comes later is told at once. `again`: the library that was
   * open already, because the page was loaded anew.
   */
  readonly start: (again: Library | undefined) => Promise<Recovery>
}

const NONE: Recovery = { recovered: [], problems: [] }

export function createRecoveries({
  recover: bringBack,
  tell,
}: {
  readonly recover: (library: Library) => Promise<Recovery>
  readonly tell: Surroundings['tell']
}): Recoveries {
  let waiting = NONE
  let isStarted = false

  async function recover(library: Library): Promise<void> {
    const found = await bringBack(library).catch((error: unknown): Recovery => {
      // A bug here is noted like any other; it must not keep the journalist out of the library.
      void Promise.reject(error)
      return NONE
    })
    waiting = {
      recovered: joinRecovered(waiting.recovered, found.recovered),
      problems: [...waiting.problems, ...found.problems],
    }
    if (isStarted) tellAll()
  }

  function take(): Recovery {
    const all = waiting
    waiting = NONE
    return all
  }

  function tellAll(): void {
    const { recovered, problems } = take()
    for (const problem of problems) tell('problem', { problem })
    if (recovered.length === 0) return
    tell('libraryChanged', {})
    tell('articlesRecovered', { recovered })
  }

  return {
    recover,
    async start(again) {
      // After a crash of its own perhaps: the journal has what the page had.
      if (isStarted && again) {
        isStarted = false
        await recover(again)
      }
      isStarted = true
      return take()
    },
  }
}
