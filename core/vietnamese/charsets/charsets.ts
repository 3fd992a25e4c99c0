/** The old charsets by name: reading them, writing them, and telling them by their fonts. */
import type { Charset, Decoded, Encoded } from './charset'
import { codeTableCharset } from './codeTableCharset'
import { codesOfBytes, codesOfText } from './cp1252'
import { cp1258 } from './cp1258'
import { CODE_TABLES } from './tables'
import { tcvn3 } from './tcvn3'
import { viqr } from './viqr'

export const charsets = {
  tcvn3,
  vni: codeTableCharset('VNI', CODE_TABLES.vni),
  cp1258,
  viqr,
  viscii: codeTableCharset('VISCII', CODE_TABLES.viscii),
  vps: codeTableCharset('VPS', CODE_TABLES.vps),
  bkhcm1: codeTableCharset('BKHCM 1', CODE_TABLES.bkhcm1),
  bkhcm2: codeTableCharset('BKHCM 2', CODE_TABLES.bkhcm2),
} as const satisfies Readonly<Record<string, Charset>>

export type CharsetName = keyof typeof charsets

export const CHARSET_NAMES = Object.keys(charsets) as CharsetName[]

/** "TCVN3 (ABC)": as people call it. */
export function charsetTitle(name: CharsetName): string {
  return charsets[name].title
}

/** Bytes of an old charset to NFC text. Never fails: what has no meaning becomes U+FFFD and is counted in a note. */
export function decodeCharset(bytes: Uint8Array, name: CharsetName): Decoded {
  return charsets[name].decode(codesOfBytes(bytes))
}

/**
 * Text that was typed in the font of an old charset and then read as Windows-1252, as Word, RTF and web pages hand it on:
 * "ViÖt Nam" in .VnTime → "Việt Nam". `capitals`: the font draws small letters as capitals.
 */
export function decodeFontText(text: string, { charset, capitals = false }: LegacyFont): Decoded {
  const decoded = charsets[charset].decode(codesOfText(text))
  return capitals ? { ...decoded, text: decoded.text.toUpperCase() } : decoded
}

/** NFC text to bytes of an old charset. What it cannot hold is written as its nearest letter and named in `lost`. */
export function encodeCharset(text: string, name: CharsetName): Encoded {
  const charset: Charset = charsets[name]
  const lost = new Map<string, string>()
  const nearest = (letter: string): string => {
    const bare = letter
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace('đ', 'd')
      .replace('Đ', 'D')
    const written = /^[\0-\x7f]+$/.test(bare) ? bare : '?'
    lost.set(letter, written)
    return written
  }
  const prepared = charset.escape ? charset.escape(text.normalize('NFC')) : text.normalize('NFC')
  const codes = prepared.replace(/[^\0-\x7f]/gu, (letter) => {
    const encoded = charset.encodeLetter(letter)
    if (encoded === undefined) return nearest(letter)
    if (encoded.standsFor !== undefined) lost.set(letter, encoded.standsFor)
    return encoded.codes
  })
  return { bytes: Uint8Array.from(codes, (code) => code.charCodeAt(0)), lost }
}

export interface LegacyFont {
  readonly charset: CharsetName
  /** Its small letters look like capitals: .VnTimeH, .VnArialH. */
  readonly capitals?: boolean
}

/** The old charset that a font was drawn for, by its name; undefined for a Unicode font. */
export function legacyFontOf(fontName: string): LegacyFont | undefined {
  const name = fontName.trim().replace(/^["']|["']$/g, '')
  if (/^\.Vn/i.test(name)) return { charset: 'tcvn3', capitals: /H$/.test(name) }
  if (/^VNI[-\s_]/i.test(name)) return { charset: 'vni' }
  if (/^VPS[-\s_]/i.test(name)) return { charset: 'vps' }
  return undefined
}
