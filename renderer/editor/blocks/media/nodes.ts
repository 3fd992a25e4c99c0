/** The node classes of the media blocks: one a type, all alike. */
import type { Audio, Embed, Figure, Gallery, Infographic, Video } from '../../../../core/document'
import { MediaNode } from './MediaNode'

export class FigureNode extends MediaNode<Figure> {
  override $config() {
    return this.config('figure', { extends: MediaNode })
  }
}

export class GalleryNode extends MediaNode<Gallery> {
  override $config() {
    return this.config('gallery', { extends: MediaNode })
  }
}

export class VideoNode extends MediaNode<Video> {
  override $config() {
    return this.config('video', { extends: MediaNode })
  }
}

export class AudioNode extends MediaNode<Audio> {
  override $config() {
    return this.config('audio', { extends: MediaNode })
  }
}

export class EmbedNode extends MediaNode<Embed> {
  override $config() {
    return this.config('embed', { extends: MediaNode })
  }
}

export class InfographicNode extends MediaNode<Infographic> {
  override $config() {
    return this.config('infographic', { extends: MediaNode })
  }
}
