/** Pictures that came with a file: those in the folder around it, and those inside its addresses. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { MAX_MEDIA_MEGABYTES } from '../../core/contract'

/**
 * The picture at an address in `file`, or undefined. Only what lies in the file's own folder or below is read: a page from
 * elsewhere must not be able to bring a file of this computer into an article. Nothing is fetched from a network.
 */
export async function loadPictureBeside(
  file: string,
  src: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined> {
  if (/^data:/i.test(src)) return fromDataAddress(src)
  const found = await fileBeside(file, src)
  if (found === undefined) return undefined
  try {
    const { size } = await fs.stat(found)
    if (size > MAX_MEDIA_MEGABYTES * 1024 * 1024) return undefined
    return { name: path.basename(found), bytes: await fs.readFile(found) }
  } catch {
    // Missing, a folder, unreadable: in every case there is no picture to be had.
    return undefined
  }
}

/** The full path of what an address in `file` leads to, where it lies in the file's own folder or below. */
export async function fileBeside(file: string, src: string): Promise<string | undefined> {
  const relative = relativePath(src)
  if (relative === undefined) return undefined
  try {
    const folder = await fs.realpath(path.dirname(file))
    const found = await fs.realpath(path.join(folder, relative))
    return found.startsWith(folder + path.sep) ? found : undefined
  } catch {
    return undefined
  }
}

function relativePath(src: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[\\/]/i.test(src)) return undefined
  try {
    const decoded = decodeURIComponent(src.replace(/[?#].*$/, ''))
    return decoded === '' || decoded.includes('\0') ? undefined : decoded.replaceAll('\\', '/')
  } catch {
    return undefined
  }
}

function fromDataAddress(src: string): { readonly name: string; readonly bytes: Uint8Array } | undefined {
  const comma = src.indexOf(',')
  if (comma === -1 || !/;\s*base64\s*$/i.test(src.slice(0, comma))) return undefined
  return { name: '', bytes: Buffer.from(src.slice(comma + 1), 'base64') }
}
