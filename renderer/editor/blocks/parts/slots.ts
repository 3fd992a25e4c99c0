/** What a text block is made of: lines of words, places for whole paragraphs, and items that repeat. */
import type { Block, Inline } from '../../../../core/document'

/** One line of words. */
export interface LineSlot {
  readonly kind: 'line'
  readonly name: string
  /** The element it is shown as. Default: `p`. */
  readonly tag?: string
  /** Words without formats and links: kept as a string in the article. */
  readonly plain?: boolean
  /** The longest that an article holds, in UTF-16 units. Default: no end. */
  readonly most?: number
  /** Takes line breaks. */
  readonly multiline?: boolean
  /** False for what is no prose (an address): the proofreader passes it over. */
  readonly read?: boolean
  /** Several stand side by side, as cells do. Default: false. */
  readonly repeats?: boolean
}

/** A place for paragraphs, and for the other kinds of text block that it names. */
export interface BlocksSlot {
  readonly kind: 'blocks'
  readonly name: string
  readonly allowed: readonly ('paragraph' | 'list' | 'heading')[]
}

/** A group that repeats: an entry of a timeline, a row of a table. There is always at least one. */
export interface ItemsSlot {
  readonly kind: 'items'
  readonly name: string
  readonly tag?: string
  /** The repeated group holds these, in this order. */
  readonly slots: readonly Slot[]
  /** False where the group is there once and only holds the others together. Default: true. */
  readonly repeats?: boolean
}

export type Slot = LineSlot | BlocksSlot | ItemsSlot

/** What stands in a slot, as data: the same tree as that of the nodes. */
export interface PartValue {
  readonly name: string
  readonly line?: readonly Inline[]
  readonly blocks?: readonly Block[]
  readonly parts?: readonly PartValue[]
  /** Properties of the part itself, e.g. how many columns a cell runs over. */
  readonly data?: PartData
}

export type PartData = Readonly<Record<string, string | number>>

export interface PartsDefinition {
  readonly block: string
  readonly slots: readonly Slot[]
}

const definitions = new Map<string, PartsDefinition>()
const slots = new Map<string, Slot>()

/** Makes a block of parts known. A slot's full name is `<block>.<slot>`; names are unique within a block. */
export function registerParts(definition: PartsDefinition): void {
  definitions.set(definition.block, definition)
  const visit = (slot: Slot) => {
    slots.set(fullName(definition.block, slot.name), slot)
    if (slot.kind === 'items') for (const inner of slot.slots) visit(inner)
  }
  for (const slot of definition.slots) visit(slot)
}

export function fullName(block: string, slot: string): string {
  return `${block}.${slot}`
}

/** Every line and every place for paragraphs, by full name. */
export function fieldNames(): readonly string[] {
  return [...slots].flatMap(([name, slot]) => (slot.kind === 'items' ? [] : [name]))
}

export function definitionOfParts(block: string): PartsDefinition | undefined {
  return definitions.get(block)
}

/** Whether a part may stand there several times in a row. */
export function isRepeated(slot: Slot): boolean {
  return slot.kind === 'items' ? slot.repeats !== false : slot.kind === 'line' && slot.repeats === true
}

export function slotNamed(name: string): Slot | undefined {
  return slots.get(name)
}
