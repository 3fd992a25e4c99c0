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

/**
 * True for films and sounds: ISO base media (MP4, MOV, M4A; ISO/IEC 14496-12, 4.3; HEIC and AVIF are pictures in the same
 * box), Matroska and WebM (EBML, RFC 8794), AVI, WAV, Ogg, FLAC, MP3 (with its tags, or eleven set bits and layer III).
 */
export function isRecording(head: Uint8Array): boolean {
  const latin = Buffer.from(head.subarray(0, 16)).toString('latin1')
  if (latin.startsWith('ftyp', 4)) return !/^(?:hei|hev|mif|msf|avi)/.test(latin.slice(8, 12))
  if (latin.startsWith('RIFF')) return /^(?:AVI |WAVE)/.test(latin.slice(8, 12))
  return latin.startsWith('\x1aE\xdf\xa3') || /^(?:ID3|OggS|fLaC|\xff[\xf2\xf3\xfa\xfb])/.test(latin)
}
