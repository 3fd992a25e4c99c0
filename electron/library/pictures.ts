/** Tells a picture from everything else by looking inside; what the file is called does not matter. */
import type SharpLibrary from 'sharp'
import type { OutputInfo } from 'sharp'
import { loadSharp } from './loadSharp'
import { looksLikeSvg, sanitiseSvg } from './sanitiseSvg'

/** The largest picture taken in, in pixels: more than the largest camera makes, less than a decompression bomb. */
export const MAX_MEGAPIXELS = 200
const MAX_PIXELS = MAX_MEGAPIXELS * 1_000_000
/** All pictures inside one drawing together. */
const MAX_EMBEDDED_PIXELS = 50_000_000
/** A drawing has no pixels of its own: this many are sharp on every page. */
const DRAWN_LONG_SIDE = 2400
/** A picture takes a second. What takes longer than this was made to. */
const PATIENCE_SECONDS = 60

export interface RecognisedPicture {
  readonly extension: string
  readonly mime: string
  /** As a viewer sees it, the camera's orientation honoured. */
  readonly widthPx: number
  readonly heightPx: number
}

export type PictureVerdict =
  | (RecognisedPicture & {
      /**
       * For a file that browsers cannot show (TIFF) or must not (SVG, which can hold script and look things up on the
       * network): the same picture drawn, and what it is. The app shows and publishes that one; the file itself is kept.
       */
      readonly drawn?: RecognisedPicture & { readonly bytes: Uint8Array }
    })
  /** `damaged`: it begins as a picture and cannot be read to its end. */
  | { readonly fault: 'not-a-picture' | 'damaged' | 'too-many-pixels' }
  /** A kind of picture that is known and cannot be read here: "HEIC". */
  | { readonly fault: 'kind-unsupported'; readonly kind: string }

export async function recognisePicture(bytes: Uint8Array): Promise<PictureVerdict> {
  // The first bytes decide which decoder may look at all: a PDF and the like never reach one.
  const format = formatOf(bytes)
  if (format === undefined) {
    const kind = unsupportedKindOf(bytes)
    return kind === undefined ? { fault: 'not-a-picture' } : { fault: 'kind-unsupported', kind }
  }
  try {
    const sharp = await loadSharp()
    if (format.extension === 'svg') return await recogniseSvg(sharp, bytes, format)
    // Only the header: it must be possible to say how large a picture is that is too large.
    const { autoOrient, pages = 1, subifds = 0 } = await sharp(bytes, { limitInputPixels: false }).metadata()
    const frames = format.extension === 'webp' ? pages : 1
    if (autoOrient.width * autoOrient.height * frames > MAX_PIXELS) return { fault: 'too-many-pixels' }
    if (format.extension === 'tif' && subifds > 0) return { fault: 'kind-unsupported', kind: 'RAW' }
    const found = { ...format, widthPx: autoOrient.width, heightPx: autoOrient.height }
    if (format.extension === 'tif') return { ...found, drawn: await drawTiff(sharp, bytes) }
    // Small output, but every row is read: a file that was cut short in a download fails here and not on the page.
    await sharp(bytes, OPTIONS)
      .resize(32, 32, { fit: 'inside', fastShrinkOnLoad: false })
      .timeout({ seconds: PATIENCE_SECONDS })
      .raw()
      .toBuffer()
    return found
  } catch {
    // Whatever the decoder says about it: this is not a picture that can be published.
    return { fault: 'damaged' }
  }
}

const OPTIONS = { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true } as const

async function recogniseSvg(
  sharp: typeof SharpLibrary,
  bytes: Uint8Array,
  format: Pick<RecognisedPicture, 'extension' | 'mime'>,
): Promise<PictureVerdict> {
  let embeddedPixels = 0
  const clean = await sanitiseSvg(bytes, async (picture) => {
    if (picture.length === 0) return false
    const inside = await recognisePicture(picture)
    if ('fault' in inside || !/^(jpg|png)$/.test(inside.extension)) return false
    embeddedPixels += inside.widthPx * inside.heightPx
    return embeddedPixels <= MAX_EMBEDDED_PIXELS
  })
  if (clean === undefined) return { fault: 'damaged' }
  const svg = Buffer.from(clean)
  const { width, height } = await sharp(svg, { limitInputPixels: false }).metadata()
  // No address of its own: the drawing has nowhere to look anything up from.
  const scale = Math.min(DRAWN_LONG_SIDE / Math.max(width, height), 40)
  const drawn = await sharp(svg, { density: Math.max(1, 72 * scale), limitInputPixels: MAX_PIXELS })
    .timeout({ seconds: PATIENCE_SECONDS })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { ...format, widthPx: width, heightPx: height, drawn: asDrawn(drawn, 'png') }
}

async function drawTiff(
  sharp: typeof SharpLibrary,
  bytes: Uint8Array,
): Promise<RecognisedPicture & { bytes: Uint8Array }> {
  const upright = sharp(bytes, OPTIONS).autoOrient().timeout({ seconds: PATIENCE_SECONDS })
  const { hasAlpha } = await upright.metadata()
  const drawn = hasAlpha ? upright.png() : upright.jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
  return asDrawn(await drawn.toBuffer({ resolveWithObject: true }), hasAlpha ? 'png' : 'jpg')
}

function asDrawn({ data, info }: { data: Uint8Array; info: OutputInfo }, extension: 'png' | 'jpg') {
  const mime = extension === 'png' ? 'image/png' : 'image/jpeg'
  return { bytes: data, extension, mime, widthPx: info.width, heightPx: info.height }
}

function formatOf(bytes: Uint8Array): Pick<RecognisedPicture, 'extension' | 'mime'> | undefined {
  const latin = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (latin.startsWith('\xFF\xD8\xFF')) return { extension: 'jpg', mime: 'image/jpeg' }
  if (latin.startsWith('\x89PNG\r\n\x1A\n')) return { extension: 'png', mime: 'image/png' }
  if (/^GIF8[79]a/.test(latin)) return { extension: 'gif', mime: 'image/gif' }
  if (/^RIFF[\s\S]{4}WEBP/.test(latin)) return { extension: 'webp', mime: 'image/webp' }
  if (/avi[fs]/.test(brandsOf(bytes))) return { extension: 'avif', mime: 'image/avif' }
  // Byte order and the number 42; behind them Canon sets its mark.
  if (/^(II\x2A\0(?!.{4}CR)|MM\0\x2A)/s.test(latin)) return { extension: 'tif', mime: 'image/tiff' }
  return looksLikeSvg(bytes) ? { extension: 'svg', mime: 'image/svg+xml' } : undefined
}

/** Major brand and compatible brands of an ISO base media file (ISO 14496-12); empty for every other file. */
function brandsOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 64))
  const latin = head.toString('latin1')
  return latin.slice(4, 8) === 'ftyp' ? latin.slice(8, Math.min(64, head.readUInt32BE(0))) : ''
}

/**
 * HEIC needs a decoder for HEVC: the picture library comes without one (patents), and the free one, libheif, is under the
 * LGPL, which this app does not ship.
 */
function unsupportedKindOf(bytes: Uint8Array): string | undefined {
  if (/hei[cxms]|hev[cxms]|mif1|msf1/.test(brandsOf(bytes))) return 'HEIC'
  const latin = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return UNSUPPORTED.find(({ signature }) => signature.test(latin))?.kind
}

const UNSUPPORTED: readonly { readonly signature: RegExp; readonly kind: string }[] = [
  { signature: /^8BPS/, kind: 'Photoshop (PSD)' },
  { signature: /^%PDF-/, kind: 'PDF' },
  { signature: /^BM.{4}\0\0\0\0/s, kind: 'BMP' },
  { signature: /^II\x2A\0.{4}CR|^FUJIFILM/s, kind: 'RAW' },
  { signature: /^\xFF\n|^.{4}JXL /s, kind: 'JPEG XL' },
]
