/** Writes an article to a file of another format. The article itself is only read. */
import { createReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Article, Profile } from '../../core/article'
import { type ExportedFile, failed, type Outcome, type Problem, succeeded } from '../../core/contract'
import type { Translate } from '../../core/texts'
import { errorCode, renamePatiently, syncFolder, temporaryNameFor, writeProblem } from '../library'
import { writtenFormatOf } from './formats'

export interface ExportArticleOptions {
  readonly article: Article
  readonly profile: Profile
  readonly mediaFolder: string
  readonly translate: Translate
  /** Full path; its extension says which format. See `isWrittenFormat`. */
  readonly to: string
  /** True where somebody has been asked already. Default: a file of this name stays, and nothing is written. */
  readonly overwrite?: boolean
}

/** True where an article can be written under this name. */
export function isWrittenFormat(file: string): boolean {
  return writtenFormatOf(file) !== undefined
}

/** The file is there whole, or it is not there: an earlier one of its name is replaced only at the end. */
export async function exportArticle({
  to,
  overwrite = false,
  ...options
}: ExportArticleOptions): Promise<Outcome<ExportedFile>> {
  const format = writtenFormatOf(to)
  if (format?.write === undefined) throw new Error(`No format is written as ${path.extname(to)}`)
  if (!overwrite && (await isThere(to))) return failed({ code: 'export-file-exists', file: to })
  const besideFolder = `${path.basename(to, path.extname(to))}-media`
  const { article, profile, translate, mediaFolder } = options
  const written = await format.write(article, { profile, translate, mediaFolder, besideFolder })
  if (!written.ok) return written
  const { content, beside = [], warnings } = written.value
  const folder = path.join(path.dirname(to), besideFolder)
  try {
    if (beside.length > 0) await fs.mkdir(folder, { recursive: true })
    // Named by their content, so one of the same name is the same picture.
    for (const name of beside) await put(path.join(folder, name), createReadStream(path.join(mediaFolder, name)))
    await put(to, content)
    return succeeded({ file: to, files: [to, ...beside.map((name) => path.join(folder, name))], warnings })
  } catch (error) {
    return failed(exportProblem(error, path.dirname(to)))
  }
}

async function put(file: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const temporary = temporaryNameFor(file)
  try {
    const output = await fs.open(temporary, 'wx')
    try {
      if (content instanceof Uint8Array) await output.writeFile(content)
      else for await (const piece of content) await output.writeFile(piece)
      await output.sync()
    } finally {
      await output.close()
    }
    await renamePatiently(temporary, file)
    await syncFolder(path.dirname(file))
  } catch (error) {
    await fs.rm(temporary, { force: true })
    throw error
  }
}

async function isThere(file: string): Promise<boolean> {
  return (await fs.lstat(file).catch(() => undefined)) !== undefined
}

function exportProblem(error: unknown, folder: string): Problem {
  if (errorCode(error) === undefined) throw error
  const problem = writeProblem(error, folder)
  if (problem.code === 'disk-full') return { code: 'export-refused', folder, reason: 'disk-full' }
  return problem.code === 'write-refused' ? { code: 'export-refused', folder, reason: problem.reason } : problem
}
