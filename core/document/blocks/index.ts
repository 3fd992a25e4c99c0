/** The list of blocks. To add one: write its file beside this one, its view in renderer/editor/blocks, and a line here. */
import { audio } from './audio'
import { embed } from './embed'
import { factList } from './factList'
import { figure } from './figure'
import { gallery } from './gallery'
import { heading } from './heading'
import { horizontalRule } from './horizontalRule'
import { infoBox } from './infoBox'
import { infographic } from './infographic'
import { list } from './list'
import { paragraph } from './paragraph'
import { pullQuote } from './pullQuote'
import { qa } from './qa'
import { quote } from './quote'
import { related } from './related'
import { sourceNote } from './sourceNote'
import { table } from './table'
import { timeline } from './timeline'
import { video } from './video'

/** In the order in which an element from outside is offered to them: what knows its element best comes first. */
export const blocks = [
  infographic,
  gallery,
  video,
  audio,
  embed,
  table,
  figure,
  related,
  timeline,
  factList,
  qa,
  infoBox,
  pullQuote,
  sourceNote,
  horizontalRule,
  heading,
  quote,
  list,
  paragraph,
] as const

/** A block that this version of the app can show and change. */
export type KnownBlock = ReturnType<(typeof blocks)[number]['empty']>
export type BlockType = KnownBlock['type']

export type { Audio } from './audio'
export type { Embed } from './embed'
export type { FactList, FactListItem } from './factList'
export type { Figure, FigureWidth } from './figure'
export { FIGURE_WIDTHS } from './figure'
export type { Gallery, GalleryItem, GalleryLayout } from './gallery'
export type { Heading } from './heading'
export { HEADING_TAGS } from './heading'
export type { HorizontalRule } from './horizontalRule'
export type { BoxChild, InfoBox } from './infoBox'
export type { Infographic } from './infographic'
export { itemsApart, type List, type ListItem } from './list'
export type { Paragraph } from './paragraph'
export type { PullQuote } from './pullQuote'
export type { Qa, QaItem } from './qa'
export type { Quote } from './quote'
export type { Related } from './related'
export type { SourceNote } from './sourceNote'
export type { Table, TableCell, TableRow } from './table'
export type { Timeline, TimelineItem } from './timeline'
export type { Video } from './video'
