/** Long work in short steps. */

/** Longest stretch of work before others are let in. */
const STEP_MS = 15

/** Answers what is called between two pieces of work: it lets others in whenever a step has been long enough. */
export function inSteps(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < STEP_MS) return undefined
    return new Promise((resolve) =>
      setImmediate(() => {
        since = performance.now()
        resolve()
      }),
    )
  }
}
