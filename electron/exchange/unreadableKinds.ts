/** Files that people hand in and that nobody here reads: better a name for them than "not text". */
import type { TextKey } from '../../core/texts'

/** The name of the kind, as a key of the texts; undefined for everything that may be tried. */
export function unreadableKindOf(head: Uint8Array): TextKey | undefined {
  const latin = Buffer.from(head.subarray(0, 200)).toString('latin1')
  // OLE: Word 97–2003, and a .docx with a password.
  if (latin.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'exchange.kinds.doc'
  if (latin.startsWith('%PDF-')) return 'exchange.kinds.pdf'
  // OpenDocument puts its type first and unpacked, 30 bytes behind the beginning (OpenDocument 1.3, part 2, 3.3).
  if (latin.startsWith('mimetypeapplication/vnd.oasis.opendocument', 30)) return 'exchange.kinds.odt'
  return undefined
}
