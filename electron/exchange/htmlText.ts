/** The characters of an HTML file: what it says of its charset, and what its bytes say. */

import { charsetWarnings } from '../../core/foreign'
import type { Translate } from '../../core/texts'
import { type CharsetName, charsetTitle, decodeCharset, detectCharset } from '../../core/vietnamese'
import type { ForeignText } from './foreignText'
import { decodeText } from './readGivenFile'

/** Names that pages used for charsets which browsers never knew. */
const OLD_LABELS: Readonly<Record<string, CharsetName>> = {
  'x-viet-tcvn5712': 'tcvn3',
  tcvn: 'tcvn3',
  'x-viet-vps': 'vps',
  'x-viet-vni': 'vni',
  viscii: 'viscii',
  'x-viscii': 'viscii',
}

/** Undefined where no charset makes sense of it. Text in old fonts comes back as Windows-1252: its fonts say what it is. */
export function readHtmlText(bytes: Uint8Array, translate: Translate): ForeignText | undefined {
  const unicode = decodeText(bytes)
  if (unicode !== undefined) return { text: unicode, warnings: [] }
  if (bytes.includes(0)) return undefined
  const latin = Buffer.from(bytes).toString('latin1')
  const label = /<meta[^>]{0,500}charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(latin.slice(0, 4096))?.[1]?.toLowerCase()
  const old = label === undefined ? undefined : OLD_LABELS[label]
  if (old !== undefined) {
    const { text, notes } = decodeCharset(bytes, old)
    return { text, warnings: charsetWarnings({ charset: old, notes }, translate) }
  }
  const isOldFont = /font[^>"']{0,200}["'\s:,](\.Vn|VNI-|VPS)/i.test(latin)
  // A page that lies about its charset is as common as one that does not say it.
  const detected = isOldFont ? undefined : detectCharset(Buffer.from(wordsOf(latin), 'latin1'))
  if (detected && !['viqr', 'bkhcm1'].includes(detected.charset)) {
    const { text, notes } = decodeCharset(bytes, detected.charset)
    return {
      text,
      warnings: [
        translate('exchange.charset.converted', { charset: charsetTitle(detected.charset) }),
        ...charsetWarnings({ charset: detected.charset, notes }, translate).slice(1),
      ],
    }
  }
  if (label === undefined && !isOldFont) return undefined
  try {
    return {
      text: new TextDecoder(label === undefined || /^utf-?8$/.test(label) ? 'windows-1252' : label).decode(bytes),
      warnings: [],
    }
  } catch {
    return undefined
  }
}

function wordsOf(source: string): string {
  return source
    .replace(/<(script|style)[\s>][\s\S]{0,200000}?<\/\1/gi, ' ')
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/&[a-z#0-9]{1,10};/gi, ' ')
}
