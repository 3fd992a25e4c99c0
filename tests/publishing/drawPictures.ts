/** Pictures for the sample articles, drawn when a test runs: a sky, hills and a river, different for every seed. */
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { MediaFile, Picture } from '../../core/document'

const SKIES = ['#f3d9b8', '#c9dce6', '#e6c7c0', '#dbe3cf']

/** A landscape as an SVG drawing. */
function landscape(widthPx: number, heightPx: number, seed: number): string {
  const hill = (base: number, height: number, colour: string) => {
    const points = Array.from({ length: 13 }, (_, index) => {
      const x = (widthPx * index) / 12
      const y = heightPx * (base - height * Math.abs(Math.sin(seed * 1.7 + index * 0.9)))
      return `${x.toFixed(0)},${y.toFixed(0)}`
    })
    return `<polygon points="0,${heightPx} ${points.join(' ')} ${widthPx},${heightPx}" fill="${colour}"/>`
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">
    <rect width="100%" height="100%" fill="${SKIES[seed % SKIES.length]}"/>
    <circle cx="${widthPx * (0.25 + 0.12 * (seed % 5))}" cy="${heightPx * 0.28}" r="${heightPx * 0.07}" fill="#fff6e0"/>
    ${hill(0.55, 0.22, '#7f9a94')}${hill(0.68, 0.16, '#4f6f63')}
    <rect y="${heightPx * 0.72}" width="100%" height="${heightPx * 0.28}" fill="#8fb0bd"/>
    <rect y="${heightPx * 0.78}" x="${widthPx * 0.1}" width="${widthPx * 0.55}" height="${heightPx * 0.012}" fill="#b5ccd4"/>
    <rect y="${heightPx * 0.88}" x="${widthPx * 0.3}" width="${widthPx * 0.6}" height="${heightPx * 0.012}" fill="#b5ccd4"/>
  </svg>`
}

/** Draws a photograph, with a camera's data in it, and puts it into the media folder. */
export async function drawPicture(
  folder: string,
  { widthPx, heightPx, seed, name }: { widthPx: number; heightPx: number; seed: number; name: string },
): Promise<Picture> {
  const bytes = await sharp(Buffer.from(landscape(widthPx, heightPx, seed)))
    .withExif({
      IFD0: { Artist: 'Quốc Thụy', Make: 'Trà Lam' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '18/1 20/1 0/1' },
    })
    .jpeg({ quality: 90 })
    .toBuffer()
  return { ...(await keep(folder, bytes, { extension: 'jpg', mime: 'image/jpeg', name })), widthPx, heightPx }
}

/** Puts bytes into the media folder under the name that their content gives them. */
export async function keep(
  folder: string,
  bytes: Uint8Array,
  { extension, mime, name }: { extension: string; mime: string; name: string },
): Promise<MediaFile> {
  const file = `${createHash('sha256').update(bytes).digest('hex')}.${extension}`
  await writeFile(join(folder, file), bytes)
  return { file, mime, sizeBytes: bytes.byteLength, name }
}

/** A second of a quiet note, as an uncompressed sound file. */
export function noteAsWav(): Uint8Array {
  const rate = 8000
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + rate, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36)
  header.writeUInt32LE(rate, 40)
  const samples = Buffer.from(
    Array.from({ length: rate }, (_, at) => 128 + Math.round(30 * Math.sin((at * 440 * 2 * Math.PI) / rate))),
  )
  return Buffer.concat([header, samples])
}
