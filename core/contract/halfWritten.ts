/** Words to a colleague that are not kept yet: they wait on this computer, and are nothing of the article. */
import { z } from 'zod'
import { commentPartSchema, MAX_COMMENT_LENGTH } from '../article'

const halfWrittenSchema = z.strictObject({
  /** The thread that is answered; null for one that is being begun. */
  thread: z.string().max(200).nullable(),
  text: z.string().max(MAX_COMMENT_LENGTH),
  /** What a thread that is being begun is about, as the list says it, and where in the text that stands; empty for the whole article. */
  quote: z.string().max(2_000).default(''),
  parts: z.array(commentPartSchema).max(200).default([]),
})

export type HalfWritten = z.output<typeof halfWrittenSchema>

/** Of one article. */
export const halfWrittenListSchema = z.array(halfWrittenSchema).max(100)
