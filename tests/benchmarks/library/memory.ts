/** How much memory a program takes, and whose it is: of the main thread, of the index's, of neither. */
import { BroadcastChannel } from 'node:worker_threads'

const CHANNEL = 'toasoan-bench-memory'
const EVERY_MS = 50

/** Of one thread: what its heap has taken, and bytes outside it, the memory of WebAssembly among them. */
interface Share {
  readonly heapBytes: number
  readonly outsideBytes: number
}

interface Moment {
  readonly residentBytes: number
  readonly main: Share
  readonly index: Share | undefined
}

const shareOf = ({ heapTotal, external }: NodeJS.MemoryUsage): Share => ({
  heapBytes: heapTotal,
  outsideBytes: external,
})

/** In the thread of the index. */
export function announceMemory(): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.unref()
  setInterval(() => channel.postMessage(shareOf(process.memoryUsage())), EVERY_MS).unref()
}

/** In the main thread, from the start of the program. */
export function watchMemory(): { readonly lines: () => readonly string[] } {
  let index: Share | undefined
  const channel = new BroadcastChannel(CHANNEL)
  channel.unref()
  channel.onmessage = (message) => {
    index = (message as { data: Share }).data
  }
  const moment = (): Moment => {
    const usage = process.memoryUsage()
    return { residentBytes: usage.rss, main: shareOf(usage), index }
  }
  const before = moment()
  let highest = before
  setInterval(() => {
    const now = moment()
    if (now.residentBytes > highest.residentBytes) highest = now
  }, EVERY_MS).unref()
  return {
    lines() {
      const now = moment()
      if (now.residentBytes > highest.residentBytes) highest = now
      return [
        `memory of the main process: ${mb(now.residentBytes)}, highest ${mb(highest.residentBytes)} (goal: under 350); ${mb(before.residentBytes)} before the library`,
        `  at the highest: ${sharesOf(highest)}`,
        `  at the end: ${sharesOf(now)}`,
      ]
    },
  }
}

function sharesOf({ residentBytes, main, index }: Moment): string {
  const shares = [
    `main thread ${mb(main.heapBytes)} of heap and ${mb(main.outsideBytes)} beside it`,
    ...(index ? [`index thread ${mb(index.heapBytes)} and ${mb(index.outsideBytes)}`] : []),
  ]
  const known = [main, index].reduce((sum, share) => sum + (share ? share.heapBytes + share.outsideBytes : 0), 0)
  return `${shares.join(', ')}, program and allocator ${mb(residentBytes - known)}`
}

const mb = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`
