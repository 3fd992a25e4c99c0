/** What the window still tells the desk before it closes, besides the text: places and words that wait for a pause. */

/** A slow disk must not hold the window for the sake of a caret. */
const WAIT_MS = 1_000

const jobs: (() => Promise<unknown>)[] = []

/** Called once by each who has something; the promise is kept when the desk has it on disk. */
export function beforeLeaving(job: () => Promise<unknown>): void {
  jobs.push(job)
}

/** Never fails: whoever could not tell has lost a place, not a text. */
export async function tellBeforeLeaving(): Promise<void> {
  const told = Promise.allSettled(jobs.map((job) => job()))
  await Promise.race([told, new Promise((resolve) => setTimeout(resolve, WAIT_MS))])
}
