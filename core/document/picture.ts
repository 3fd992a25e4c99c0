/** A file kept beside the article, named by the hash of its content: a picture, a sound, a film, a caption track. */
import { z } from 'zod'

/** `<hash>.<extension>` inside the article's `media/` folder: no path, so nothing can point out of the article. */
export const mediaFileNameSchema = z.string().regex(/^[0-9a-f]{16,64}\.[a-z0-9]{1,8}$/)

export const mediaFileSchema = z.object({
  file: mediaFileNameSchema,
  /** MIME type, found from the content and not from the name. */
  mime: z.string().max(100),
  sizeBytes: z.int().nonnegative(),
  /** The name the file had when the journalist chose it. */
  name: z.string().max(255).default(''),
})

export const pictureSchema = mediaFileSchema.extend({
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
  /** The file that this picture was drawn from, where browsers cannot show that one or must not (SVG, TIFF). It is kept. */
  original: mediaFileNameSchema.optional(),
})

export type MediaFile = z.output<typeof mediaFileSchema>
export type Picture = z.output<typeof pictureSchema>
