/** The window's end of the line to the searching worker. One question at a time; a question that takes too long is ended. */
import type { FindQuery, Found, PatternFault } from '../../../core/vietnamese'
import type { FindPassage, FromFinder, ToFinder } from './messages'

/** A pattern that needs longer for one article is one that grows without bounds. */
const LONGEST_MS = 2000

export type FindAnswer =
  | { readonly kind: 'found'; readonly found: readonly (readonly [key: string, found: readonly Found[]])[] }
  | { readonly kind: 'wrong'; readonly wrong: PatternFault }
  | { readonly kind: 'slow' }
  /** Another question came before the answer. */
  | { readonly kind: 'dropped' }

export interface FinderThread {
  readonly ask: (query: FindQuery, passages: readonly FindPassage[]) => Promise<FindAnswer>
  readonly close: () => void
}

export function createFinderThread(): FinderThread {
  let worker: Worker | undefined
  let number = 0
  let answer: ((answer: FindAnswer) => void) | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const settle = (said: FindAnswer) => {
    clearTimeout(timer)
    const tell = answer
    answer = undefined
    tell?.(said)
  }
  const end = (said: FindAnswer) => {
    worker?.terminate()
    worker = undefined
    settle(said)
  }
  const start = (): Worker => {
    const made = new Worker(new URL('./find.worker.ts', import.meta.url), { type: 'module', name: 'find' })
    made.addEventListener('message', ({ data }: MessageEvent<FromFinder>) => {
      if (data.number !== number) return
      settle('wrong' in data ? { kind: 'wrong', wrong: data.wrong } : { kind: 'found', found: data.found })
    })
    // A worker without memory has met the same kind of pattern.
    made.addEventListener('error', (event) => {
      event.preventDefault()
      end({ kind: 'slow' })
    })
    return made
  }

  return {
    ask(query, passages) {
      // What is still being worked on is of no use any more: the worker is not kept busy with it.
      if (answer !== undefined) end({ kind: 'dropped' })
      number += 1
      worker ??= start()
      const question: ToFinder = { number, query, passages }
      return new Promise((resolve) => {
        answer = resolve
        timer = setTimeout(() => end({ kind: 'slow' }), LONGEST_MS)
        worker?.postMessage(question)
      })
    },
    close: () => end({ kind: 'dropped' }),
  }
}
