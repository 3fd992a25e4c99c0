/** A place for what an article brings along, until it is known that there will be an article. */
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Outcome } from '../../core/contract'
import type { MediaFile, Picture } from '../../core/document'
import { addMediaFile, addPicture, type MediaKind } from '../library'

export interface Staging {
  readonly takePicture: (name: string, bytes: Uint8Array) => Promise<Outcome<Picture>>
  /** Full path of a film, a sound or a caption track. */
  readonly takeRecording: (source: string, kind: MediaKind) => Promise<Outcome<MediaFile>>
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
    takeRecording: async (source, kind) => addMediaFile(await folder(), source, kind),
    clear: async () => {
      if (made !== undefined) await fs.rm(made, { recursive: true, force: true })
    },
  }
}
