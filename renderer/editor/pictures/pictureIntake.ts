/** What is known of pictures and films on their way: whom to ask for them, which places still wait, and what has arrived. */
import { type Signal, signal } from '@lexical/extension'
import { defineExtension, type NodeKey, safeCast } from 'lexical'
import type { Picture } from '../../../core/document'
import type { EditorSurroundings } from '../editorContext'

type MediaSource = Pick<EditorSurroundings, 'addPictures' | 'choosePictures' | 'chooseMedia' | 'copyMedia'>

export interface GalleryOfferMade {
  readonly count: number
  readonly accept: () => void
}

export interface PictureIntake {
  readonly source: MediaSource
  /** Figures whose file is being taken in. */
  readonly pending: Signal<ReadonlySet<NodeKey>>
  /** An undo may bring back a figure from before its picture was there: here it still is. */
  readonly arrived: Map<NodeKey, Picture>
  /** Grows when files have come into the media folder that the article named already. */
  readonly arrivals: Signal<number>
  /** Pictures that came together and could be one gallery; `GalleryOffer` shows it. */
  readonly offer: Signal<GalleryOfferMade | undefined>
}

export const PictureIntakeExtension = defineExtension({
  name: 'toasoan/picture-intake',
  config: safeCast<{ source: MediaSource }>({
    source: {
      addPictures: async () => [],
      choosePictures: async () => [],
      chooseMedia: async () => undefined,
      copyMedia: async () => {},
    },
  }),
  build: (_editor, { source }): PictureIntake => ({
    source,
    pending: signal<ReadonlySet<NodeKey>>(new Set()),
    arrived: new Map(),
    arrivals: signal(0),
    offer: signal<GalleryOfferMade | undefined>(undefined),
  }),
})
