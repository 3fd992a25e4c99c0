/** The tag of an update that comes from a field of a media block: which field, and where its caret is. */
import type { NodeKey } from 'lexical'

export interface FieldPlace {
  readonly key: NodeKey
  /** As `MediaNode.wordFields` names it: no spaces. */
  readonly field: string
  readonly caret: number
}

export function fieldTag({ key, field, caret }: FieldPlace): string {
  return `field ${key} ${field} ${caret}`
}

/** Undefined for every other tag. */
export function parseFieldTag(tag: string): FieldPlace | undefined {
  const [word, key, field, caret] = tag.split(' ')
  if (word !== 'field' || key === undefined || field === undefined || caret === undefined) return undefined
  return { key, field, caret: Number(caret) }
}
