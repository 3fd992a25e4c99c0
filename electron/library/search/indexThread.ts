/**
 * The index in a thread of its own: reading fifty thousand articles and searching them never keeps the window's calls
 * waiting. A thread and not a process, because a packaged app may not run itself as Node (see the fuses of the package).
 */
import { parentPort, workerData } from 'node:worker_threads'
import { errorCode } from '../diskProblem'
import { answer, type FromIndex, type IndexThreadData, type ToIndex } from './indexMessages'
import { createLibraryIndexer } from './libraryIndexer'

const say = (message: FromIndex) => parentPort?.postMessage(message)

const { place } = workerData as IndexThreadData
const indexer = createLibraryIndexer(place, {
  onChanges: (changes) => say({ kind: 'changes', changes }),
  onProgress: (progress) => say({ kind: 'progress', progress }),
})

parentPort?.on('message', (message: ToIndex) => {
  void answer(indexer, message).then(
    (value) => {
      if (message.kind === 'call') say({ kind: 'answer', number: message.number, value })
      if (message.kind === 'call' && message.call === 'close') parentPort?.close()
    },
    (error: unknown) => {
      if (message.kind === 'tell') throw error
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      say({ kind: 'failure', number: message.number, message: text, code: errorCode(error) })
    },
  )
})
