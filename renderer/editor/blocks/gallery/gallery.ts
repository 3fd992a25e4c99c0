/** Several pictures that belong together, side by side or one after the other. */
import { Images } from 'lucide-react'
import { mediaView } from '../media/mediaView'
import { GalleryNode } from '../media/nodes'
import { GalleryView } from './GalleryView'

export const gallery = mediaView({
  node: GalleryNode,
  View: GalleryView,
  entry: { command: 'insert.gallery', icon: Images, hint: 'media.hint.gallery' },
})
