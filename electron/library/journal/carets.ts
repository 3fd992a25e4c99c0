/**
 * Where the caret stood in each article, beside the journal: after a crash, a power cut or an ordinary evening the next
 * start puts it there again. No word is ever lost with this file, so one that is broken is simply begun anew.
 */
import fs from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { articleIdSchema } from '../../../core/article'
import { type Caret, caretSchema } from '../../../core/contract'
import { type Disk, writeDurably } from '../durableFile'
import { inTurn } from '../inTurn'

const FILE = 'carets.json'

/** Of the articles that were worked on last. */
const MOST_CARETS = 200

const fileSchema = z.object({
  format: z.literal('toasoan/carets'),
  version: z.literal(1),
  /** The last one used is the last. */
  carets: z.array(z.object({ id: articleIdSchema, caret: caretSchema })),
})

export interface Carets {
  /** Durable when it answers true; false where the disk refuses, which costs a place and never a word. */
  readonly keep: (id: string, caret: Caret) => Promise<boolean>
  readonly find: (id: string) => Promise<Caret | undefined>
}

export function createCarets(folder: string, { disk = fs }: { readonly disk?: Disk } = {}): Carets {
  const file = path.join(folder, FILE)
  let known: Promise<Map<string, Caret>> | undefined
  let isWriting = false

  const read = () => {
    known ??= readCarets(file)
    return known
  }

  async function write(): Promise<boolean> {
    // Whoever waits here is written with the one before: only the newest places count.
    return inTurn(`carets ${file}`, async () => {
      const carets = [...(await read())].slice(-MOST_CARETS).map(([id, caret]) => ({ id, caret }))
      await fs.mkdir(folder, { recursive: true }).catch(() => undefined)
      const bytes = Buffer.from(`${JSON.stringify({ format: 'toasoan/carets', version: 1, carets })}\n`)
      isWriting = false
      const written = await writeDurably(file, bytes, { disk, retryDelaysMs: [] })
      return written.ok
    })
  }

  return {
    async keep(id, caret) {
      const carets = await read()
      carets.delete(id)
      carets.set(id, caret)
      if (isWriting) return true
      isWriting = true
      return write()
    },
    find: async (id) => (await read()).get(id),
  }
}

async function readCarets(file: string): Promise<Map<string, Caret>> {
  try {
    const read = fileSchema.safeParse(JSON.parse(await fs.readFile(file, 'utf8')))
    return new Map(read.data?.carets.map(({ id, caret }) => [id, caret]))
  } catch {
    return new Map()
  }
}
