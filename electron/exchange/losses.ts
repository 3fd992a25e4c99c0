/** What of an article another format cannot hold, in sentences: nothing is left out in silence. */
import type { Article } from '../../core/article'
import { picturesIn, recordingsIn } from '../../core/document'
import type { Translate } from '../../core/texts'

export interface Abilities {
  /** Pictures can be wider than the text. */
  readonly pictureWidths: boolean
  /** Films and sounds of the text go along, beside the file. Default: they are left out. */
  readonly recordings?: boolean
}

export function lossesOf(
  article: Article,
  { pictureWidths, recordings = false }: Abilities,
  translate: Translate,
): string[] {
  const { body, leadPicture, video, podcast } = article
  const blocks = body.root.children
  // A box of pictures or films says in the file how wide it is; a picture alone cannot.
  const figures = blocks.flatMap((block) => (block.type === 'figure' ? [block] : []))
  const locked = blocks.filter((block) => block.type === 'locked').length
  const empty = blocks.flatMap(picturesIn).filter(({ picture }) => picture === null).length
  const played = blocks.flatMap(recordingsIn)
  const unplayed = played.filter(({ kind, file }) => kind !== 'captions' && file === null).length
  const wide = figures.filter((figure) => figure.picture !== null && figure.width !== 'text').length
  const focused = pictureWidths ? 0 : blocks.flatMap(picturesIn).filter(({ focus }) => focus !== null).length
  const media = [video.file, video.poster, video.captions, podcast.file, podcast.cover]
  return [
    ...(leadPicture === null ? [] : [translate('exchange.write.lead-picture')]),
    ...(media.every((file) => file === null) ? [] : [translate('exchange.write.media')]),
    ...(locked === 0 ? [] : [translate('exchange.write.locked-blocks', { count: locked })]),
    ...(empty === 0 ? [] : [translate('exchange.write.pictures-without-file', { count: empty })]),
    ...(unplayed === 0 ? [] : [translate('exchange.write.recordings-without-file', { count: unplayed })]),
    ...(recordings || played.length === unplayed
      ? []
      : [translate('exchange.write.recordings', { count: played.length - unplayed })]),
    ...(focused === 0 ? [] : [translate('exchange.write.picture-focus', { count: focused })]),
    ...(wide === 0 || pictureWidths ? [] : [translate('exchange.write.picture-widths', { count: wide })]),
  ]
}
