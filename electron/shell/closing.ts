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
  /** How long a page on its way may take until it can be asked. Default: 8 s, for a busy machine; a page that never comes must not hold the window. */
  readonly startMs?: number
}

export interface Closing {
  /** For the window's `close` event. Further clicks while it is being decided do nothing. */
  readonly onClose: (event: { readonly preventDefault: () => void }) => void
  /** The page answered. */
  readonly flushed: (unsaved: boolean) => void
  /**
   * `loading`: on its way; it takes letters before it can be asked for them. `alive`: it can be asked. `gone`: there is none,
   * or it broke, and there is nothing in it to lose.
   */
  readonly setPage: (page: PageState) => void
}

type PageState = 'gone' | 'loading' | 'alive'

export function createClosing({
  askPageToSave,
  askJournalist,
  leave,
  stay,
  patienceMs = 5000,
  startMs = 8000,
}: ClosingOptions): Closing {
  let state: 'open' | 'asking' | 'leaving' = 'open'
  let page: PageState = 'gone'
  /** Somebody waits for the page to come, or to break. */
  let cameOrBroke: (() => void) | undefined
  let answer: ((unsaved: boolean) => void) | undefined

  async function decide(): Promise<void> {
    if (page === 'loading') await pageCameOrBroke()
    const unsaved = page === 'alive' && (await askPage())
    if (unsaved && page === 'alive' && !(await askJournalist())) {
      state = 'open'
      stay()
      return
    }
    state = 'leaving'
    leave()
  }

  async function pageCameOrBroke(): Promise<void> {
    await new Promise<void>((resolve) => {
      cameOrBroke = resolve
      setTimeout(resolve, startMs).unref()
    })
    cameOrBroke = undefined
  }

  async function askPage(): Promise<boolean> {
    const unsaved = await new Promise<boolean>((resolve) => {
      answer = resolve
      setTimeout(() => resolve(true), patienceMs).unref()
      askPageToSave()
    })
    answer = undefined
    return unsaved
  }

  return {
    onClose(event) {
      if (state === 'leaving' || (state === 'open' && page === 'gone')) return
      event.preventDefault()
      if (state === 'asking') return
      state = 'asking'
      void decide()
    },
    flushed: (unsaved) => answer?.(unsaved),
    setPage(next) {
      page = next
      if (page !== 'loading') cameOrBroke?.()
      // Whoever waits for an answer of a page that is gone would wait in vain.
      if (page !== 'alive') answer?.(true)
    },
  }
}
