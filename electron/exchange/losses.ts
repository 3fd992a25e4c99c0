/** What of an article another format cannot hold, in sentences: nothing is left out in silence. */
import type { Article } from '../../core/article'
import { picturesIn, recordingsIn } from '../../core/document'
import type { Translate } from '../../core/texts'

export interface Abilities {
  /** Pictures can be wider than the text. */
  readonly pictureWidths: boolean
}

export function lossesOf(article: Article, { pictureWidths }: Abilities, translate: Translate): string[] {
  const { body, leadPicture, video, podcast } = article
  const blocks = body.root.children
  const figures = blocks.flatMap(picturesIn)
  const locked = blocks.filter((block) => block.type === 'locked').length
  const empty = figures.filter((figure) => figure.picture === null).length
  const wide = figures.filter((figure) => figure.picture !== null && figure.width !== 'text').length
  const media = [
    video.file,
    video.poster,
    video.captions,
    podcast.file,
    podcast.cover,
    ...blocks.flatMap(recordingsIn).map(({ file }) => file),
  ]
  return [
    ...(leadPicture === null ? [] : [translate('exchange.write.lead-picture')]),
    ...(media.every((file) => file === null) ? [] : [translate('exchange.write.media')]),
    ...(locked === 0 ? [] : [translate('exchange.write.locked-blocks', { count: locked })]),
    ...(empty === 0 ? [] : [translate('exchange.write.pictures-without-file', { count: empty })]),
    ...(wide === 0 || pictureWidths ? [] : [translate('exchange.write.picture-widths', { count: wide })]),
  ]
}
