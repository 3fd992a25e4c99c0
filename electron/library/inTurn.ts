/** Work on one article or one file happens in turn, in the order it was asked for; different ones do not wait. */

const lastInLine = new Map<string, Promise<unknown>>()

/** Runs `job` after every earlier job with the same key has ended, however it ended. */
export function inTurn<Result>(key: string, job: () => Promise<Result>): Promise<Result> {
  const before = lastInLine.get(key) ?? Promise.resolve()
  const result = before.then(job, job)
  const settled = result.then(
    () => undefined,
    () => undefined,
  )
  lastInLine.set(key, settled)
  void settled.then(() => {
    if (lastInLine.get(key) === settled) lastInLine.delete(key)
  })
  return result
}
