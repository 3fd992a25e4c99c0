/** Windows-1252: what a byte that is no Vietnamese letter means in the old charsets, and how their text looks elsewhere. */

/** 0x80–0x9F; U+FFFD where the code page has nothing. */
const UPPER_CONTROLS = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'

const CODE_OF = new Map([...UPPER_CONTROLS].map((sign, index) => [sign, index + 0x80]))
CODE_OF.delete('\uFFFD')

/** The sign for a byte. */
export function signOf(code: number): string {
  return code >= 0x80 && code < 0xa0 ? (UPPER_CONTROLS[code - 0x80] as string) : String.fromCharCode(code)
}

/** The byte for a sign, or undefined where the code page has none. */
export function codeOf(sign: string): number | undefined {
  const code = sign.charCodeAt(0)
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code
  return CODE_OF.get(sign)
}

/** Each byte as the character with its number. */
export function codesOfBytes(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let start = 0; start < bytes.length; start += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)))
  }
  return pieces.join('')
}

/**
 * The bytes behind text that was read as Windows-1252, each as the character with its number. What cannot come from there
 * stays as it is. U+F020 to U+F0FF are how Word keeps the letters of a font that says it holds symbols.
 */
export function codesOfText(text: string): string {
  return text.replace(/[\u0100-\uFFFF]/g, (sign) => {
    const code = sign >= '\uF020' && sign <= '\uF0FF' ? sign.charCodeAt(0) - 0xf000 : CODE_OF.get(sign)
    return code === undefined ? sign : String.fromCharCode(code)
  })
}
