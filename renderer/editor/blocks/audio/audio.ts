/** A sound of the article: an interview, a song, a reading. */
import { AudioLines } from 'lucide-react'
import { mediaView } from '../media/mediaView'
import { AudioNode } from '../media/nodes'
import { AudioView } from './AudioView'

export const audio = mediaView({
  node: AudioNode,
  View: AudioView,
  entry: { command: 'insert.audio', icon: AudioLines, hint: 'media.hint.audio' },
})
