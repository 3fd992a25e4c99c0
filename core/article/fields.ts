/** Shapes that several parts of an article share. */
import { z } from 'zod'

/** One line: newlines and tabs become spaces. Ends are left as typed, because autosave runs in the middle of a word. */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.replace(/[\r\n\t]+/g, ' '))

/** An instant with its offset, e.g. 2026-11-22T07:40:00+07:00. The offset is the newsroom's, not the reader's. */
export const timestampSchema = z.iso.datetime({ offset: true })
