/** Makes one planned file: a rendition of a picture, a copy of a recording, the logo. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sharp } from 'sharp'
import type { Recipe } from '../../core/publishing'
import { loadSharp } from '../library'
import { logoBytes, markDamaged, versionOf } from './probeMedia'
import { withoutGifWords } from './withoutGifWords'

/** A picture whose header was in order and whose content is not. The page has to be made again without it. */
export class DamagedPicture extends Error {
  constructor(
    readonly path: string,
    cause: unknown,
  ) {
    super(`A picture cannot be decoded: ${path}`, { cause })
  }
}

/** High enough for press photographs on a dense screen. */
const JPEG = { quality: 82, mozjpeg: true } as const
/** For a look like the JPEG's; a higher effort would make the preview wait for its first picture. */
const AVIF = { quality: 55, effort: 3 } as const

/** Rejects with `DamagedPicture` for a picture that cannot be decoded, and as `fs` does for a file that cannot be read. */
export async function makeFile(recipe: Recipe, mediaFolder: string, logo: string): Promise<Uint8Array> {
  if (recipe.make === 'logo') return logoBytes(logo)
  const path = join(mediaFolder, recipe.source)
  if (recipe.make === 'copy') return readFile(path)
  const version = await versionOf(path)
  return kept(`${version}|${JSON.stringify(recipe)}`, async () => {
    try {
      if (recipe.make === 'animation' && path.endsWith('.gif')) return withoutGifWords(await readFile(path))
      return await (await render(recipe, path)).toBuffer()
    } catch (error) {
      await markDamaged(path)
      throw new DamagedPicture(path, error)
    }
  })
}

/** Output carries no metadata: neither the camera's place nor its owner's name. Colours are turned into sRGB. */
async function render(recipe: Exclude<Recipe, { make: 'logo' | 'copy' }>, path: string): Promise<Sharp> {
  const sharp = await loadSharp()
  if (recipe.make === 'animation') return sharp(path, { animated: true, failOn: 'error' }).webp({ quality: 85 })
  const upright = sharp(path, { failOn: 'error' }).autoOrient()
  if (recipe.make === 'crop') {
    const cut = recipe.focus === undefined ? upright : await cutAround(upright, recipe, recipe.focus)
    return cut
      .resize(recipe.widthPx, recipe.heightPx, { fit: 'cover', position: 'attention' })
      .flatten({ background: '#ffffff' })
      .jpeg(JPEG)
  }
  const scaled = upright.resize({ width: recipe.widthPx, withoutEnlargement: true })
  if (recipe.format === 'png') return scaled.png()
  const opaque = scaled.flatten({ background: '#ffffff' })
  return recipe.format === 'avif' ? opaque.avif(AVIF) : opaque.jpeg(JPEG)
}

/** The largest part of the picture that has the wanted shape, with the focal point as near its middle as the edges allow. */
async function cutAround(
  upright: Sharp,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
  focus: { readonly x: number; readonly y: number },
): Promise<Sharp> {
  const { width: fullWidth, height: fullHeight } = (await upright.metadata()).autoOrient
  const scale = Math.min(fullWidth / widthPx, fullHeight / heightPx)
  const width = Math.max(1, Math.min(fullWidth, Math.round(widthPx * scale)))
  const height = Math.max(1, Math.min(fullHeight, Math.round(heightPx * scale)))
  const place = (at: number, part: number, full: number) =>
    Math.round(Math.min(Math.max(at * full - part / 2, 0), full - part))
  return upright.extract({
    left: place(focus.x, width, fullWidth),
    top: place(focus.y, height, fullHeight),
    width,
    height,
  })
}

/** Renditions of some twenty pictures: enough to go back and forth between text and preview without making them again. */
const KEPT_BYTES = 64 * 1024 * 1024
const cache = new Map<string, { made: Promise<Uint8Array>; sizeBytes: number }>()

async function kept(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = cache.get(key)
  if (known) {
    // Asked for last, dropped last.
    cache.delete(key)
    cache.set(key, known)
    return known.made
  }
  const entry = { made: make(), sizeBytes: 0 }
  cache.set(key, entry)
  try {
    const bytes = await entry.made
    entry.sizeBytes = bytes.byteLength
    dropOldest()
    return bytes
  } catch (error) {
    cache.delete(key)
    throw error
  }
}

function dropOldest(): void {
  let total = [...cache.values()].reduce((sum, entry) => sum + entry.sizeBytes, 0)
  for (const [key, entry] of cache) {
    if (total <= KEPT_BYTES) return
    cache.delete(key)
    total -= entry.sizeBytes
  }
}
