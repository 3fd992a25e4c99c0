/** How a call between the window and the main process is written down: what goes in, and what comes back. */
import { z } from 'zod'
import { articleIdSchema } from '../article'

export interface Call<Input extends z.ZodType, Answer> {
  readonly input: Input
  /** Exists for its type only. */
  readonly answer?: Answer
}

export function call<Input extends z.ZodType>(input: Input) {
  return { returns: <Answer>(): Call<Input, Answer> => ({ input }) }
}

export const nothing = z.strictObject({})
export const anArticle = z.strictObject({ id: articleIdSchema })
