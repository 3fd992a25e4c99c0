/** Something that lives elsewhere: a film on YouTube, a post. The sheet shows a card and loads nothing. */
import { SquareArrowOutUpRight } from 'lucide-react'
import { mediaView } from '../media/mediaView'
import { EmbedNode } from '../media/nodes'
import { EmbedView } from './EmbedView'

export const embed = mediaView({
  node: EmbedNode,
  View: EmbedView,
  entry: { command: 'insert.embed', icon: SquareArrowOutUpRight, hint: 'media.hint.embed' },
})
