export * from './blocks'
export type {
  BlockDefinition,
  BlockPicture,
  BlockRecording,
  BlockWord,
  Passage,
  ReadContext,
  RenderContext,
} from './defineBlock'
export {
  addressesIn,
  type Block,
  createDocument,
  type Document,
  definitionOf,
  documentSchema,
  isEmptyBlock,
  isEmptyDocument,
  isKnownType,
  type LockedBlock,
  lacksOf,
  picturesIn,
  proseOf,
  recordingsIn,
  serializeDocument,
} from './document'
export { documentFromHast, documentToHast } from './documentHast'
export { EMBED_ASPECTS, type EmbedAddress, type EmbedAspect, type EmbedProvider, parseEmbed } from './embedProviders'
export type { FocalPoint } from './focus'
export { type Inline, type LineBreak, type Link, plainTextOf, type TextRun, text } from './inline'
export { type MediaFile, mediaFileNameSchema, mediaFileSchema, type Picture, pictureSchema } from './picture'
export { safeUrl } from './safeUrl'
export { ALL_TEXT_FORMATS, TEXT_FORMATS, type TextFormat } from './textFormat'
