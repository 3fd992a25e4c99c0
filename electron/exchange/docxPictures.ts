/** The pictures of an article in the forms that Word can show. */
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Picture } from '../../core/document'
import { loadSharp } from '../library'
import type { WritingContext } from './exchangeFormat'

export interface WordPicture {
  readonly type: 'jpg' | 'png' | 'gif'
  readonly data: Buffer
  readonly widthPx: number
  readonly heightPx: number
}

export async function readPictures(
  found: ReadonlyMap<string, Picture>,
  { mediaFolder, translate }: WritingContext,
): Promise<{ pictures: ReadonlyMap<string, WordPicture>; warnings: readonly string[] }> {
  const pictures = new Map<string, WordPicture>()
  const warnings: string[] = []
  for (const [file, { name, mime, widthPx, heightPx }] of found) {
    const shown = name || file
    try {
      const data = await fs.readFile(path.join(mediaFolder, file))
      const type = ({ 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif' } as const)[mime]
      if (type === undefined) {
        const sharp = await loadSharp()
        const image = sharp(data).autoOrient()
        const opaque = (await image.stats()).isOpaque
        const converted = await (opaque ? image.jpeg({ quality: 92 }) : image.png()).toBuffer()
        warnings.push(
          translate('exchange.write.picture-converted', {
            name: shown,
            from: mime.replace('image/', '').toUpperCase(),
            to: opaque ? 'JPEG' : 'PNG',
          }),
        )
        pictures.set(file, { type: opaque ? 'jpg' : 'png', data: converted, widthPx, heightPx })
      } else pictures.set(file, { type, data, widthPx, heightPx })
    } catch {
      // Missing, unreadable or broken: the words of the article are worth more than a refusal.
      warnings.push(translate('exchange.write.picture-unreadable', { name: shown }))
    }
  }
  return { pictures, warnings }
}
