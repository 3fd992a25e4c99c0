/** What a page had to leave out. The page is made all the same; the journalist is told. */
import type { Article } from '../article'
import { picturesIn, recordingsIn } from '../document'
import type { TextKey, Translate } from '../texts'
import type { AvailableMedia, MediaPlan } from './mediaPlan'
import { picturesOf } from './usedMedia'

export interface PageWarning {
  readonly text: TextKey
  readonly values?: Readonly<Record<string, string | number>>
}

export function findPageWarnings(
  article: Article,
  title: string,
  media: MediaPlan,
  available: AvailableMedia,
): readonly PageWarning[] {
  const warnings: PageWarning[] = []
  if (article.headline.trim() === '') warnings.push({ text: 'publishing.warning.headline', values: { title } })
  for (const { picture, missing, caption } of article.body.root.children.flatMap(picturesIn)) {
    if (picture === null && (missing !== '' || caption !== ''))
      warnings.push({ text: 'publishing.warning.pictureMissing', values: { name: missing || caption } })
  }
  for (const { file, missing, title } of article.body.root.children.flatMap(recordingsIn)) {
    const name = file?.name || missing || title || file?.file || ''
    if (name !== '' && (file === null || !media.recordings.has(file.file)))
      warnings.push({ text: 'publishing.warning.recordingMissing', values: { name } })
  }
  for (const picture of picturesOf(article)) {
    if (available.pictures.has(picture.file)) continue
    const damaged = available.damaged.has(picture.file)
    warnings.push({
      text: damaged ? 'publishing.warning.pictureDamaged' : 'publishing.warning.pictureMissing',
      values: { name: picture.name || picture.file },
    })
  }
  const locked = article.body.root.children.filter((block) => block.type === 'locked').length
  if (locked > 0) warnings.push({ text: 'publishing.warning.locked', values: { count: locked } })
  if (article.channel === 'video') warnings.push(...videoWarnings(article, media))
  if (article.channel === 'podcast' && media.recording === undefined)
    warnings.push({ text: 'publishing.warning.audioMissing' })
  if (media.share === undefined) warnings.push({ text: 'publishing.warning.sharePictureMissing' })
  return warnings
}

function videoWarnings(article: Article, media: MediaPlan): PageWarning[] {
  const { captions } = article.video
  return [
    ...(media.recording === undefined ? [{ text: 'publishing.warning.videoMissing' } as const] : []),
    ...(captions !== null && media.captions === undefined
      ? [{ text: 'publishing.warning.captionsMissing', values: { name: captions.name || captions.file } } as const]
      : []),
    ...(media.pictures.size === 0 ? [{ text: 'publishing.warning.thumbnailMissing' } as const] : []),
  ]
}

/** The warning as a sentence. */
export function printedWarning({ text, values }: PageWarning, translate: Translate): string {
  return translate(text, values)
}
