/** Searches beside the window, so that a pattern that never ends freezes nothing: whoever waits too long ends the worker. */
import { createFinder } from '../../../core/vietnamese'
import type { FromFinder, ToFinder } from './messages'

addEventListener('message', ({ data: { number, query, passages } }: MessageEvent<ToFinder>) => {
  const outcome = createFinder(query)
  const answer: FromFinder = outcome.ok
    ? { number, found: passages.map(({ key, text }) => [key, outcome.find(text)] as const) }
    : { number, wrong: outcome.wrong }
  postMessage(answer)
})
