export * from './blocks'
export type { BlockDefinition, Passage, ReadContext, RenderContext } from './defineBlock'
export {
  type Block,
  createDocument,
  type Document,
  definitionOf,
  documentSchema,
  isEmptyDocument,
  isKnownType,
  type LockedBlock,
  proseOf,
  serializeDocument,
} from './document'
export { documentFromHast, documentToHast } from './documentHast'
export { type Inline, type LineBreak, type Link, plainTextOf, type TextRun, text } from './inline'
export { type MediaFile, mediaFileNameSchema, mediaFileSchema, type Picture, pictureSchema } from './picture'
export { safeUrl } from './safeUrl'
export { ALL_TEXT_FORMATS, TEXT_FORMATS, type TextFormat } from './textFormat'
