/** Tells a picture from everything else by looking inside; what the file is called does not matter. */
import { loadSharp } from './loadSharp'

/** The largest picture taken in, in pixels: more than the largest camera makes, less than a decompression bomb. */
const MAX_PIXELS = 200_000_000

export interface RecognisedPicture {
  readonly extension: string
  readonly mime: string
  /** As a viewer sees it, the camera's orientation honoured. */
  readonly widthPx: number
  readonly heightPx: number
}

/** Undefined for what is not a JPEG, PNG, WebP, AVIF or GIF, and for one that cannot be decoded to its end. */
export async function recognisePicture(bytes: Uint8Array): Promise<RecognisedPicture | undefined> {
  // The first bytes decide which decoder may look at all: SVG, PDF and the like never reach one.
  const format = formatOf(bytes)
  if (format === undefined) return undefined
  const sharp = await loadSharp()
  const options = { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true } as const
  try {
    const { autoOrient } = await sharp(bytes, options).metadata()
    // Small output, but every row is read: a file that was cut short in a download fails here and not on the page.
    await sharp(bytes, options).resize(32, 32, { fit: 'inside', fastShrinkOnLoad: false }).raw().toBuffer()
    return { ...format, widthPx: autoOrient.width, heightPx: autoOrient.height }
  } catch {
    // Whatever the decoder says about it: this is not a picture that can be published.
    return undefined
  }
}

function formatOf(bytes: Uint8Array): Pick<RecognisedPicture, 'extension' | 'mime'> | undefined {
  const head = Buffer.from(bytes.subarray(0, 64))
  const latin = head.toString('latin1')
  if (latin.startsWith('\xFF\xD8\xFF')) return { extension: 'jpg', mime: 'image/jpeg' }
  if (latin.startsWith('\x89PNG\r\n\x1A\n')) return { extension: 'png', mime: 'image/png' }
  if (/^GIF8[79]a/.test(latin)) return { extension: 'gif', mime: 'image/gif' }
  if (/^RIFF[\s\S]{4}WEBP/.test(latin)) return { extension: 'webp', mime: 'image/webp' }
  // Major brand or one of the compatible brands (ISO 14496-12); HEIC is the same box with other brands and is not taken.
  if (
    latin.slice(4, 8) === 'ftyp' &&
    /avi[fs]/.test(latin.slice(8, Math.min(64, head.length >= 4 ? head.readUInt32BE(0) : 0)))
  ) {
    return { extension: 'avif', mime: 'image/avif' }
  }
  return undefined
}
