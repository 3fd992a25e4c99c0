/**
 * What is done when the hand rests. It is asked for at every key by half a dozen, so asking only notes the time, and one timer
 * serves all of them.
 */

export interface AfterPause {
  /** Once nobody has asked again for so long as the hand takes to rest. */
  readonly soon: () => void
  readonly cancel: () => void
}

/** After the last key. All who wait for it wait equally long: each time the window wakes costs more than what is done then. */
const REST_MS = 300

interface Waiting {
  readonly dueMs: () => number
  readonly run: () => void
}

const waiting = new Set<Waiting>()
let timer: ReturnType<typeof setTimeout> | undefined
let timerMs = Number.POSITIVE_INFINITY

/**
 * `restMs`: for what shall wait for a longer rest. `latestMs`: so long after the first time it was asked for, pause or none;
 * default: it waits as long as it takes.
 */
export function afterPause(
  run: () => void,
  {
    restMs = REST_MS,
    latestMs = Number.POSITIVE_INFINITY,
  }: { readonly restMs?: number; readonly latestMs?: number } = {},
): AfterPause {
  let firstMs = 0
  let askedMs = 0
  const mine: Waiting = { dueMs: () => Math.min(askedMs + restMs, firstMs + latestMs), run }
  return {
    soon: () => {
      askedMs = performance.now()
      if (waiting.has(mine)) return
      firstMs = askedMs
      waiting.add(mine)
      lookAt(mine.dueMs())
    },
    cancel: () => {
      waiting.delete(mine)
      if (waiting.size > 0) return
      clearTimeout(timer)
      timerMs = Number.POSITIVE_INFINITY
    },
  }
}

/** At the time of the first that is due; who is asked for again meanwhile is only found to be due later. */
function lookAt(dueMs: number): void {
  if (dueMs >= timerMs) return
  clearTimeout(timer)
  timerMs = dueMs
  timer = setTimeout(look, Math.max(0, dueMs - performance.now()))
}

function look(): void {
  timerMs = Number.POSITIVE_INFINITY
  // A timer may come a fraction of a millisecond before its time.
  const nowMs = performance.now() + 1
  const due = [...waiting].filter((one) => one.dueMs() <= nowMs)
  for (const one of due) waiting.delete(one)
  if (waiting.size > 0) lookAt(Math.min(...[...waiting].map((one) => one.dueMs())))
  for (const { run } of due) {
    try {
      run()
    } catch (error) {
      reportError(error)
    }
  }
}
