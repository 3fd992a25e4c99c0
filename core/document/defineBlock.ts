/** What every block must say of itself: its shape, its prose, and its HTML out and in. */
import type { Element, ElementContent } from 'hast'
import type { z } from 'zod'
import type { Picture } from './picture'

/** Words of a block that the proofreader reads, with the field they stand in (`text` for the block's own line). */
export interface Passage {
  readonly field: string
  readonly text: string
}

/** What a block needs from outside to become HTML. */
export interface RenderContext {
  /** The picture's element with its renditions, as this page publishes it; undefined where the file is not to be had. */
  renderPicture(picture: Picture, alt: string, widthOnPage: 'text' | 'wide' | 'full'): ElementContent | undefined
  /** A word of the page's own furniture in the article's language, e.g. the label before a credit. */
  readonly creditLabel: string
}

/** What a block needs from outside to be read from HTML. */
export interface ReadContext {
  /** The picture behind an address in the HTML, where it could be taken into the article; undefined where it could not. */
  pictureAt(src: string): Picture | undefined
  /** Reads the blocks inside an element: for blocks that hold others. */
  readBlocks(element: Element): readonly Block[]
}

interface Block {
  readonly type: string
  readonly version: number
}

export interface BlockDefinition<B extends Block = Block> {
  readonly type: B['type']
  /** The parsed shape; unknown properties are dropped, missing ones get their default. */
  readonly schema: z.ZodType<B>
  /** A new block, as the insert menu makes it. */
  readonly empty: () => B
  /** What the proofreader and the word count read. */
  readonly prose: (block: B) => readonly Passage[]
  /** The block as published; an empty list where there is nothing to show. */
  readonly toHast: (block: B, context: RenderContext) => readonly ElementContent[]
  /** The blocks that an element becomes, or undefined where the element is not this block. */
  readonly fromHast: (element: Element, context: ReadContext) => readonly Block[] | undefined
}

export function defineBlock<B extends Block>(definition: BlockDefinition<B>): BlockDefinition<B> {
  return definition
}
