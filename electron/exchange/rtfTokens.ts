/** Takes the source of an RTF file apart: groups, control words, bytes of text (Rich Text Format 1.9.1, "RTF syntax"). */

export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** `value` is undefined where the word has no number. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  /** One or more bytes, each as the character with its number. `coded`: written as \'hh, which counts as one character. */
  | { readonly kind: 'text'; readonly codes: string; readonly coded: boolean }
  /** Raw bytes of a picture: braces in them mean nothing. */
  | { readonly kind: 'binary'; readonly codes: string }

/** `source`: the bytes of the file as Latin-1. Never fails: what is no RTF comes out as text. */
export function* rtfTokens(source: string): Generator<RtfToken, undefined> {
  const plain = /[^\\{}\r\n]+/y
  const word = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y
  for (let at = 0; at < source.length; ) {
    const sign = source[at]
    if (sign === '{' || sign === '}') {
      yield { kind: sign === '{' ? 'open' : 'close' }
      at++
    } else if (sign === '\r' || sign === '\n') {
      at++
    } else if (sign !== '\\') {
      plain.lastIndex = at
      const codes = plain.exec(source)?.[0] ?? ''
      yield { kind: 'text', codes, coded: false }
      at += Math.max(codes.length, 1)
    } else if (source[at + 1] === "'") {
      const code = Number.parseInt(source.slice(at + 2, at + 4), 16)
      if (!Number.isNaN(code)) yield { kind: 'text', codes: String.fromCharCode(code), coded: true }
      at += 4
    } else {
      word.lastIndex = at
      const found = word.exec(source)
      if (found === null) {
        yield symbol(source[at + 1] ?? '')
        at += 2
        continue
      }
      const value = found[2] === undefined ? undefined : Number(found[2])
      at += found[0].length
      if (found[1] === 'bin') {
        const end = at + Math.max(0, value ?? 0)
        yield { kind: 'binary', codes: source.slice(at, end) }
        at = end
      } else yield { kind: 'word', name: found[1] ?? '', value }
    }
  }
}

function symbol(sign: string): RtfToken {
  switch (sign) {
    case '\r':
    case '\n':
      return { kind: 'word', name: 'par', value: undefined }
    case '~':
      return { kind: 'text', codes: '\xa0', coded: true }
    case '_':
      return { kind: 'text', codes: '-', coded: true }
    case '\\':
    case '{':
    case '}':
      return { kind: 'text', codes: sign, coded: true }
    default:
      return { kind: 'word', name: sign, value: undefined }
  }
}
