/** A picture on the page: its renditions, its size so that nothing jumps while it loads, and its words. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Translate } from '../texts'
import type { MediaPlan, Rendition } from './mediaPlan'
import type { ChannelTemplate, Placement } from './page'
import type { StagePicture } from './usedMedia'

/**
 * The picture's element, or undefined where its file is not to be had. The first time the picture that the reader waits
 * for is asked for it is loaded at once; everything else loads when it comes near.
 */
export function createPictureRenderer(media: MediaPlan, sizes: ChannelTemplate['sizes']) {
  let waiting = media.priority
  return (file: string, alt: string, placement: Placement): Element | undefined => {
    const planned = media.pictures.get(file)
    const largest = planned?.renditions.at(-1)
    if (planned === undefined || largest === undefined) return undefined
    const first = waiting === file
    if (first) waiting = undefined
    const many = planned.renditions.length > 1
    const image = h('img', {
      src: largest.path,
      ...(many ? { srcSet: sourceSet(planned.renditions), sizes: sizes[placement] } : {}),
      width: largest.widthPx,
      height: largest.heightPx,
      alt: alt.trim(),
      ...(first ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' }),
    })
    if (!first || planned.avif.length === 0) return image
    return h('picture', [
      h('source', { type: 'image/avif', srcSet: sourceSet(planned.avif), sizes: sizes[placement] }),
      image,
    ])
  }
}

function sourceSet(renditions: readonly Rendition[]): string {
  return renditions.map((rendition) => `${rendition.path} ${rendition.widthPx}w`).join(', ')
}

/** A picture outside the body, with its caption and credit as the body sets them. */
export function figureOf(
  { caption, credit }: Pick<StagePicture, 'caption' | 'credit'>,
  picture: ElementContent,
  className: readonly string[],
  translate: Translate,
): Element {
  const words = caption.trim()
  const owed = credit.trim()
  const line: (string | Element)[] = [
    ...(words === '' ? [] : [owed === '' ? words : `${words} `]),
    ...(owed === '' ? [] : [h('span', { className: ['credit'] }, `${translate('publishing.page.credit')} ${owed}`)]),
  ]
  return h('figure', { className: [...className] }, [picture, ...(line.length === 0 ? [] : [h('figcaption', line)])])
}
