/** Bytes of an RTF file and the letters that they stand for. */

/** `\fcharset` → the code page of its bytes (Rich Text Format 1.9.1, "Font table"). */
export const CHARSETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

/** Of a number as `\ansicpg` has it; the western one where no decoder knows it. */
export function codePageOf(number: number | undefined): string {
  const special: Readonly<Record<number, string>> = {
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr',
    950: 'big5',
    874: 'windows-874',
    65001: 'utf-8',
    10000: 'macintosh',
  }
  const label = special[number ?? 1252] ?? `windows-${number}`
  return decoderFor(label) ? label : 'windows-1252'
}

const decoders = new Map<string, TextDecoder | undefined>()

function decoderFor(label: string): TextDecoder | undefined {
  if (!decoders.has(label)) {
    try {
      decoders.set(label, new TextDecoder(label))
    } catch {
      decoders.set(label, undefined)
    }
  }
  return decoders.get(label)
}

/** Bytes as the file has them, one in each character of `codes`, as letters. */
export function decode(codes: string, codePage: string): string {
  // Most text is ASCII, and that is the same everywhere.
  if (/^[\x20-\x7e]*$/.test(codes)) return codes
  return (decoderFor(codePage) ?? new TextDecoder('windows-1252')).decode(Buffer.from(codes, 'latin1'))
}
