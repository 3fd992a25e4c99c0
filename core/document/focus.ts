/** What must stay in sight where a picture is cut to another shape: its focal point. */
import type { Element, Properties } from 'hast'
import { z } from 'zod'

/** Fractions of width and height from the top left corner. */
export const focusSchema = z
  .object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
  .nullable()
  .default(null)

export type FocalPoint = NonNullable<z.output<typeof focusSchema>>

/** `fx3 fy8`: in tenths, as the style sheets know it. A page carries no inline styles, so that a site may forbid them. */
export function focusClasses(focus: FocalPoint | null): string[] {
  return focus === null ? [] : [`fx${Math.round(focus.x * 10)}`, `fy${Math.round(focus.y * 10)}`]
}

/** Exact, for whoever reads the page again. */
export function focusToHast(focus: FocalPoint | null): Properties {
  return focus === null ? {} : { dataFocus: `${focus.x} ${focus.y}` }
}

export function focusFromHast(element: Element): FocalPoint | null {
  const words = String(element.properties.dataFocus ?? '').split(' ')
  const [x, y] = words.map(Number)
  const parsed = focusSchema.safeParse(words.length === 2 ? { x, y } : null)
  return parsed.success ? parsed.data : null
}
