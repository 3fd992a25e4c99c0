/** Which files somebody meant who handed over files and folders: those in the folders that can be read, in the order of their names. */
import type { Dirent } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { ARTICLE_FILE } from '../library'
import { importExtensions } from './formats'

export interface GatheredFiles {
  /** Full paths, each once. A folder that is an article stands here as its `article.json`. */
  readonly files: readonly string[]
  /** Files in folders that are of no kind that is read. */
  readonly passedOver: number
  /** Files beyond the limit. */
  readonly left: number
}

/** More at once is somebody's whole disk. */
const MOST_FILES = 10_000
const DEEPEST = 16

/** Kinds that are refused by name: in a folder of contributions they must not go by in silence. */
const REFUSED_BY_NAME = ['doc', 'odt', 'pdf']

/** A file that was handed over itself is taken whatever it is called; in folders, names decide. Links in folders are not followed. */
export async function gatherFiles(paths: readonly string[]): Promise<GatheredFiles> {
  const files = new Set<string>()
  let passedOver = 0
  let left = 0
  const take = (file: string) => {
    if (files.size < MOST_FILES) files.add(file)
    else if (!files.has(file)) left++
  }
  const walk = async (folder: string, depth: number): Promise<void> => {
    const entries = await fs.readdir(folder, { withFileTypes: true }).catch((): Dirent[] => [])
    if (entries.some((entry) => entry.name === ARTICLE_FILE && entry.isFile())) {
      take(path.join(folder, ARTICLE_FILE))
      return
    }
    for (const entry of entries.toSorted((a, b) => inOrder(a.name, b.name))) {
      const place = path.join(folder, entry.name)
      if (isHidden(entry.name)) continue
      if (entry.isDirectory() && depth < DEEPEST) await walk(place, depth + 1)
      else if (entry.isFile() && isReadable(entry.name)) take(place)
      else passedOver++
    }
  }
  for (const given of paths) {
    const full = path.resolve(given)
    const found = await fs.stat(full).catch(() => undefined)
    // What is not there, or may not be looked at, is refused by name where it is read.
    if (found?.isDirectory()) await walk(full, 0)
    else take(full)
  }
  return { files: [...files], passedOver, left }
}

const { compare: inOrder } = new Intl.Collator('vi', { numeric: true })

/** Systems' own files, and the small file that Word lays beside a document that is open. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$')
}

function isReadable(name: string): boolean {
  const extension = path.extname(name).slice(1).toLowerCase()
  return importExtensions.includes(extension) || REFUSED_BY_NAME.includes(extension)
}
