/**
 * Where the caret stood in each article, beside the journal: after a crash, a power cut or an ordinary evening the next
 * start puts it there again. No word is ever lost with this file.
 */
import path from 'node:path'
import { z } from 'zod'
import { type Caret, caretSchema } from '../../../core/contract'
import type { Disk } from '../durableFile'
import { rememberByArticle } from './byArticle'

export interface Carets {
  /** Durable when it answers true; false where the disk refuses, which costs a place and never a word. */
  readonly keep: (id: string, caret: Caret) => Promise<boolean>
  readonly find: (id: string) => Promise<Caret | undefined>
}

export function createCarets(folder: string, { disk }: { readonly disk?: Disk } = {}): Carets {
  const places = rememberByArticle({
    file: path.join(folder, 'carets.json'),
    format: 'toasoan/carets',
    list: 'carets',
    schema: z.object({ caret: caretSchema }),
    most: 200,
    disk,
  })
  return {
    keep: async (id, caret) => (await places.keep(id, { caret })).ok,
    find: async (id) => (await places.find(id))?.caret,
  }
}
