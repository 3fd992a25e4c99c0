/** Text out of the bytes of a file, whatever charset it is in, and what reading it may have cost. */
import { charsetWarnings } from '../../core/foreign'
import type { Translate } from '../../core/texts'
import { type CharsetName, type DetectedCharset, detectCharset, detectCharsetOfText } from '../../core/vietnamese'
import { decodeText } from './readGivenFile'

export interface ForeignText {
  readonly text: string
  /** The old charset that it was in; left out for Unicode. */
  readonly charset?: CharsetName
  readonly warnings: readonly string[]
}

/**
 * Unicode, or an old Vietnamese charset that is clearly the right one. Undefined for everything else: a wrong guess would
 * spoil letters that another program can still read.
 */
export function readForeignText(bytes: Uint8Array, translate: Translate): ForeignText | undefined {
  const unicode = decodeText(bytes)
  if (unicode === undefined) {
    // NUL is in no charset's prose.
    return bytes.includes(0) ? undefined : told(detectCharset(bytes), translate)
  }
  // VIQR is ASCII, and text copied out of a TCVN3 document is often saved as UTF-8.
  return told(detectCharsetOfText(unicode), translate) ?? { text: unicode, warnings: [] }
}

function told(detected: DetectedCharset | undefined, translate: Translate): ForeignText | undefined {
  if (detected === undefined) return undefined
  return { text: detected.text, charset: detected.charset, warnings: charsetWarnings(detected, translate) }
}
