/**
 * The history of one article, in its own folder: `.history/<version>.json` says when and why a text was kept,
 * `.history/texts/<hash>.json.br` is the text, once however often it was kept. Every file can be broken or missing
 * without taking the others along.
 */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { type Article, countArticle } from '../../../core/article'
import { failed, type Outcome, type Problem, succeeded, type Version, type VersionKind } from '../../../core/contract'
import { compareArticles } from '../../../core/history'
import { errorCode, writeProblem } from '../diskProblem'
import { writeDurably } from '../durableFile'
import { mapBounded } from '../mapBounded'
import { chooseKept } from './chooseKept'
import {
  isVersionId,
  packText,
  parseNote,
  serializeNote,
  unpackText,
  type VersionNote,
  versionId,
  versionOf,
} from './versionFile'

export const HISTORY_FOLDER = '.history'
const TEXTS_FOLDER = 'texts'

export interface Snapshot {
  readonly article: Article
  readonly kind: VersionKind
  /** An instant with its offset. */
  readonly at: string
  /** A pen name; empty: none. */
  readonly by: string
}

/** Why a text is kept even where the newest version is the same text: the moment itself is worth finding again. */
const MILESTONES: readonly VersionKind[] = ['workflow', 'export']

/**
 * Keeps a text; answers with its version, or with the one that has it already. `place`: full path of the article's folder.
 */
export async function keepVersion(place: string, { article, kind, at, by }: Snapshot): Promise<Outcome<Version>> {
  const folder = path.join(place, HISTORY_FOLDER)
  try {
    await makeFolders(folder)
    const { notes } = await readNotes(folder)
    const { hash, bytes } = await packText(article)
    const newest = notes[0]
    if (newest?.note.hash === hash && (!MILESTONES.includes(kind) || newest.note.kind === kind)) {
      if (await hasText(folder, hash)) return succeeded(versionOf(newest.id, newest.note))
    }
    const textWritten = await keepText(folder, hash, bytes)
    if (!textWritten.ok) return refused(place, textWritten.problem)
    const note: VersionNote = {
      format: 'toasoan/version',
      version: 1,
      sequence: (newest?.note.sequence ?? -1) + 1,
      hash,
      at,
      savedAt: article.updatedAt,
      kind,
      name: '',
      by,
      workflow: article.workflow,
      headline: article.headline,
      syllables: countArticle(article).syllables,
      change: await changeSince(folder, newest?.note, article, hash),
    }
    const id = versionId(at, randomBytes(4).toString('hex'))
    const noteWritten = await writeDurably(fileOf(folder, id), serializeNote(note))
    if (!noteWritten.ok) return refused(place, noteWritten.problem)
    // Somebody else's pruning may have taken the text away before our note pointed to it.
    if (!(await hasText(folder, hash))) await keepText(folder, hash, bytes)
    return succeeded(versionOf(id, note))
  } catch (error) {
    return refused(place, writeProblem(error, folder))
  }
}

/** Newest first, with a problem for each file that is broken or has lost its text. */
export async function listVersions(
  place: string,
): Promise<{ readonly versions: readonly Version[]; readonly problems: readonly Problem[] }> {
  const folder = path.join(place, HISTORY_FOLDER)
  const { notes, broken } = await readNotes(folder)
  const texts = new Set(await namesIn(path.join(folder, TEXTS_FOLDER)))
  const isWhole = ({ note }: { note: VersionNote }) => texts.has(textName(note.hash))
  const damaged = [...broken, ...notes.filter((each) => !isWhole(each)).map(({ id }) => id)]
  return {
    versions: notes.filter(isWhole).map(({ id, note }) => versionOf(id, note)),
    problems: damaged.map((file) => ({ code: 'version-damaged', folder: path.basename(place), file })),
  }
}

/** The text of a version, with the time at which it was saved. */
export async function readVersion(place: string, id: string): Promise<Outcome<Article>> {
  const folder = path.join(place, HISTORY_FOLDER)
  const found = await readNote(folder, id)
  if (!found.ok) return found
  const article = await readText(folder, found.value.hash)
  return article === undefined
    ? failed({ code: 'version-damaged', folder: path.basename(place), file: id })
    : succeeded({ ...article, updatedAt: found.value.savedAt })
}

/** The newest text that can still be read, for an article whose own file cannot. */
export async function newestGoodVersion(place: string): Promise<Article | undefined> {
  const folder = path.join(place, HISTORY_FOLDER)
  for (const { note } of (await readNotes(folder)).notes) {
    const article = await readText(folder, note.hash)
    if (article !== undefined) return { ...article, updatedAt: note.savedAt }
  }
  return undefined
}

/** An empty name takes the name away. */
export async function nameVersion(place: string, id: string, name: string): Promise<Outcome<Version>> {
  const folder = path.join(place, HISTORY_FOLDER)
  const found = await readNote(folder, id)
  if (!found.ok) return found
  const note = { ...found.value, name }
  const written = await writeDurably(fileOf(folder, id), serializeNote(note))
  return written.ok ? succeeded(versionOf(id, note)) : refused(place, written.problem)
}

/** Throws old versions away, and the texts that no version needs any more. What cannot be read is never thrown away. */
export async function pruneVersions(place: string, now: string): Promise<void> {
  const folder = path.join(place, HISTORY_FOLDER)
  const { notes, broken } = await readNotes(folder)
  const kept = chooseKept(
    notes.map(({ id, note }) => ({ id, at: note.at, name: note.name })),
    now,
  )
  const gone = notes.filter(({ id }) => !kept.has(id))
  for (const { id } of gone) await removeQuietly(fileOf(folder, id))
  // A broken note may point to any text.
  if (gone.length === 0 || broken.length > 0) return
  const needed = new Set((await readNotes(folder)).notes.map(({ note }) => note.hash))
  for (const { note } of gone) {
    if (!needed.has(note.hash)) await removeQuietly(path.join(folder, TEXTS_FOLDER, textName(note.hash)))
  }
}

async function readNotes(folder: string): Promise<{
  readonly notes: readonly { readonly id: string; readonly note: VersionNote }[]
  readonly broken: readonly string[]
}> {
  if (!(await isRealFolder(folder))) return { notes: [], broken: [] }
  const ids = (await namesIn(folder)).flatMap((name) => {
    const id = name.endsWith('.json') ? name.slice(0, -5) : ''
    return isVersionId(id) ? [id] : []
  })
  const read = await mapBounded(ids, 16, async (id) => {
    const bytes = await fs.readFile(fileOf(folder, id)).catch(() => undefined)
    return { id, note: bytes && parseNote(bytes) }
  })
  const notes = read.flatMap(({ id, note }) => (note ? [{ id, note }] : []))
  notes.sort((a, b) => b.note.sequence - a.note.sequence || (a.id < b.id ? 1 : -1))
  return { notes, broken: read.filter(({ note }) => note === undefined).map(({ id }) => id) }
}

async function readNote(folder: string, id: string): Promise<Outcome<VersionNote>> {
  const article = path.basename(path.dirname(folder))
  if (!isVersionId(id) || !(await isRealFolder(folder))) return failed({ code: 'version-missing', folder: article })
  let bytes: Buffer
  try {
    bytes = await fs.readFile(fileOf(folder, id))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return failed({ code: 'version-missing', folder: article })
    if (errorCode(error) === undefined) throw error
    return failed({ code: 'file-unreadable', file: fileOf(folder, id) })
  }
  const note = parseNote(bytes)
  return note ? succeeded(note) : failed({ code: 'version-damaged', folder: article, file: id })
}

async function changeSince(
  folder: string,
  newest: VersionNote | undefined,
  article: Article,
  hash: string,
): Promise<VersionNote['change']> {
  if (newest === undefined) return null
  if (newest.hash === hash) return { inserted: 0, deleted: 0 }
  const before = await readText(folder, newest.hash)
  if (before === undefined) return null
  const { inserted, deleted } = compareArticles(before, article)
  return { inserted, deleted }
}

async function keepText(folder: string, hash: string, bytes: () => Promise<Buffer>): Promise<Outcome<null>> {
  if (await hasText(folder, hash)) return succeeded(null)
  return writeDurably(path.join(folder, TEXTS_FOLDER, textName(hash)), await bytes())
}

/** True only where the text can really be read: a broken one is written anew. */
async function hasText(folder: string, hash: string): Promise<boolean> {
  return (await readText(folder, hash)) !== undefined
}

async function readText(folder: string, hash: string): Promise<Article | undefined> {
  const bytes = await fs.readFile(path.join(folder, TEXTS_FOLDER, textName(hash))).catch(() => undefined)
  return bytes && unpackText(bytes, hash)
}

const textName = (hash: string): string => `${hash}.json.br`
const fileOf = (folder: string, id: string): string => path.join(folder, `${id}.json`)

async function makeFolders(folder: string): Promise<void> {
  for (const each of [folder, path.join(folder, TEXTS_FOLDER)]) {
    try {
      // One level at a time: where the article itself has gone, no ghost of its folder is made.
      await fs.mkdir(each)
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
    // A link would take the texts out of the library.
    if (!(await isRealFolder(each))) throw Object.assign(new Error(`${each} is not a folder`), { code: 'EACCES' })
  }
}

async function isRealFolder(place: string): Promise<boolean> {
  return (await fs.lstat(place).catch(() => undefined))?.isDirectory() ?? false
}

async function namesIn(folder: string): Promise<string[]> {
  return fs.readdir(folder).catch(() => [])
}

async function removeQuietly(file: string): Promise<void> {
  await fs.rm(file, { force: true }).catch(() => undefined)
}

function refused(place: string, problem: Problem): Outcome<never> {
  const reason =
    problem.code === 'disk-full' ? 'disk-full' : problem.code === 'write-refused' ? problem.reason : ('io' as const)
  return failed({ code: 'history-refused', folder: path.basename(place), reason })
}
