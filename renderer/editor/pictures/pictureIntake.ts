/** What is known of pictures on their way: whom to ask for them, which places still wait, and what has arrived. */
import { type Signal, signal } from '@lexical/extension'
import { defineExtension, type NodeKey, safeCast } from 'lexical'
import type { Picture } from '../../../core/document'

interface PictureSource {
  readonly addPictures: (files: readonly File[]) => Promise<readonly Picture[]>
  readonly choosePictures: () => Promise<readonly Picture[]>
}

export interface PictureIntake {
  readonly source: PictureSource
  /** Figures whose file is being taken in. */
  readonly pending: Signal<ReadonlySet<NodeKey>>
  /** An undo may bring back a figure from before its picture was there: here it still is. */
  readonly arrived: Map<NodeKey, Picture>
}

export const PictureIntakeExtension = defineExtension({
  name: 'toasoan/picture-intake',
  config: safeCast<{ source: PictureSource }>({
    source: { addPictures: async () => [], choosePictures: async () => [] },
  }),
  build: (_editor, { source }): PictureIntake => ({
    source,
    pending: signal<ReadonlySet<NodeKey>>(new Set()),
    arrived: new Map(),
  }),
})
