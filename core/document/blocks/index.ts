/** The list of blocks. To add one: write its file beside this one, its view in renderer/editor/blocks, and a line here. */
import { figure } from './figure'
import { heading } from './heading'
import { list } from './list'
import { paragraph } from './paragraph'
import { quote } from './quote'

/** In the order in which an element from outside is offered to them. */
export const blocks = [figure, heading, quote, list, paragraph] as const

/** A block that this version of the app can show and change. */
export type KnownBlock = ReturnType<(typeof blocks)[number]['empty']>
export type BlockType = KnownBlock['type']

export type { Figure, FigureWidth } from './figure'
export { FIGURE_WIDTHS } from './figure'
export type { Heading } from './heading'
export { HEADING_TAGS } from './heading'
export type { List, ListItem } from './list'
export type { Paragraph } from './paragraph'
export type { Quote } from './quote'
