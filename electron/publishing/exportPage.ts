/** Writes the page of an article into a folder: whole and new, or not at all. */
import { constants } from 'node:fs'
import { copyFile, mkdir, open, readdir, readFile, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { type ExportedPage, failed, type Outcome, succeeded } from '../../core/contract'
import type { Translate } from '../../core/texts'
import { errorCode, writeProblem } from '../library'
import { DamagedPicture } from './makeFile'
import { type PageFile, type PageOptions, type RenderedPage, renderPage } from './renderPage'
import { withoutFilmPlace } from './withoutFilmPlace'
import { withoutWebmTags } from './withoutWebmTags'

export interface ExportOptions extends PageOptions {
  /** Made where it does not exist. Replaced where it holds an earlier export and nothing else; otherwise refused. */
  readonly to: string
  readonly translate: Translate
}

/** Lists what an export wrote, so that the next one knows what it may replace. */
export const EXPORT_MANIFEST = '.toasoan-export.json'
const FILES_AT_ONCE = 4
/** No export takes this long: what is older was left by one that did not live to the end. */
const ABANDONED_MS = 60 * 60 * 1000
/** What systems leave behind in any folder that somebody looks at. */
const FURNITURE = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory'])

/**
 * 1. a new folder beside the target, every file written and on the disk
 * 2. the earlier export moved aside, the new one moved into its place, the earlier one deleted
 *
 * Until the second step is done the earlier export is untouched; if it fails halfway the earlier export is moved back.
 */
export async function exportPage(options: ExportOptions): Promise<Outcome<ExportedPage>> {
  const to = await targetOf(options.to)
  // An empty media folder looks as free as any other; swapped for a page, the next picture would have no home.
  const media = await targetOf(options.mediaFolder)
  if (to === media || to.startsWith(media + sep)) return failed({ code: 'export-folder-not-empty', folder: to })
  const mark = `.${basename(to)}.toasoan-`
  const staging = join(dirname(to), `${mark}${process.pid}-${Date.now().toString(36)}`)
  try {
    await mkdir(dirname(to), { recursive: true })
    await recover(to, mark)
    if (!(await isReplaceable(to))) return failed({ code: 'export-folder-not-empty', folder: to })
    const page = await writePage(options, staging)
    await swap(staging, to, `${staging}-old`)
    return succeeded({ folder: to, files: page.files.map((file) => file.path), warnings: page.warnings })
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined)
    return failed(writeProblem(error, to))
  }
}

/** Where a link points: the folder itself is replaced, not the link. */
async function targetOf(to: string): Promise<string> {
  return realpath(to).catch(() => resolve(to))
}

/** A machine that lost its power between the two moves has the earlier export beside its place, and nothing in it. */
async function recover(to: string, mark: string): Promise<void> {
  const parent = dirname(to)
  const left = (await readdir(parent)).filter((name) => name.startsWith(mark))
  const old = left.find((name) => name.endsWith('-old'))
  if (old !== undefined && (await entriesOf(to)) === undefined) await rename(join(parent, old), to)
  for (const name of left) {
    const startedAt = Number.parseInt(name.slice(mark.length).split('-')[1] ?? '', 36)
    if (Date.now() - startedAt > ABANDONED_MS) await rm(join(parent, name), { recursive: true, force: true })
  }
}

/** True for a folder that is not there, is empty, or holds nothing but an earlier export. */
async function isReplaceable(to: string): Promise<boolean> {
  const entries = await entriesOf(to)
  if (entries === undefined || entries.length === 0) return true
  const written = await readManifest(to)
  // The folders above a file belong to the export too. A folder that is not ours is not looked into: it may be large.
  const ours = new Set([...written].flatMap((file) => [file, ...foldersAbove(file)]))
  if (!entries.every((entry) => ours.has(entry))) return false
  const inside = await readdir(to, { recursive: true })
  return inside.every((path) => FURNITURE.has(basename(path)) || ours.has(path.replaceAll('\\', '/')))
}

function foldersAbove(file: string): string[] {
  const parts = file.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** Names inside the folder; undefined where there is no such folder. */
async function entriesOf(folder: string): Promise<string[] | undefined> {
  try {
    return (await readdir(folder)).filter((name) => !FURNITURE.has(name))
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT') return undefined
    // A file stands where the folder should be, and it is not ours.
    if (code === 'ENOTDIR') return [basename(folder)]
    throw error
  }
}

async function readManifest(folder: string): Promise<ReadonlySet<string>> {
  try {
    const { format, files } = JSON.parse(await readFile(join(folder, EXPORT_MANIFEST), 'utf8'))
    if (format !== 'toasoan/export' || !Array.isArray(files)) return new Set()
    return new Set([EXPORT_MANIFEST, ...files.filter((file) => typeof file === 'string')])
  } catch {
    return new Set()
  }
}

/** Writes every file. A picture that turns out to be damaged is left out of the page, which is then made again. */
async function writePage(options: ExportOptions, staging: string): Promise<RenderedPage> {
  for (let damaged = ''; ; ) {
    const page = await renderPage(options)
    try {
      await mkdir(staging)
      await writeFiles(page.files, staging)
      await writeManifest(options, page, staging)
      for (const folder of foldersOf(page, staging)) await syncFolder(folder)
      return page
    } catch (error) {
      await rm(staging, { recursive: true, force: true })
      // The same picture twice would go round for ever.
      if (!(error instanceof DamagedPicture) || error.path === damaged) throw error
      damaged = error.path
    }
  }
}

/** A few at a time: scaling pictures keeps more than one core busy. Rejects only when nothing is being written any more. */
async function writeFiles(files: readonly PageFile[], staging: string): Promise<void> {
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    const written = await Promise.allSettled(
      files.slice(start, start + FILES_AT_ONCE).map((file) => writeWhole(file, join(staging, file.path))),
    )
    const failure = written.find((result) => result.status === 'rejected')
    if (failure) throw failure.reason
  }
}

function foldersOf(page: RenderedPage, staging: string): string[] {
  return [...new Set(page.files.map((file) => dirname(join(staging, file.path))))]
}

async function writeManifest({ article, now }: ExportOptions, page: RenderedPage, staging: string): Promise<void> {
  const manifest = {
    format: 'toasoan/export',
    article: article.id,
    exportedAt: now,
    files: page.files.map((file) => file.path),
  }
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)
  await writeWhole(
    { path: EXPORT_MANIFEST, contentType: 'application/json', read: async () => bytes },
    join(staging, EXPORT_MANIFEST),
  )
}

async function writeWhole(file: PageFile, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  if (file.original !== undefined)
    await copyFile(file.original, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  const handle = await open(path, file.original === undefined ? 'wx' : 'r+')
  try {
    if (file.original === undefined) await handle.writeFile(await file.read())
    else {
      await withoutFilmPlace(handle)
      await withoutWebmTags(handle)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** So that the names are on the disk too. Windows cannot, and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function swap(staging: string, to: string, aside: string): Promise<void> {
  const moved = await rename(to, aside).then(
    () => true,
    (error) => {
      if (errorCode(error) === 'ENOENT') return false
      throw error
    },
  )
  try {
    await rename(staging, to)
  } catch (error) {
    if (moved) await rename(aside, to)
    throw error
  }
  await syncFolder(dirname(to))
  // The new page stands; an old folder that cannot be deleted now is cleared away by nobody's hurry.
  if (moved) await rm(aside, { recursive: true, force: true }).catch(() => undefined)
}
