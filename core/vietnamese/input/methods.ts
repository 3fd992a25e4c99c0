/** The input methods on offer, in the order of the menu. */
import { microsoft } from './microsoft'
import { simpleTelex, telex } from './telex'
import { viqr } from './viqr'
import { vni } from './vni'

export const METHODS = { telex, telex_simple: simpleTelex, vni, viqr, microsoft } as const

export type MethodName = keyof typeof METHODS
