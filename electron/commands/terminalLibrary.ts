/** A library as the terminal opens it: no index is kept, and nothing is ever moved to a bin. */
import type { Outcome } from '../../core/contract'
import { localTimestamp, newArticleId } from '../clock'
import { type Library, openLibrary } from '../library'

export function openTerminalLibrary(folder: string, { make }: { readonly make: boolean }): Promise<Outcome<Library>> {
  return openLibrary(folder, {
    make,
    now: localTimestamp,
    newId: newArticleId,
    moveToBin: () => Promise.reject(new Error('The terminal has no bin')),
  })
}
