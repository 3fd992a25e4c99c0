/**
 * Which files a page needs and how each is made: decided here, without touching a disk, so that the page can be written
 * (and previewed) before a single picture has been scaled.
 */
import { type Article, type Profile, slugOf } from '../article'
import type { FocalPoint, MediaFile, Picture } from '../document'
import { slugify } from '../vietnamese'
import { recordingType, type UsedMedia, usedMediaOf } from './usedMedia'

/** What was found on the disk. A file that is not listed is missing, or could not be read. */
export interface AvailableMedia {
  readonly pictures: ReadonlyMap<string, AvailablePicture>
  /** Films, sounds and caption tracks. */
  readonly recordings: ReadonlySet<string>
  /** Files that are there and are no picture that can be read; only for the words of the warning. */
  readonly damaged: ReadonlySet<string>
  /** The size of the newspaper's logo; undefined where it has none or it cannot be read. */
  readonly logo: { readonly widthPx: number; readonly heightPx: number } | undefined
}

export interface AvailablePicture {
  /** As seen, after the camera's orientation has been applied. */
  readonly widthPx: number
  readonly heightPx: number
  /** A picture that moves is published moving. */
  readonly animated: 'gif' | 'webp' | undefined
  readonly transparent: boolean
}

export type Recipe =
  /** Scaled to this width, upright, without the camera's data. */
  | { readonly make: 'scale'; readonly source: string; readonly widthPx: number; readonly format: PictureFormat }
  /** Cut to this shape around what the eye goes to. */
  | {
      readonly make: 'crop'
      readonly source: string
      readonly widthPx: number
      readonly heightPx: number
      /** What must stay in sight; left out: what the eye goes to is found in the picture itself. */
      readonly focus?: FocalPoint
    }
  /** Byte for byte. */
  | { readonly make: 'copy'; readonly source: string }
  /** As it is, without what a camera or a program wrote beside the frames. */
  | { readonly make: 'animation'; readonly source: string }
  /** The newspaper's logo, from its profile. */
  | { readonly make: 'logo' }

type PictureFormat = 'jpeg' | 'png' | 'avif'

export interface PlannedFile {
  /** "media/cau-do-ha-hop-long-1a2b3c4d5e6f-720.jpg" */
  readonly path: string
  readonly contentType: string
  readonly recipe: Recipe
}

interface PlannedPicture {
  readonly picture: Picture
  /** Narrowest first; one entry where the picture is copied. */
  readonly renditions: readonly Rendition[]
  /** The same in AVIF, for the picture that the reader waits for; empty for all others. */
  readonly avif: readonly Rendition[]
}

export interface Rendition {
  readonly path: string
  readonly widthPx: number
  readonly heightPx: number
}

export interface MediaPlan {
  readonly used: UsedMedia
  /** In the order in which a reader meets them; no path twice. */
  readonly files: readonly PlannedFile[]
  readonly pictures: ReadonlyMap<string, PlannedPicture>
  /** The file that is loaded first and not lazily. */
  readonly priority: string | undefined
  /** 1200 × 630 where the picture is large enough, the same shape but smaller where it is not. */
  readonly share: (Rendition & { readonly alt: string }) | undefined
  readonly recording: { readonly path: string; readonly contentType: string } | undefined
  readonly captions: { readonly path: string } | undefined
  /** Films, sounds and caption tracks of the body, by the name of their file. */
  readonly recordings: ReadonlyMap<string, { readonly path: string; readonly contentType: string }>
  readonly logo: Rendition | undefined
}

/** Sharp on a phone, and on a desktop with a dense screen. */
const WIDTHS = [720, 1440]
/** For pictures that fill the screen. */
const FULL_WIDTH = 2160
const SHARE_WIDTH = 1200
const SHARE_HEIGHT = 630
/** Enough of the content hash to tell any two pictures of an article apart. */
const HASH_LENGTH = 12
/** Leaves room for hash and width in names that old file systems and zip programs can hold. */
const NAME_LENGTH = 40

const EXTENSIONS = { jpeg: 'jpg', png: 'png', avif: 'avif' } as const

export function planMedia(article: Article, profile: Profile, available: AvailableMedia): MediaPlan {
  const used = usedMediaOf(article, (file) => available.pictures.has(file) || available.recordings.has(file))
  const stem = slugify(slugOf(article), NAME_LENGTH) || article.channel
  const shown = [
    ...(used.stage ? [{ ...used.stage, full: false }] : []),
    ...(used.lead ? [{ ...used.lead, full: true }] : []),
    ...used.figures.map((figure) => ({ ...figure, full: figure.width !== 'text' })),
  ]
  // The poster of a film is an attribute of the player: it has one size and no AVIF.
  const priority = (article.channel === 'video' && used.recording ? (used.lead ?? used.figures[0]) : shown[0])?.picture
    .file
  const pictures = new Map<string, PlannedPicture>()
  const files: PlannedFile[] = []
  for (const { picture } of shown) {
    const found = available.pictures.get(picture.file)
    if (found === undefined || pictures.has(picture.file)) continue
    const full = shown.some((entry) => entry.full && entry.picture.file === picture.file)
    const planned = planPicture(picture, found, { stem, full, avif: picture.file === priority })
    pictures.set(picture.file, planned.picture)
    files.push(...planned.files)
  }
  const share = planShare(shown, available)
  const recording = used.recording && planCopy(used.recording, stem)
  const captions = used.captions && planCopy(used.captions, stem)
  const recordings = new Map(used.recordings.map((file) => [file.file, planCopy(file, stem)]))
  const logo = planLogo(profile, available.logo)
  return {
    used,
    files: onceEach([share?.file, recording, captions, ...recordings.values(), logo?.file], files),
    pictures,
    priority,
    share: share?.rendition,
    recording,
    captions,
    recordings,
    logo: logo?.rendition,
  }
}

/** The same film may be the article's own and stand in its text: it is one file. */
function onceEach(others: readonly (PlannedFile | undefined)[], files: readonly PlannedFile[]): PlannedFile[] {
  const all = [...files, ...others.filter((file) => file !== undefined)]
  return all.filter(({ path }, index) => all.findIndex((other) => other.path === path) === index)
}

function planPicture(
  picture: Picture,
  found: AvailablePicture,
  { stem, full, avif }: { stem: string; full: boolean; avif: boolean },
): { picture: PlannedPicture; files: PlannedFile[] } {
  const name = `media/${stem}-${hashOf(picture.file)}`
  if (found.animated) {
    const path = `${name}.${found.animated}`
    return {
      picture: { picture, renditions: [{ path, widthPx: found.widthPx, heightPx: found.heightPx }], avif: [] },
      files: [{ path, contentType: `image/${found.animated}`, recipe: { make: 'animation', source: picture.file } }],
    }
  }
  const wanted = full ? [...WIDTHS, FULL_WIDTH] : WIDTHS
  const widths = widthsOf(wanted, found.widthPx)
  const renderAs = (format: PictureFormat) =>
    widths.map((widthPx) => ({
      path: `${name}-${widthPx}.${EXTENSIONS[format]}`,
      widthPx,
      heightPx: Math.max(1, Math.round((found.heightPx * widthPx) / found.widthPx)),
    }))
  const format = found.transparent ? 'png' : 'jpeg'
  const renditions = renderAs(format)
  const inAvif = avif && !found.transparent ? renderAs('avif') : []
  const fileOf = (kind: PictureFormat) => (rendition: Rendition) => ({
    path: rendition.path,
    contentType: `image/${kind}`,
    recipe: { make: 'scale', source: picture.file, widthPx: rendition.widthPx, format: kind } as const,
  })
  return {
    picture: { picture, renditions, avif: inAvif },
    files: [...inAvif.map(fileOf('avif')), ...renditions.map(fileOf(format))],
  }
}

/** Never wider than the original. A step of less than a quarter is not worth a file: the wider one serves both. */
function widthsOf(wanted: readonly number[], original: number): number[] {
  const all = [...new Set(wanted.map((width) => Math.min(width, original)))]
  return all.filter((width, index) => (all[index + 1] ?? Number.POSITIVE_INFINITY) >= width * 1.25)
}

function planShare(
  shown: readonly { picture: Picture; alt: string; focus?: FocalPoint | null }[],
  { pictures }: AvailableMedia,
) {
  const chosen = shown.find(({ picture }) => pictures.has(picture.file))
  const found = chosen && pictures.get(chosen.picture.file)
  if (chosen === undefined || found === undefined) return undefined
  const widthPx = Math.floor(Math.min(SHARE_WIDTH, found.widthPx, (found.heightPx * SHARE_WIDTH) / SHARE_HEIGHT))
  const heightPx = Math.max(1, Math.min(found.heightPx, Math.round((widthPx * SHARE_HEIGHT) / SHARE_WIDTH)))
  const rendition = { path: 'media/og.jpg', widthPx, heightPx, alt: chosen.alt.trim() }
  const file: PlannedFile = {
    path: rendition.path,
    contentType: 'image/jpeg',
    recipe: {
      make: 'crop',
      source: chosen.picture.file,
      widthPx,
      heightPx,
      ...(chosen.focus ? { focus: chosen.focus } : {}),
    },
  }
  return { rendition, file }
}

function planCopy(media: MediaFile, stem: string): PlannedFile {
  return {
    path: `media/${stem}-${hashOf(media.file)}.${extensionOf(media.file)}`,
    contentType: recordingType(media) ?? 'application/octet-stream',
    recipe: { make: 'copy', source: media.file },
  }
}

function planLogo(profile: Profile, size: AvailableMedia['logo']) {
  const mime = /^data:(image\/([a-z]+)(?:\+xml)?);/.exec(profile.logo)
  if (size === undefined || mime?.[1] === undefined) return undefined
  const path = `media/logo.${mime[2] === 'jpeg' ? 'jpg' : mime[2]}`
  return {
    rendition: { path, ...size },
    file: { path, contentType: mime[1], recipe: { make: 'logo' } } satisfies PlannedFile,
  }
}

function hashOf(file: string): string {
  return file.slice(0, file.indexOf('.')).slice(0, HASH_LENGTH)
}

function extensionOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1)
}
