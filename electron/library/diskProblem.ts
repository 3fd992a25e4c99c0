/** What the operating system's error codes mean to a journalist. */
import path from 'node:path'
import type { Problem } from '../../core/contract'

/** The code of an error from the file system ("ENOSPC"), or undefined where the error is a bug of ours. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined
}

/** Why `file` could not be written. Rethrows what did not come from the disk. */
export function writeProblem(error: unknown, file: string): Problem {
  const code = errorCode(error)
  if (code === undefined) throw error
  // EDQUOT: the disk has room, this person's share of it has not.
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full', folder: path.dirname(file) }
  return { code: 'write-refused', file, reason: WRITE_REASONS[code] ?? 'io' }
}

const WRITE_REASONS: Readonly<Record<string, (Problem & { code: 'write-refused' })['reason']>> = {
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EACCES: 'permission',
  // On Windows a file that a virus scanner or a sync client holds answers EPERM.
  EPERM: process.platform === 'win32' ? 'busy' : 'permission',
  EROFS: 'read-only',
  ENAMETOOLONG: 'path-too-long',
}
