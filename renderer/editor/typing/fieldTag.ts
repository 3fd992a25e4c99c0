/** The tag of an update that comes from a field under a picture: which field, and where its caret is. */
import type { NodeKey } from 'lexical'

export type FieldName = 'caption' | 'credit' | 'alt'

export interface FieldPlace {
  readonly key: NodeKey
  readonly field: FieldName
  readonly caret: number
}

export function fieldTag({ key, field, caret }: FieldPlace): string {
  return `field ${key} ${field} ${caret}`
}

/** Undefined for every other tag. */
export function parseFieldTag(tag: string): FieldPlace | undefined {
  const [word, key, field, caret] = tag.split(' ')
  if (word !== 'field' || key === undefined || caret === undefined) return undefined
  if (field !== 'caption' && field !== 'credit' && field !== 'alt') return undefined
  return { key, field, caret: Number(caret) }
}
