/** What stands inside a line of prose: text with its formats, line breaks and links. */
import { z } from 'zod'
import { ALL_TEXT_FORMATS } from './textFormat'

export const textSchema = z.object({
  type: z.literal('text'),
  version: z.literal(1).default(1),
  text: z.string(),
  /** Bit field of `TEXT_FORMATS`; bits that an article cannot hold are dropped. */
  format: z
    .int()
    .nonnegative()
    .default(0)
    .transform((bits) => bits & ALL_TEXT_FORMATS),
})

export const lineBreakSchema = z.object({
  type: z.literal('linebreak'),
  version: z.literal(1).default(1),
})

export const linkSchema = z.object({
  type: z.literal('link'),
  version: z.literal(1).default(1),
  url: z.string().max(4096),
  children: z.array(z.discriminatedUnion('type', [textSchema, lineBreakSchema])),
})

export const inlineSchema = z.discriminatedUnion('type', [textSchema, lineBreakSchema, linkSchema])

export type TextRun = z.output<typeof textSchema>
export type LineBreak = z.output<typeof lineBreakSchema>
export type Link = z.output<typeof linkSchema>
export type Inline = z.output<typeof inlineSchema>

/** A run of text with the given formats. */
export function text(value: string, format = 0): TextRun {
  return { type: 'text', version: 1, text: value, format }
}

/** The letters alone; a line break counts as one newline. */
export function plainTextOf(children: readonly Inline[]): string {
  return children
    .map((child) =>
      child.type === 'text' ? child.text : child.type === 'linebreak' ? '\n' : plainTextOf(child.children),
    )
    .join('')
}
