/**
 * Which files of an article's media folder nothing names any more: not its text, and not the earlier texts that are kept.
 * An earlier text that shows a picture would lose it, so those are told apart.
 */
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Article } from '../../core/article'
import type { UnusedMedia } from '../../core/contract'
import { mediaFileNameSchema } from '../../core/document'
import { listVersions, readVersion } from './history'
import { MEDIA_FOLDER } from './mediaStore'

/**
 * `articles`: the text on the disk, and the one in the window where that is newer. `unreadableVersions`: earlier texts that
 * cannot be read, and may use any of the files.
 */
export async function findUnusedMedia(
  place: string,
  articles: readonly Article[],
): Promise<{ readonly files: readonly UnusedMedia[]; readonly unreadableVersions: number }> {
  const media = path.join(place, MEDIA_FOLDER)
  const now = new Map(articles.flatMap((article) => [...namedIn(article)]))
  const entries = (await fs.readdir(media, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile() && mediaFileNameSchema.safeParse(entry.name).success && !now.has(entry.name))
    .map(({ name }) => name)
  if (entries.length === 0) return { files: [], unreadableVersions: 0 }

  const names = new Map<string, string>()
  const versions = new Map<string, { count: number; newestAt: string }>()
  const listed = await listVersions(place)
  let unreadableVersions = listed.problems.length
  // Newest first: the first that names a file is the newest that does.
  for (const { id, savedAt } of listed.versions) {
    const read = await readVersion(place, id)
    if (!read.ok) {
      unreadableVersions++
      continue
    }
    for (const [file, name] of namedIn(read.value)) {
      if (!names.get(file)) names.set(file, name)
      const known = versions.get(file)
      versions.set(file, { count: (known?.count ?? 0) + 1, newestAt: known?.newestAt ?? savedAt })
    }
  }
  const files: UnusedMedia[] = []
  for (const file of entries) {
    const stat = await fs.stat(path.join(media, file)).catch(() => undefined)
    if (stat === undefined) continue
    files.push({
      file,
      name: names.get(file) ?? '',
      sizeBytes: stat.size,
      takenInAt: stat.mtime.toISOString(),
      versions: versions.get(file) ?? null,
    })
  }
  return { files: files.sort((a, b) => b.sizeBytes - a.sizeBytes), unreadableVersions }
}

/** Every file that a text names anywhere, blocks of newer versions of the app included, with the name it had. */
export function namedIn(article: Article): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (mediaFileNameSchema.safeParse(value).success && !found.has(value)) found.set(value, '')
    } else if (Array.isArray(value)) for (const each of value) walk(each)
    else if (typeof value === 'object' && value !== null) {
      const { file, name } = value as { readonly file?: unknown; readonly name?: unknown }
      for (const each of Object.values(value)) walk(each)
      if (typeof file === 'string' && typeof name === 'string' && found.has(file)) found.set(file, name)
    }
  }
  walk(article)
  return found
}
