/** A film of the article: its file, the picture shown before it runs, its captions. */
import { Video as VideoIcon } from 'lucide-react'
import { mediaView } from '../media/mediaView'
import { VideoNode } from '../media/nodes'
import { VideoView } from './VideoView'

export const video = mediaView({
  node: VideoNode,
  View: VideoView,
  entry: { command: 'insert.video', icon: VideoIcon, hint: 'media.hint.video' },
})
