/**
 * Says to other windows, programs and computers that an article is open here. Advice, not a wall: a lock that nobody
 * renews is taken over, the journalist may open the article all the same, and every save looks for other people's changes.
 */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import type { LockOwner } from '../../core/contract'
import { errorCode } from './diskProblem'
import { renamePatiently, temporaryNameFor } from './durableFile'
import { makeNewFile } from './makeNewFile'

export const LOCK_FILE = '.article.lock'

const lockSchema = z.object({
  format: z.literal('toasoan/lock'),
  version: z.literal(1),
  /** One run of the app. */
  instance: z.string().max(100),
  machine: z.string().max(300),
  user: z.string().max(300),
  pid: z.int().positive(),
  since: z.string(),
  /** By the owner's clock, in ms since 1970. */
  renewedAt: z.number(),
  /** Counts the renewals, for those whose clock disagrees with the owner's. */
  renewals: z.int().nonnegative(),
})

type Lock = z.output<typeof lockSchema>

/** Renewed this often. */
export const RENEW_EVERY_MS = 20_000
/** Three renewals missed: the owner's program has ended, sleeps or is out of reach. */
export const EXPIRES_AFTER_MS = 70_000
/** Two clocks may differ by this much without either being called wrong. */
const CLOCK_TOLERANCE_MS = 5 * 60_000

export interface LockerOptions {
  /** An instant with its offset, for people. */
  readonly now: () => string
  /** Wall clock in ms; may jump. Default: `Date.now`. */
  readonly wallMs?: () => number
  /** A clock that never goes back. Default: `performance.now`. */
  readonly steadyMs?: () => number
  /** Default: this computer, this person, this process. */
  readonly self?: { readonly machine: string; readonly user: string; readonly pid: number }
  readonly isAlive?: (pid: number) => boolean
}

export type LockAnswer =
  | { readonly status: 'ours' }
  | { readonly status: 'theirs'; readonly owner: LockOwner }
  /** The folder takes no lock (read-only, full): nobody else can be told, and nobody is kept out. */
  | { readonly status: 'none' }

export interface Locker {
  /** Takes the lock of the article in this folder, or says who has it. `anyway`: whoever has it. */
  readonly take: (place: string, options?: { readonly anyway?: boolean }) => Promise<LockAnswer>
  /** Renews ours; says where somebody else has it by now, or took it away. */
  readonly renew: (place: string) => Promise<LockAnswer>
  /** Gives ours back; leaves another's alone. */
  readonly release: (place: string) => Promise<void>
  /** For the last moment of the program, when nothing can be waited for. */
  readonly releaseNow: (place: string) => void
}

export function createLocker({
  now,
  wallMs = Date.now,
  steadyMs = () => performance.now(),
  self = { machine: os.hostname(), user: userName(), pid: process.pid },
  isAlive = isProcessAlive,
}: LockerOptions): Locker {
  const instance = randomBytes(8).toString('hex')
  /** When each foreign lock was first seen as it is now, by the steady clock. */
  const seen = new Map<string, { readonly lock: Lock; readonly sinceMs: number }>()
  const held = new Map<string, Lock>()

  const isOurs = (lock: Lock) => lock.instance === instance
  const ownerOf = ({ user, machine, since }: Lock): LockOwner => ({ user, machine, since })

  function isStale(file: string, lock: Lock): boolean {
    if (lock.machine === self.machine && !isAlive(lock.pid)) return true
    const before = seen.get(file)
    const isSame = before?.lock.instance === lock.instance && before.lock.renewals === lock.renewals
    if (!isSame) seen.set(file, { lock, sinceMs: steadyMs() })
    // Watched it not being renewed: true by any clock.
    else if (steadyMs() - before.sinceMs > EXPIRES_AFTER_MS) return true
    // Not watched long enough. Their time is believed only where the clocks cannot be the reason.
    const ageMs = wallMs() - lock.renewedAt
    return ageMs > EXPIRES_AFTER_MS + CLOCK_TOLERANCE_MS
  }

  async function write(file: string, lock: Lock, flag: 'wx' | 'replace'): Promise<void> {
    const bytes = `${JSON.stringify(lock, null, 2)}\n`
    if (flag === 'wx') return makeNewFile(file, bytes)
    const temporary = temporaryNameFor(file)
    try {
      await makeNewFile(temporary, bytes)
      await renamePatiently(temporary, file, { retryDelaysMs: [20, 100] })
    } catch (error) {
      await fs.rm(temporary, { force: true }).catch(() => undefined)
      throw error
    }
  }

  async function put(place: string, flag: 'wx' | 'replace'): Promise<LockAnswer | 'exists'> {
    const file = path.join(place, LOCK_FILE)
    const lock: Lock = {
      format: 'toasoan/lock',
      version: 1,
      instance,
      ...self,
      since: held.get(place)?.since ?? now(),
      renewedAt: wallMs(),
      renewals: (held.get(place)?.renewals ?? -1) + 1,
    }
    try {
      await write(file, lock, flag)
    } catch (error) {
      if (errorCode(error) === undefined) throw error
      return errorCode(error) === 'EEXIST' ? 'exists' : { status: 'none' }
    }
    // Two may take over the same dead lock at once: whose name stands there in the end has it.
    const there = await readLock(file)
    if (there !== undefined && !isOurs(there)) return { status: 'theirs', owner: ownerOf(there) }
    held.set(place, lock)
    return { status: 'ours' }
  }

  return {
    async take(place, { anyway = false } = {}) {
      const file = path.join(place, LOCK_FILE)
      const first = await put(place, 'wx')
      if (first !== 'exists') return first
      const lock = await readLock(file)
      // A broken lock says nothing about anybody.
      const isFree = lock === undefined || isOurs(lock) || isStale(file, lock)
      if (!isFree && !anyway) return { status: 'theirs', owner: ownerOf(lock) }
      const taken = await put(place, 'replace')
      return taken === 'exists' ? { status: 'none' } : taken
    },

    async renew(place) {
      const file = path.join(place, LOCK_FILE)
      const lock = await readLock(file)
      if (lock !== undefined && !isOurs(lock)) {
        held.delete(place)
        return { status: 'theirs', owner: ownerOf(lock) }
      }
      const renewed = await put(place, 'replace')
      return renewed === 'exists' ? { status: 'none' } : renewed
    },

    async release(place) {
      held.delete(place)
      const file = path.join(place, LOCK_FILE)
      const lock = await readLock(file)
      if (lock && isOurs(lock)) await fs.rm(file, { force: true }).catch(() => undefined)
    },

    releaseNow(place) {
      if (!held.delete(place)) return
      try {
        rmSync(path.join(place, LOCK_FILE), { force: true })
      } catch (error) {
        // It expires by itself.
        if (errorCode(error) === undefined) throw error
      }
    },
  }
}

async function readLock(file: string): Promise<Lock | undefined> {
  try {
    return lockSchema.safeParse(JSON.parse(await fs.readFile(file, 'utf8'))).data
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) !== undefined) return undefined
    throw error
  }
}

function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) !== 'ESRCH'
  }
}

function userName(): string {
  try {
    return os.userInfo().username
  } catch {
    // Systems without an entry for this user throw.
    return ''
  }
}
