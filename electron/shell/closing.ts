/**
 * Closing the window without losing a letter: the page saves first, and where it cannot, the journalist decides.
 *
 *   open ──close──▶ asking ──saved──▶ leaving
 *    ▲                │ not saved, or no answer in time
 *    └──── stay ── question ── close anyway ──▶ leaving
 */

export interface ClosingOptions {
  /** Tells the page to save and to answer. */
  readonly askPageToSave: () => void
  /** Asks the journalist, who may lose something. True: close all the same. */
  readonly askJournalist: () => Promise<boolean>
  /** Closes for good, without further questions. */
  readonly leave: () => void
  /** The journalist stays: a quit that was under way is off. */
  readonly stay: () => void
  /** How long the page may take to save. Default: 5 s, enough for a slow disk. */
  readonly patienceMs?: number
}

export interface Closing {
  /** For the window's `close` event. Further clicks while it is being decided do nothing. */
  readonly onClose: (event: { readonly preventDefault: () => void }) => void
  /** The page answered. */
  readonly flushed: (unsaved: boolean) => void
  /** The page is up and can be asked. Before, and after a crash, there is nothing in it to lose. */
  readonly setPageAlive: (alive: boolean) => void
}

export function createClosing({
  askPageToSave,
  askJournalist,
  leave,
  stay,
  patienceMs = 5000,
}: ClosingOptions): Closing {
  let state: 'open' | 'asking' | 'leaving' = 'open'
  let isPageAlive = false
  let answer: ((unsaved: boolean) => void) | undefined

  async function decide(): Promise<void> {
    const unsaved = await new Promise<boolean>((resolve) => {
      answer = resolve
      setTimeout(() => resolve(true), patienceMs).unref()
      askPageToSave()
    })
    answer = undefined
    if (unsaved && isPageAlive && !(await askJournalist())) {
      state = 'open'
      stay()
      return
    }
    state = 'leaving'
    leave()
  }

  return {
    onClose(event) {
      if (state === 'leaving' || (state === 'open' && !isPageAlive)) return
      event.preventDefault()
      if (state === 'asking') return
      state = 'asking'
      void decide()
    },
    flushed: (unsaved) => answer?.(unsaved),
    setPageAlive(alive) {
      isPageAlive = alive
      // Whoever waits for an answer of a page that is gone would wait in vain.
      if (!alive) answer?.(true)
    },
  }
}
