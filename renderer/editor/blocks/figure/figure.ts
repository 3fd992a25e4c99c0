/** A picture with its caption, its credit and the words for those who cannot see it. */
import { Image } from 'lucide-react'
import { mediaView } from '../media/mediaView'
import { FigureNode } from '../media/nodes'
import { FigureView } from './FigureView'

export const figure = mediaView({
  node: FigureNode,
  View: FigureView,
  entry: { command: 'insert.picture', icon: Image, hint: 'editor.slash.picture' },
})
