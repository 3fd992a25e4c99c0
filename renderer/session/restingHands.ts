/** Nobody is asked anything in the middle of a word: the next key would answer a question that was not read. */

const REST_MS = 1_000

let typedAt = Number.NEGATIVE_INFINITY
let timer: ReturnType<typeof setTimeout> | undefined

/** Called once at the start. */
export function watchHands(): void {
  const typed = () => {
    typedAt = performance.now()
  }
  for (const type of ['keydown', 'beforeinput']) window.addEventListener(type, typed, { capture: true, passive: true })
}

/** At once, or when the hands have rested for a second. One question waits; the last one asked for. */
export function whenHandsRest(ask: () => void): void {
  clearTimeout(timer)
  const rested = performance.now() - typedAt
  if (rested >= REST_MS) ask()
  else timer = setTimeout(() => whenHandsRest(ask), REST_MS - rested)
}
