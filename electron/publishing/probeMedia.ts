/** Looks at the article's files on the disk: which are there, which are pictures, how large those are. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article, Profile } from '../../core/article'
import { type AvailableMedia, type AvailablePicture, picturesOf, recordingsOf } from '../../core/publishing'
import { loadSharp } from '../library'

/** Formats that may become part of a page. SVG is not among them: it can hold script. */
const PICTURE_FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'heif'])
/** A hundred pictures of one article, and those of the article before. */
const REMEMBERED = 400

interface Probe {
  readonly key: string
  readonly found: AvailablePicture | 'damaged'
}

const remembered = new Map<string, Probe>()

/** What the page can use. Never rejects: what cannot be read is missing or damaged. */
export async function probeMedia(article: Article, profile: Profile, mediaFolder: string): Promise<AvailableMedia> {
  const names = new Set(await readdir(mediaFolder).catch(() => []))
  const pictures = new Map<string, AvailablePicture>()
  const damaged = new Set<string>()
  for (const { file } of picturesOf(article)) {
    if (!names.has(file)) continue
    const found = await probePicture(join(mediaFolder, file))
    if (found === 'damaged') damaged.add(file)
    else pictures.set(file, found)
  }
  const recordings = recordingsOf(article).filter(({ file }) => names.has(file))
  return {
    pictures,
    damaged,
    recordings: new Set(recordings.map(({ file }) => file)),
    logo: await probeLogo(profile),
  }
}

async function probePicture(path: string): Promise<AvailablePicture | 'damaged'> {
  const key = await versionOf(path).catch(() => undefined)
  if (key === undefined) return 'damaged'
  const known = remembered.get(path)
  if (known?.key === key) return known.found
  const found = await readPicture(path).catch(() => 'damaged' as const)
  remember(path, { key, found })
  return found
}

async function readPicture(path: string): Promise<AvailablePicture | 'damaged'> {
  const sharp = await loadSharp()
  const { format, autoOrient, pages = 1, hasAlpha } = await sharp(path).metadata()
  if (!PICTURE_FORMATS.has(format)) return 'damaged'
  const animated = pages > 1 && (format === 'gif' || format === 'webp') ? format : undefined
  return {
    widthPx: autoOrient.width,
    heightPx: autoOrient.height,
    animated,
    // Most pictures with an alpha channel are opaque screenshots: those become JPEG like any other.
    transparent: hasAlpha && animated === undefined ? !(await sharp(path).stats()).isOpaque : false,
  }
}

/** Remembers that a picture could not be decoded although its header was in order, so that the next page leaves it out. */
export async function markDamaged(path: string): Promise<void> {
  const key = await versionOf(path).catch(() => undefined)
  if (key !== undefined) remember(path, { key, found: 'damaged' })
}

function remember(path: string, probe: Probe): void {
  remembered.delete(path)
  remembered.set(path, probe)
  const oldest = remembered.keys().next().value
  if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest)
}

/** Changes when the file's content does. */
export async function versionOf(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path)
  return `${path}|${size}|${mtimeMs}`
}

async function probeLogo({ logo }: Profile): Promise<AvailableMedia['logo']> {
  if (logo === '') return undefined
  try {
    const sharp = await loadSharp()
    const { width, height } = await sharp(logoBytes(logo)).metadata()
    return { widthPx: width, heightPx: height }
  } catch {
    return undefined
  }
}

/** The bytes behind the profile's data address. */
export function logoBytes(dataUrl: string): Buffer {
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')
}
