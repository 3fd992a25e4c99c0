/** The library's index between two starts, in the app's data folder. It may be deleted at any time: it is made anew. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { ArticleSummary } from '../../core/article'
import type { Problem } from '../../core/contract'
import { errorCode } from './diskProblem'
import type { SearchText } from './search'

/** What is known of one folder of the library. */
export interface IndexEntry {
  readonly folder: string
  readonly mtimeMs: number
  readonly sizeBytes: number
  /** Undefined where the file could not be read as an article; `problem` says why. */
  readonly summary?: ArticleSummary
  readonly problem?: Problem
  /** Missing until somebody searches or the app has had time to read ahead. */
  readonly search?: SearchText
}

export interface IndexOptions {
  /** Full path of the library. */
  readonly root: string
  /** Where the index is kept; undefined: nowhere. */
  readonly indexFile: string | undefined
  /** Another version of the app may count otherwise, and so starts anew. */
  readonly appVersion: string
}

const fileSchema = z.object({
  root: z.string(),
  appVersion: z.string(),
  entries: z.array(
    z.object({
      folder: z.string(),
      mtimeMs: z.number(),
      sizeBytes: z.number(),
      summary: z.looseObject({ id: z.string(), headline: z.string(), updatedAt: z.string(), folder: z.string() }),
    }),
  ),
})

/** What was kept for this library, by folder; nothing where it is of another library, or broken. */
export async function readIndexFile({ root, indexFile, appVersion }: IndexOptions): Promise<Map<string, IndexEntry>> {
  if (indexFile === undefined) return new Map()
  try {
    const kept = fileSchema.parse(JSON.parse(await fs.readFile(indexFile, 'utf8')))
    if (kept.root !== root || kept.appVersion !== appVersion) return new Map()
    return new Map(kept.entries.map((entry) => [entry.folder, entry as unknown as IndexEntry]))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError || errorCode(error)) return new Map()
    throw error
  }
}

/** Keeps what could be read. Articles that could not be are looked at again each time, and so are the words for searching. */
export async function keepIndexFile(
  { root, indexFile, appVersion }: IndexOptions,
  all: readonly IndexEntry[],
): Promise<void> {
  if (indexFile === undefined) return
  const entries = all.flatMap(({ search: _, ...entry }) => (entry.summary ? [entry] : []))
  const temporary = `${indexFile}.tmp`
  try {
    await fs.mkdir(path.dirname(indexFile), { recursive: true })
    await fs.writeFile(temporary, JSON.stringify({ root, appVersion, entries }))
    await fs.rename(temporary, indexFile)
  } catch (error) {
    // Without it the next start is slower, and that is all.
    if (errorCode(error) === undefined) throw error
  }
}
