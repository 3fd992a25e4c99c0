/** The window's end of the line to the proofreading worker: starts it, and starts another where one dies. */
import type { FromReader, ToReader } from './messages'

export interface ReaderThread {
  readonly tell: (message: ToReader) => void
  readonly close: () => void
}

export function startReaderThread({
  onMessage,
  onCrash,
}: {
  readonly onMessage: (message: FromReader) => void
  /** The worker is gone; nothing more will come from it. */
  readonly onCrash: () => void
}): ReaderThread {
  const worker = new Worker(new URL('./proofing.worker.ts', import.meta.url), { type: 'module', name: 'proofing' })
  let isGone = false
  const crash = (event: Event) => {
    event.preventDefault()
    if (isGone) return
    isGone = true
    worker.terminate()
    onCrash()
  }
  worker.addEventListener('error', crash)
  worker.addEventListener('messageerror', crash)
  worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
    if (!isGone) onMessage(data)
  })
  return {
    tell: (message) => {
      if (!isGone) worker.postMessage(message)
    },
    close: () => {
      isGone = true
      worker.terminate()
    },
  }
}
