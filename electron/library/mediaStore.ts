/** The originals of an article: `media/<hash of the content>.<extension>`, kept once and never rewritten. */
import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { failed, MAX_MEDIA_MEGABYTES, type Outcome, type Problem, succeeded } from '../../core/contract'
import { type MediaFile, mediaFileNameSchema, type Picture } from '../../core/document'
import { errorCode, writeProblem } from './diskProblem'
import { renamePatiently, syncFolder, temporaryNameFor, writeDurably } from './durableFile'
import { MEDIA_HEAD_BYTES, type MediaKind, recogniseMedia } from './films'
import { MAX_MEGAPIXELS, type PictureVerdict, type RecognisedPicture, recognisePicture } from './pictures'

export const MEDIA_FOLDER = 'media'

/** Half of SHA-256: no two pictures of one article will ever share it, and the path stays short for Windows. */
const HASH_LENGTH = 32

const MAX_PICTURE_BYTES = MAX_MEDIA_MEGABYTES * 1024 * 1024

/** Takes a picture in. `name` is only remembered; what the file is, its bytes say. */
export async function addPicture(folder: string, name: string, bytes: Uint8Array): Promise<Outcome<Picture>> {
  if (bytes.length > MAX_PICTURE_BYTES) {
    return failed({ code: 'file-too-large', file: name, limitMegabytes: MAX_MEDIA_MEGABYTES })
  }
  if (bytes.length === 0) return failed({ code: 'picture-empty', file: name })
  const verdict = await recognisePicture(bytes)
  if ('fault' in verdict) return failed(problemOf(verdict, name))
  const media = path.join(folder, MEDIA_FOLDER)
  const file = nameOf(bytes, verdict.extension)
  const kept = await keep(media, file, bytes)
  if (!kept.ok) return kept
  const { drawn } = verdict
  if (drawn === undefined) return succeeded(pictureOf(file, bytes, name, verdict))
  const drawnFile = nameOf(drawn.bytes, drawn.extension)
  const drawnKept = await keep(media, drawnFile, drawn.bytes)
  if (!drawnKept.ok) return drawnKept
  return succeeded({ ...pictureOf(drawnFile, drawn.bytes, name, drawn), original: file })
}

function pictureOf(
  file: string,
  bytes: Uint8Array,
  name: string,
  { mime, widthPx, heightPx }: RecognisedPicture,
): Picture {
  return { file, mime, sizeBytes: bytes.length, name: rememberedName(name), widthPx, heightPx }
}

function nameOf(bytes: Uint8Array, extension: string): string {
  return `${createHash('sha256').update(bytes).digest('hex').slice(0, HASH_LENGTH)}.${extension}`
}

function problemOf(verdict: Extract<PictureVerdict, { fault: string }>, file: string): Problem {
  switch (verdict.fault) {
    case 'kind-unsupported':
      return verdict.kind === 'HEIC'
        ? { code: 'picture-heic', file }
        : { code: 'picture-kind-unsupported', file, kind: verdict.kind }
    case 'too-many-pixels':
      return { code: 'picture-too-many-pixels', file, limitMegapixels: MAX_MEGAPIXELS }
    case 'damaged':
      return { code: 'picture-damaged', file }
    case 'not-a-picture':
      return { code: 'picture-not-recognised', file }
  }
}

/**
 * Takes a film, a sound or a caption track in, however large: it is copied and hashed piece by piece, never held in memory.
 */
export async function addMediaFile(folder: string, source: string, kind: MediaKind): Promise<Outcome<MediaFile>> {
  const media = path.join(folder, MEDIA_FOLDER)
  let input: fs.FileHandle
  try {
    const found = await fs.stat(source)
    if (!found.isFile()) return failed({ code: 'file-unreadable', file: source })
    if (found.size === 0) return failed({ code: 'file-empty', file: source })
    input = await fs.open(source, 'r')
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return failed({ code: errorCode(error) === 'ENOENT' ? 'file-missing' : 'file-unreadable', file: source })
  }
  try {
    const head = new Uint8Array(MEDIA_HEAD_BYTES)
    const { bytesRead } = await input.read(head, 0, head.length, 0)
    const recognised = recogniseMedia(head.subarray(0, bytesRead), kind)
    if (recognised === undefined) return failed({ code: 'media-not-recognised', file: source, kind })
    return succeeded(await copyIn(input, media, source, recognised))
  } catch (error) {
    return failed(writeProblem(error, path.join(media, path.basename(source))))
  } finally {
    await input.close()
  }
}

async function copyIn(
  input: fs.FileHandle,
  media: string,
  source: string,
  { extension, mime }: { extension: string; mime: string },
): Promise<MediaFile> {
  await fs.mkdir(media, { recursive: true })
  const temporary = temporaryNameFor(path.join(media, 'film'))
  try {
    const hash = createHash('sha256')
    let sizeBytes = 0
    const output = await fs.open(temporary, 'wx')
    try {
      for await (const piece of input.createReadStream({ start: 0, autoClose: false, highWaterMark: 1 << 20 })) {
        hash.update(piece)
        sizeBytes += piece.length
        await output.writeFile(piece)
      }
      await output.sync()
    } finally {
      await output.close()
    }
    const file = `${hash.digest('hex').slice(0, HASH_LENGTH)}.${extension}`
    await renamePatiently(temporary, path.join(media, file))
    await syncFolder(media)
    return { file, mime, sizeBytes, name: rememberedName(source) }
  } catch (error) {
    await fs.rm(temporary, { force: true })
    throw error
  }
}

/** The path of an original, or undefined where there is none of that name. Links are not followed out of the article. */
export async function findMedia(folder: string, file: string): Promise<string | undefined> {
  if (!mediaFileNameSchema.safeParse(file).success) return undefined
  const media = path.join(folder, MEDIA_FOLDER)
  const found = path.join(media, file)
  const [outer, inner] = await Promise.all([media, found].map((each) => fs.lstat(each).catch(() => undefined)))
  return outer?.isDirectory() && inner?.isFile() ? found : undefined
}

/**
 * Copies originals of one article to another that shows the same pictures: all of them, or those of `only`. Answers which
 * were there to be copied.
 */
export async function copyMedia(
  fromFolder: string,
  toFolder: string,
  only?: ReadonlySet<string>,
): Promise<readonly string[]> {
  const from = path.join(fromFolder, MEDIA_FOLDER)
  const entries = await fs.readdir(from, { withFileTypes: true }).catch(() => [])
  const files = entries
    .filter(({ name }) => mediaFileNameSchema.safeParse(name).success && (only === undefined || only.has(name)))
    .filter((entry) => entry.isFile())
  if (files.length === 0) return []
  const to = path.join(toFolder, MEDIA_FOLDER)
  await fs.mkdir(to, { recursive: true })
  for (const { name } of files) {
    // Shares the blocks where the file system can, so a copy of a film costs nothing.
    await fs.copyFile(path.join(from, name), path.join(to, name), fs.constants.COPYFILE_FICLONE)
  }
  await syncFolder(to)
  return files.map(({ name }) => name)
}

async function keep(media: string, file: string, bytes: Uint8Array): Promise<Outcome<null>> {
  const target = path.join(media, file)
  try {
    await fs.mkdir(media, { recursive: true })
    const present = await fs.readFile(target).catch(() => undefined)
    if (present !== undefined && Buffer.compare(present, bytes) === 0) return succeeded(null)
  } catch (error) {
    return failed(writeProblem(error, target))
  }
  return writeDurably(target, bytes)
}

/** The last part of the path, whichever system wrote it. */
function rememberedName(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? '').normalize('NFC').slice(-255)
}
