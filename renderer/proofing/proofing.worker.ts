/** The proofreader's own thread: loads the spelling model, then reads what the window gives it. */
import { createSpeller, ModelError, type ModelProblem, type Speller } from '../../core/proofing'
import { createDocumentReader } from './documentReader'
import type { FromReader, ToReader } from './messages'

/** Beside the app's own files; served by the main process. */
const MODEL_URL = '/proofing/model.bin'

const answer = (message: FromReader) => self.postMessage(message)
const reader = createDocumentReader({
  answer,
  nowMs: () => performance.now(),
  // A task of its own, not a promise: messages are heard only between tasks.
  breathe: () => new Promise((resolve) => setTimeout(resolve)),
  wait: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs)),
})
self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => reader.hear(data))

void loadSpeller().then((speller) => {
  answer({ kind: 'spelling', state: typeof speller === 'string' ? speller : 'on' })
  reader.begin(typeof speller === 'string' ? undefined : speller)
})

async function loadSpeller(): Promise<Speller | ModelProblem> {
  try {
    return createSpeller(await fetchModel())
  } catch (error) {
    if (error instanceof ModelError) return error.problem
    console.error(error)
    return 'damaged'
  }
}

/** Undefined where there is none. A server that answers every address with its page has none either. */
async function fetchModel(): Promise<ArrayBuffer | undefined> {
  const response = await fetch(MODEL_URL).catch(() => undefined)
  if (!response?.ok || response.headers.get('content-type')?.startsWith('text/html')) return undefined
  return response.arrayBuffer()
}
