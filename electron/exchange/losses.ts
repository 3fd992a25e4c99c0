/** What of an article another format cannot hold, in sentences: nothing is left out in silence. */
import type { Article } from '../../core/article'
import { picturesIn, recordingsIn } from '../../core/document'
import type { Translate } from '../../core/texts'
import { metadataOf } from './metadata'

export interface Abilities {
  /** Pictures can be wider than the text. */
  readonly pictureWidths: boolean
  /** Films and sounds of the text go along, beside the file. Default: they are left out. */
  readonly recordings?: boolean
  /** Letters and nothing else. Default: pictures, bold, lists and the fields around the text go along. */
  readonly wordsOnly?: boolean
}

export function lossesOf(
  article: Article,
  { pictureWidths, recordings = false, wordsOnly = false }: Abilities,
  translate: Translate,
): string[] {
  if (wordsOnly) return lossesOfText(article, translate)
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

/** Pictures without a file lose nothing that they had: their words stand in the text. */
function lossesOfText(article: Article, translate: Translate): string[] {
  const { body, leadPicture, channel, section, slug, share, language, emagazine, video, podcast } = article
  const blocks = body.root.children
  const locked = blocks.filter(({ type }) => type === 'locked').length
  const pictures = blocks.flatMap(picturesIn).filter(({ picture }) => picture !== null).length
  const recordings = blocks.flatMap(recordingsIn).filter(({ file }) => file !== null).length
  const shaped = blocks.filter(({ type }) => !['paragraph', 'locked'].includes(type)).length
  const around = metadataOf({ channel, section, slug, share, language, emagazine, video, podcast })
  return [
    ...(leadPicture === null ? [] : [translate('exchange.write.lead-picture')]),
    ...(locked === 0 ? [] : [translate('exchange.write.locked-blocks', { count: locked })]),
    ...(pictures === 0 ? [] : [translate('exchange.write.text-pictures', { count: pictures })]),
    ...(recordings === 0 ? [] : [translate('exchange.write.recordings', { count: recordings })]),
    ...(blocks.some(isFormatted) ? [translate('exchange.write.text-formats')] : []),
    ...(shaped === 0 ? [] : [translate('exchange.write.text-blocks', { count: shaped })]),
    ...(Object.keys(around).length === 0 ? [] : [translate('exchange.write.text-fields')]),
  ]
}

/** Any run of it, however deep it stands. */
function isFormatted(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isFormatted)
  if (value === null || typeof value !== 'object') return false
  if ('format' in value && typeof value.format === 'number' && value.format !== 0) return true
  return Object.values(value).some(isFormatted)
}
