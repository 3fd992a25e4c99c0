/** The article on the page, as others see it and as we see them: its lock is held, its folder is watched. */
import path from 'node:path'
import type { LockOwner } from '../core/contract'
import { ARTICLE_FILE, inTurn, type Locker, RENEW_EVERY_MS, watchFolder } from './library'

export interface PresenceOptions {
  readonly locker: Locker
  /** The file of the article may have changed: look. */
  readonly onStir: () => void
  /** Somebody else took the article over while it was open here. */
  readonly onTaken: (owner: LockOwner) => void
  /** Who had it open elsewhere has closed it. */
  readonly onFree: () => void
  readonly renewEveryMs?: number
}

export interface Presence {
  /** The article in this folder is on the page now. Answers with who else has it open. */
  readonly enter: (place: string, options: { readonly anyway: boolean }) => Promise<LockOwner | undefined>
  /** The page is free, or its folder is about to move. */
  readonly leave: () => Promise<void>
  /** The program ends. */
  readonly close: () => void
}

let count = 0

export function createPresence({
  locker,
  onStir,
  onTaken,
  onFree,
  renewEveryMs = RENEW_EVERY_MS,
}: PresenceOptions): Presence {
  /** One step at a time: entering, leaving and renewing all write the same file. */
  const turn = `presence ${++count}`
  let at: { readonly place: string; isOurs: boolean } | undefined
  let unwatch: (() => void) | undefined
  let timer: NodeJS.Timeout | undefined

  async function beat(): Promise<void> {
    const here = at
    if (here === undefined) return
    const answer = here.isOurs ? await locker.renew(here.place) : await locker.take(here.place)
    if (at !== here) return
    if (here.isOurs && answer.status === 'theirs') {
      here.isOurs = false
      onTaken(answer.owner)
    } else if (!here.isOurs && answer.status === 'ours') {
      here.isOurs = true
      onFree()
    }
  }

  function stop(): void {
    unwatch?.()
    unwatch = undefined
    clearInterval(timer)
    at = undefined
  }

  return {
    enter: (place, { anyway }) =>
      inTurn(turn, async () => {
        if (at?.place !== place) {
          const before = at?.place
          stop()
          if (before !== undefined) await locker.release(before)
        }
        const answer = await locker.take(place, { anyway })
        stop()
        at = { place, isOurs: answer.status !== 'theirs' }
        unwatch = watchFolder(place, onStir, { ignores: (name) => path.basename(name) !== ARTICLE_FILE })
        timer = setInterval(() => void inTurn(turn, beat), renewEveryMs)
        timer.unref()
        return answer.status === 'theirs' ? answer.owner : undefined
      }),

    leave: () =>
      inTurn(turn, async () => {
        const before = at
        stop()
        if (before?.isOurs) await locker.release(before.place)
      }),

    close() {
      const before = at
      stop()
      if (before?.isOurs) locker.releaseNow(before.place)
    },
  }
}
