/**
 * The newsroom's templates and snippets on disk: one file each, in two folders of the library that people open and share.
 * JSON of our own keeps everything; Markdown, HTML and Word files are read as they are.
 */
import fs from 'node:fs/promises'
import path from 'node:path'
import {
  type Article,
  type ArticleTemplate,
  createSnippet,
  parseSnippet,
  parseTemplate,
  type ReadShared,
  type Snippet,
  templateFromArticle,
} from '../../core/article'
import { type DamagedShared, failed, type KeptShared, type Outcome, succeeded } from '../../core/contract'
import { createDocument, text } from '../../core/document'
import { slugify } from '../../core/vietnamese'
import type { ArticleFromFile } from '../exchange'
import { errorCode, inTurn, writeDurably, writeProblem } from '../library'

export type SharedKind = 'templates' | 'snippets'

/** In the library, so that whoever shares the one shares the other. */
export function sharedFolder(library: string, kind: SharedKind): string {
  return path.join(library, kind === 'templates' ? 'mau-bai-toa-soan' : 'doan-mau-toa-soan')
}

interface Shelf<Value> {
  readonly found: readonly { readonly id: string; readonly value: Value }[]
  readonly damaged: readonly DamagedShared[]
}

/** Reads a file of another format without taking it into a library. */
export type ReadForeign = (file: string) => Promise<Outcome<ArticleFromFile>>

export function readTemplates(folder: string, readForeign: ReadForeign): Promise<Shelf<ArticleTemplate>> {
  return readShelf(folder, readForeign, {
    own: parseTemplate,
    foreign: (article, name) => templateFromArticle(article, { name }),
  })
}

export function readSnippets(folder: string, readForeign: ReadForeign): Promise<Shelf<Snippet>> {
  return readShelf(folder, readForeign, { own: parseSnippet, foreign: snippetFromArticle })
}

/** Those that came with the app. */
export async function readBuiltIn(assetsFolder: string): Promise<Shelf<ArticleTemplate>> {
  const folder = path.join(assetsFolder, 'templates')
  const shelf = await readShelf(folder, () => Promise.reject(new Error('Only our own format is shipped')), {
    own: parseTemplate,
    foreign: () => {
      throw new Error('Only our own format is shipped')
    },
  })
  return { ...shelf, found: shelf.found.map(({ id, value }) => ({ id: `builtin:${id}`, value })) }
}

/** Writes under a name made from the given one. One of that name stays unless it is to be replaced. */
export function keepShared(
  folder: string,
  name: string,
  content: string,
  replace: boolean,
): Promise<Outcome<KeptShared>> {
  const file = path.join(folder, `${slugify(name).slice(0, 80) || 'mau'}.json`)
  // Looked at and written in one turn: of two of one name saved at once the second must find the first.
  return inTurn(`shared ${file}`, async (): Promise<Outcome<KeptShared>> => {
    try {
      await fs.mkdir(folder, { recursive: true })
      const isThere = (await fs.lstat(file).catch(() => undefined)) !== undefined
      if (isThere && !replace) return succeeded({ file, exists: true })
    } catch (error) {
      return failed(refused(writeProblem(error, file), file))
    }
    const done = await writeDurably(file, Buffer.from(content))
    return done.ok ? succeeded({ file }) : failed(refused(done.problem, file))
  })
}

type WriteProblem = ReturnType<typeof writeProblem>

function refused(problem: WriteProblem, file: string) {
  const reason =
    problem.code === 'write-refused' ? problem.reason : problem.code === 'disk-full' ? ('disk-full' as const) : 'io'
  return { code: 'template-refused' as const, file, reason }
}

/** Larger than any template written by hand, and still read in a moment. */
const LIMIT_BYTES = 4 * 1024 * 1024
/** More are no list that anybody chooses from. */
const MOST_FILES = 500
const FOREIGN = /\.(md|markdown|html?|docx|rtf|txt)$/i

async function readShelf<Value>(
  folder: string,
  readForeign: ReadForeign,
  as: {
    readonly own: (text: string) => ReadShared<Value>
    readonly foreign: (article: Article, name: string) => Value
  },
): Promise<Shelf<Value>> {
  const names = await fs.readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === undefined) throw error
    return []
  })
  const found: { id: string; value: Value }[] = []
  const damaged: DamagedShared[] = []
  for (const name of names.sort().slice(0, MOST_FILES)) {
    const isOwn = /\.json$/i.test(name)
    // What a sync client or an office program lays beside its files is nobody's template.
    if (/^[.~]/.test(name) || !(isOwn || FOREIGN.test(name))) continue
    const file = path.join(folder, name)
    const read = await (isOwn ? readOwn(file, as.own) : readOther(file, readForeign, as.foreign))
    if ('fault' in read) damaged.push({ file, ...read })
    else found.push({ id: name, value: read.value })
  }
  return { found, damaged }
}

type Fault = Omit<DamagedShared, 'file'>

async function readOwn<Value>(
  file: string,
  parse: (text: string) => ReadShared<Value>,
): Promise<{ readonly value: Value } | Fault> {
  try {
    const stat = await fs.lstat(file)
    // A link would take reading out of the library.
    if (!stat.isFile()) return { fault: 'unreadable', detail: '' }
    if (stat.size > LIMIT_BYTES) return { fault: 'too-large', detail: '' }
    const words = new TextDecoder('utf-8', { fatal: true }).decode(await fs.readFile(file))
    const read = parse(words)
    return read.status === 'ok' ? { value: read.value } : { fault: read.fault, detail: read.detail }
  } catch (error) {
    if (error instanceof TypeError) return { fault: 'not-text', detail: '' }
    if (errorCode(error) === undefined) throw error
    return { fault: 'unreadable', detail: errorCode(error) ?? '' }
  }
}

async function readOther<Value>(
  file: string,
  readForeign: ReadForeign,
  as: (article: Article, name: string) => Value,
): Promise<{ readonly value: Value } | Fault> {
  const stat = await fs.lstat(file).catch(() => undefined)
  if (!stat?.isFile()) return { fault: 'unreadable', detail: '' }
  if (stat.size > LIMIT_BYTES) return { fault: 'too-large', detail: '' }
  const read = await readForeign(file)
  if (!read.ok) {
    const { code } = read.problem
    if (code === 'file-empty') return { fault: 'empty', detail: '' }
    return {
      fault: code === 'file-not-text' ? 'not-text' : code === 'file-unreadable' ? 'unreadable' : 'damaged',
      detail: '',
    }
  }
  const { article, discard } = read.value
  await discard()
  return {
    value: as(article, path.parse(file).name.normalize('NFC').replaceAll('-', ' ').trim() || path.basename(file)),
  }
}

/** Everything that a reader took for the head of an article is text of the snippet. */
function snippetFromArticle({ headline, standfirst, body }: Article, name: string): Snippet {
  const head = [headline, standfirst]
    .filter((words) => words.trim() !== '')
    .map((words) => ({ type: 'paragraph' as const, version: 1 as const, children: [text(words)] }))
  return createSnippet(name, createDocument([...head, ...body.root.children]))
}
