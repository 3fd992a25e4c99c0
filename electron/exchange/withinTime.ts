/** A limit for waiting, so that one file that never comes to its end does not hold up all the others. */

/** `job`'s answer, or `late` when the time is over first. What the job answers after that goes to `afterwards`. */
export async function withinTime<Value>(
  job: Promise<Value>,
  limitMs: number,
  { late, afterwards }: { readonly late: () => Value; readonly afterwards: (value: Value) => void },
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const over = new Promise<Value>((resolve) => {
    timer = setTimeout(() => {
      isOver = true
      resolve(late())
    }, limitMs)
  })
  job.then(
    (value) => isOver && afterwards(value),
    // Whoever waits hears of it; when nobody waits any more the file has been reported already.
    () => undefined,
  )
  try {
    return await Promise.race([job, over])
  } finally {
    clearTimeout(timer)
  }
}
