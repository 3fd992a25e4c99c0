/** The `.toasoan` package: a zip of the article folder, for handing an article with its pictures to a colleague. The folder itself is read too. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { type Article, parseArticle, serializeArticle } from '../../core/article'
import { failed, type Outcome, succeeded } from '../../core/contract'
import { ARTICLE_FILE, MEDIA_FOLDER } from '../library'
import type { ExchangeFormat, ReadingContext, ReadPage } from './exchangeFormat'
import { decodeText, readGivenFile } from './readGivenFile'
import { type OpenZip, openZip, ZipRefused } from './zip'

/** Films are large; more than this is no article, and would fill a disk. */
const LIMITS = { maxEntries: 2000, maxTotalBytes: 8 * 1024 ** 3 }
const MAX_ARTICLE_BYTES = 64 * 1024 * 1024

export const toasoan: ExchangeFormat = {
  name: 'toasoan',
  extensions: ['toasoan'],
  recognises(head, file) {
    const latin = Buffer.from(head.subarray(0, 42)).toString('latin1')
    return (
      /\.toasoan$/i.test(file) ||
      (latin.startsWith('PK\x03\x04') && latin.endsWith(ARTICLE_FILE)) ||
      isArticleFile(file)
    )
  },
  read: () => {
    throw new Error('A package is read from its file')
  },
  async readFile(context) {
    const { file, translate } = context
    if (isArticleFile(file)) return readArticleFolder(context)
    let zip: OpenZip | undefined
    try {
      zip = await openZip(file, LIMITS)
      const top = topFolder(zip.names)
      if (top === undefined)
        return failed({ code: 'file-kind-unsupported', file, kind: translate('exchange.kinds.zip') })
      if (zip.sizeOf(top + ARTICLE_FILE) > MAX_ARTICLE_BYTES) throw new ZipRefused('file-unsafe')
      const read = parseArticle(utf8(await zip.read(top + ARTICLE_FILE)))
      if (read.status !== 'ok') return failed({ code: read.status === 'newer' ? 'file-newer' : 'file-damaged', file })
      const wanted = mediaOf(read.article)
      const packed = zip
      const missing = await takeMedia(wanted, context, async (name, target) => {
        const inside = `${top}${MEDIA_FOLDER}/${name}`
        if (!packed.names.includes(inside)) return false
        await packed.extract(inside, target)
        return true
      })
      const extra = zip.names.filter(
        (name) =>
          name !== top + ARTICLE_FILE &&
          !name.startsWith(`${top}.`) &&
          !(name.startsWith(`${top}${MEDIA_FOLDER}/`) && wanted.has(name.slice(top.length + MEDIA_FOLDER.length + 1))),
      ).length
      return succeeded({
        fields: fieldsOf(read.article),
        warnings: [
          ...missing.map((name) => translate('exchange.read.picture-missing', { name })),
          ...(extra === 0 ? [] : [translate('exchange.read.package-extra', { count: extra })]),
        ],
      })
    } catch (error) {
      if (error instanceof ZipRefused) return failed({ code: error.code, file })
      throw error
    } finally {
      zip?.close()
    }
  },
  /** Without the history: earlier wordings are the writer's own, and a colleague was given this one. */
  async write(article, { mediaFolder, translate }) {
    const { ZipFile } = (await import('yazl')).default
    const zip = new ZipFile()
    const warnings: string[] = []
    // First, so that the file is known by its beginning.
    zip.addBuffer(Buffer.from(serializeArticle(article)), ARTICLE_FILE)
    for (const [name, shown] of mediaOf(article)) {
      const source = path.join(mediaFolder, name)
      const found = await fs.lstat(source).catch(() => undefined)
      // Pictures and films are packed already; packing them again costs time and saves nothing.
      if (found?.isFile()) zip.addFile(source, `${MEDIA_FOLDER}/${name}`, { compress: false })
      else warnings.push(translate('exchange.write.picture-unreadable', { name: shown }))
    }
    zip.end()
    return succeeded({ content: zip.outputStream as unknown as AsyncIterable<Uint8Array>, warnings })
  },
}

/** "" or the one folder that everything is in, as when somebody has zipped the folder by hand. */
function topFolder(names: readonly string[]): string | undefined {
  if (names.includes(ARTICLE_FILE)) return ''
  const found = names.filter((name) => /^[^/]+\/article\.json$/.test(name))
  return found.length === 1 ? found[0]?.slice(0, -ARTICLE_FILE.length) : undefined
}

/** Every file of the media folder that the article shows or plays, with the name it had. */
function mediaOf(article: Article): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each)
    else if (value !== null && typeof value === 'object') {
      const { file, mime, name, original } = value as Readonly<Record<string, unknown>>
      if (typeof file === 'string' && typeof mime === 'string' && MEDIA_NAME.test(file)) {
        found.set(file, typeof name === 'string' && name !== '' ? name : file)
        // What the picture was drawn from travels with it.
        if (typeof original === 'string' && MEDIA_NAME.test(original)) found.set(original, original)
      }
      for (const each of Object.values(value)) walk(each)
    }
  }
  walk(article)
  return found
}

const MEDIA_NAME = /^[0-9a-f]{16,64}\.[a-z0-9]{1,8}$/

/** An article folder of another library, or one that a colleague has copied: its `article.json` was handed over. */
async function readArticleFolder(context: ReadingContext): Promise<Outcome<ReadPage>> {
  const { file, translate } = context
  const bytes = await readGivenFile(file)
  if (!bytes.ok) return bytes
  const text = decodeText(bytes.value)
  const read = text === undefined ? { status: 'damaged' as const } : parseArticle(text)
  if (read.status !== 'ok') return failed({ code: read.status === 'newer' ? 'file-newer' : 'file-damaged', file })
  const missing = await takeMedia(mediaOf(read.article), context, async (name, target) => {
    const source = path.join(path.dirname(file), MEDIA_FOLDER, name)
    // A link could lead anywhere on this computer.
    const found = await fs.lstat(source).catch(() => undefined)
    if (!found?.isFile()) return false
    await fs.copyFile(source, target)
    return true
  })
  return succeeded({
    fields: fieldsOf(read.article),
    warnings: missing.map((name) => translate('exchange.read.picture-missing', { name })),
  })
}

function isArticleFile(file: string): boolean {
  return path.basename(file) === ARTICLE_FILE
}

function fieldsOf({ format: _, version: __, ...fields }: Article): ReadPage['fields'] {
  return fields
}

/** Takes in what the article names and nothing else; gives back what was not there, or was not what its name says. */
async function takeMedia(
  wanted: ReadonlyMap<string, string>,
  context: ReadingContext,
  fetchInto: (name: string, target: string) => Promise<boolean>,
): Promise<string[]> {
  const missing: string[] = []
  for (const [name, shown] of wanted) {
    const media = path.join(await context.articleFolder(), MEDIA_FOLDER)
    await fs.mkdir(media, { recursive: true })
    const target = path.join(media, name)
    if (!(await fetchInto(name, target))) {
      missing.push(shown)
      continue
    }
    // The name is the hash of the content: a file that was damaged on the way shows here.
    if (!(await hashOf(target)).startsWith(name.slice(0, name.indexOf('.')))) {
      await fs.rm(target)
      missing.push(shown)
    }
  }
  return missing
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece)
  return hash.digest('hex')
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ZipRefused('file-damaged')
  }
}
