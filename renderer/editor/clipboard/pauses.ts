/** Long work in short pieces, so that the window draws and hears keys between two of them. */

/** A frame has 16 ms; two may be missed before a person sees it. */
const BUDGET_MS = 30

export type Pause = (always?: boolean) => Promise<void>

/** Lets the browser draw and hear keys, whenever so much time was taken; throws where it was stopped meanwhile. */
export function pauses(signal: AbortSignal): Pause {
  let since = performance.now()
  return async (always = false) => {
    signal.throwIfAborted()
    if (!always && performance.now() - since < BUDGET_MS) return
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
    signal.throwIfAborted()
  }
}
