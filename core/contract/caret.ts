/** Where the caret stood in an article, so that the next start puts it there again. */
import { z } from 'zod'

export const caretSchema = z.strictObject({
  /** A line of the head, or the body. */
  field: z.enum(['kicker', 'headline', 'standfirst', 'body']),
  /** Which block of the body, from 0; 0 in the head. */
  block: z.int().nonnegative(),
  /** UTF-16 code units from the start of the line or block. */
  offset: z.int().nonnegative(),
  /** How far the page was scrolled, in pixels. */
  scrollPx: z.number().nonnegative(),
})

export type Caret = z.output<typeof caretSchema>
