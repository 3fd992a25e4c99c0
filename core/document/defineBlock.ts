/** What every block must say of itself: its shape, its prose, and its HTML out and in. */
import type { Element, ElementContent } from 'hast'
import type { z } from 'zod'
import type { MediaFile, Picture } from './picture'

/** Words of a block that the proofreader reads, with the field they stand in (`text` for the block's own line). */
export interface Passage {
  readonly field: string
  readonly text: string
}

/** What a block needs from outside to become HTML. */
export interface RenderContext {
  /** The picture's element with its renditions, as this page publishes it; undefined where the file is not to be had. */
  renderPicture(picture: Picture, alt: string, widthOnPage: 'text' | 'wide' | 'full'): ElementContent | undefined
  /** Where this page keeps a film, a sound or a caption track; undefined where the file is not to be had. */
  recordingAt(file: MediaFile): { readonly path: string; readonly contentType: string } | undefined
  /** A word of the page's own furniture in the article's language, e.g. the label before a credit. */
  label(word: BlockWord, values?: Readonly<Record<string, string | number>>): string
  /** Language of the article, e.g. "vi": for the tracks of a film. */
  readonly language: string
}

/** Words that the page adds to what the journalist wrote. In the texts they stand under `publishing.page.block`. */
export type BlockWord =
  | 'credit.picture'
  | 'credit.film'
  | 'credit.sound'
  | 'credit.graphic'
  | 'gallery'
  | 'film'
  | 'sound'
  | 'download.film'
  | 'download.sound'
  | 'captions'
  | 'embed'
  | 'play'
  | 'open'
  | 'longDescription'
  | 'related'
  | 'source'
  | 'table'

/** What a block needs from outside to be read from HTML. */
export interface ReadContext {
  /** The picture behind an address in the HTML, where it could be taken into the article; undefined where it could not. */
  pictureAt(src: string): Picture | undefined
  /** The film, sound or caption track behind an address, where it could be taken in. Left out: none can. */
  recordingAt?(src: string): MediaFile | undefined
  /** Reads the blocks inside an element: for blocks that hold others. */
  readBlocks(element: Element): readonly Block[]
}

interface Block {
  readonly type: string
  readonly version: number
}

/** A picture that a block shows, or keeps the place of, with its words. */
export interface BlockPicture {
  readonly picture: Picture | null
  /** The name or address of a file that could not be taken in; empty otherwise. */
  readonly missing: string
  readonly caption: string
  readonly credit: string
  readonly alt: string
  readonly width: 'text' | 'wide' | 'full'
  /** Where the eye goes, as fractions of width and height; null where nobody has said. */
  readonly focus: { readonly x: number; readonly y: number } | null
  /** `content` is looked at for its own sake and needs its words; `cover` stands for a film that is not playing yet. */
  readonly role: 'content' | 'cover'
}

/** A film, a sound or a caption track that a block plays. */
export interface BlockRecording {
  readonly kind: 'film' | 'sound' | 'captions'
  readonly file: MediaFile | null
  readonly missing: string
  /** What the journalist calls it; may be empty. */
  readonly title: string
}

/** Each is a sentence of the checklist, `publishing.check.block.<name>`. */
export type BlockLack = 'embedAddress' | 'embedTitle' | 'filmCaptions' | 'longDescription' | 'tableHead' | 'answer'

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
  /** Its pictures in reading order, those whose file is missing too. Left out: it has none. */
  readonly pictures?: (block: B) => readonly BlockPicture[]
  /** Its films, sounds and caption tracks. Left out: it has none. */
  readonly recordings?: (block: B) => readonly BlockRecording[]
  /** Addresses it leads to, beside the links in its prose. Left out: none. */
  readonly addresses?: (block: B) => readonly string[]
  /** What is still missing in it before it may be published. Left out: nothing can be. */
  readonly lacks?: (block: B) => readonly BlockLack[]
  /** True for a block that is nothing without words, pictures or recordings, and so is taken for empty. Default: true. */
  readonly needsContent?: boolean
  /** Blocks as journalists make them: each must survive JSON, and HTML out and in. */
  readonly examples: readonly B[]
}

export function defineBlock<B extends Block>(definition: BlockDefinition<B>): BlockDefinition<B> {
  return definition
}
