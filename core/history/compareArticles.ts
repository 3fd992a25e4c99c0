/**
 * Two texts of an article beside one another: what was inserted, deleted, moved and rewritten, word by word, in the body,
 * the pictures and the metadata. Pure: the same two texts, the same answer.
 */
import type { Article } from '../article'
import type { Block } from '../document'
import { alignBlocks } from './alignBlocks'
import { type BlockText, readBlock } from './blockText'
import { compareComments } from './compareComments'
import { compareWords, countChanges, type FieldChange, type WordChange } from './words'

export interface BlockChange {
  /** `moved`: the same block elsewhere, perhaps with changes. It is listed once, where it stands now. */
  readonly kind: 'same' | 'changed' | 'inserted' | 'deleted' | 'moved'
  /** Places in the two bodies; undefined where the block is in one of them only. */
  readonly before: number | undefined
  readonly after: number | undefined
  readonly type: Block['type']
  /** The block's text; for a figure its caption. */
  readonly words: readonly WordChange[]
  /** What else changed in it: a figure's picture, credit and width, the level of a heading. */
  readonly details: readonly FieldChange[]
  /** Same words, other bold, italics or links. */
  readonly hasOtherFormats: boolean
}

export interface Comparison {
  readonly isSame: boolean
  /** In the order of the article's schema, then the comments ("comment.<id>", "commentState.<id>"); only what changed. */
  readonly fields: readonly FieldChange[]
  /** Every block of both bodies, in reading order; a deleted one stands where it was. */
  readonly blocks: readonly BlockChange[]
  /** Words, over headline, standfirst, body and captions. */
  readonly inserted: number
  readonly deleted: number
}

/** `before` is the earlier text, `after` the later one. Times of saving and ids are not compared. */
export function compareArticles(before: Article, after: Article): Comparison {
  const fields = [...compareFields(before, after), ...compareComments(before.comments, after.comments)]
  const blocks = alignBlocks(before.body.root.children.map(readBlock), after.body.root.children.map(readBlock)).map(
    compareBlock,
  )
  const read = [
    ...fields.filter(({ field }) => WRITTEN_FIELDS.has(field)).map(({ words }) => words),
    ...blocks.map(({ words }) => words),
  ].map(countChanges)
  return {
    isSame: fields.length === 0 && blocks.every(({ kind }) => kind === 'same'),
    fields,
    blocks,
    inserted: read.reduce((sum, { inserted }) => sum + inserted, 0),
    deleted: read.reduce((sum, { deleted }) => sum + deleted, 0),
  }
}

/** Fields whose words the newsroom counts as writing. */
const WRITTEN_FIELDS = new Set(['kicker', 'headline', 'standfirst'])

/** Bookkeeping, not text. */
const NOT_COMPARED = new Set(['format', 'version', 'id', 'createdAt', 'updatedAt', 'body', 'proofing', 'comments'])

/** Parts of the article that are groups of fields, and so are compared field by field. */
const GROUPS = new Set(['share', 'emagazine', 'video', 'podcast', 'leadPicture'])

function compareFields(before: Article, after: Article): FieldChange[] {
  const a = readFields(before)
  const b = readFields(after)
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((field) => {
    const old = a.get(field) ?? ''
    const now = b.get(field) ?? ''
    return old === now ? [] : [{ field, words: compareWords(old, now) }]
  })
}

function readFields(article: Article): Map<string, string> {
  const fields = new Map<string, string>()
  for (const [name, value] of Object.entries(article)) {
    if (NOT_COMPARED.has(name)) continue
    if (GROUPS.has(name) && value !== null) {
      for (const [inner, part] of Object.entries(value as object)) fields.set(`${name}.${inner}`, readValue(part))
    } else {
      fields.set(name, readValue(value))
    }
  }
  return fields
}

/** A value as a line that can be read and compared: lists by commas, a file by the name it came with. */
function readValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value))
    return value
      .map(readValue)
      .filter(Boolean)
      .join(typeof value[0] === 'object' ? '\n' : ', ')
  if (typeof value === 'object') {
    // The stored name changes with every byte of the file, the remembered one may stay: both say which file it is.
    if ('file' in value && 'sizeBytes' in value)
      return `${readValue('name' in value ? value.name : '')} (${value.file})`
    return Object.values(value).map(readValue).filter(Boolean).join(', ')
  }
  return String(value)
}

function compareBlock({ kind, before, after }: ReturnType<typeof alignBlocks>[number]): BlockChange {
  const a = before?.block
  const b = after?.block
  const words = compareWords(a?.words ?? '', b?.words ?? '')
  const details = compareDetails(a, b)
  return {
    kind,
    before: before?.index,
    after: after?.index,
    type: (b ?? (a as BlockText)).type,
    words,
    details,
    hasOtherFormats: a !== undefined && b !== undefined && a.words === b.words && a.formats !== b.formats,
  }
}

function compareDetails(a: BlockText | undefined, b: BlockText | undefined): FieldChange[] {
  const fields = new Set([...Object.keys(a?.details ?? {}), ...Object.keys(b?.details ?? {})])
  return [...fields].flatMap((field) => {
    const old = a?.details[field] ?? ''
    const now = b?.details[field] ?? ''
    return old === now ? [] : [{ field, words: compareWords(old, now) }]
  })
}
