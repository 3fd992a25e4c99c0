/** Where a passage stands, for the list: the names of all the places that hold words. */
import type { Translate } from '../../core/texts'

/** The fields of blocks, `<block>.<field>`; `item` parts are counted within their block. */
export const BLOCK_PLACES = [
  'figure.caption',
  'figure.alt',
  'gallery.caption',
  'gallery.itemCaption',
  'gallery.itemAlt',
  'video.title',
  'video.caption',
  'audio.title',
  'audio.caption',
  'infographic.caption',
  'infographic.alt',
  'infographic.longDescription',
  'embed.title',
  'embed.caption',
  'pull-quote.text',
  'info-box.title',
  'info-box.body',
  'table.caption',
  'table.cell',
  'table.source',
  'qa.question',
  'qa.answer',
  'timeline.title',
  'timeline.time',
  'timeline.text',
  'fact-list.title',
  'fact-list.label',
  'fact-list.text',
  'related.label',
  'related.headline',
  'source-note.text',
] as const

/** What is written beside the sheet, in the inspector. */
export const ARTICLE_FIELDS = [
  'leadCaption',
  'leadAlt',
  'shareTitle',
  'shareDescription',
  'videoTranscript',
  'podcastTranscript',
] as const

export type BlockPlace = (typeof BLOCK_PLACES)[number]
export type ArticleFieldName = (typeof ARTICLE_FIELDS)[number]

export type PlaceLabel =
  | { readonly kind: 'kicker' | 'headline' | 'standfirst' }
  /** `number` counts within the article. */
  | { readonly kind: 'paragraph'; readonly number: number }
  /** Under a subhead, in its words. */
  | { readonly kind: 'section'; readonly title: string }
  /** `number` counts the blocks of one kind, `item` and `column` the parts of the block; 0 where there are none. */
  | {
      readonly kind: 'block'
      readonly place: BlockPlace
      readonly number: number
      readonly item: number
      readonly column: number
    }
  | { readonly kind: 'field'; readonly field: ArticleFieldName }

export function isSameLabel(a: PlaceLabel, b: PlaceLabel): boolean {
  const others = new Map<string, unknown>(Object.entries(b))
  return Object.entries(a).every(([name, value]) => others.get(name) === value)
}

export function placeTitle(label: PlaceLabel, t: Translate): string {
  if (label.kind === 'section') return label.title
  if (label.kind === 'paragraph') return t('proofing.place.paragraph', { number: label.number })
  if (label.kind === 'field') return t(`proofing.place.field.${label.field}`)
  if (label.kind !== 'block') return t(`proofing.place.${label.kind}`)
  const { place, number, item, column } = label
  return t(`proofing.place.block.${place}`, { number, item, column })
}
