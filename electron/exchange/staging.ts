/** A place for what an article brings along, until it is known that there will be an article. */
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Outcome } from '../../core/contract'
import type { Picture } from '../../core/document'
import { addPicture } from '../library'

export interface Staging {
  readonly takePicture: (name: string, bytes: Uint8Array) => Promise<Outcome<Picture>>
  /** Makes the folder where there is none yet. */
  readonly folder: () => Promise<string>
  /** The folder, or undefined where nothing was taken in. */
  readonly used: () => string | undefined
  readonly clear: () => Promise<void>
}

export function createStaging(): Staging {
  let made: string | undefined
  const folder = async (): Promise<string> => {
    made ??= await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-import-'))
    return made
  }
  return {
    folder,
    used: () => made,
    takePicture: async (name, bytes) => addPicture(await folder(), name, bytes),
    clear: async () => {
      if (made !== undefined) await fs.rm(made, { recursive: true, force: true })
    },
  }
}
