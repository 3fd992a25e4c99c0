/** Keeps the books while text in old fonts is converted run by run: which fonts there were, and what it may have cost. */
import type { Translate } from '../texts'
import { type CharsetName, type CharsetNote, charsetTitle, decodeFontText, legacyFontOf } from '../vietnamese'
import { noteSentences } from './charsetSentences'

export interface LegacyFonts {
  /** The run as Unicode; unchanged where the font is none of the old ones. */
  readonly convert: (text: string, font: string | undefined) => string
  /** True once there was a run in an old font. */
  readonly found: () => boolean
  readonly warnings: (translate: Translate) => string[]
}

export function createLegacyFonts(): LegacyFonts {
  const fonts = new Map<CharsetName, Set<string>>()
  const totals = new Map<CharsetNote['code'], number>()
  return {
    convert(text, font) {
      const legacy = font === undefined ? undefined : legacyFontOf(font)
      if (legacy === undefined || font === undefined || text.trim() === '') return text
      fonts.set(legacy.charset, (fonts.get(legacy.charset) ?? new Set()).add(font))
      const decoded = decodeFontText(text, legacy)
      for (const note of decoded.notes) {
        // A font of capitals draws every letter as one, so none is in doubt.
        if (note.code === 'capitals-not-held' && legacy.capitals) continue
        totals.set(note.code, (totals.get(note.code) ?? 0) + ('count' in note ? note.count : note.restored))
      }
      return decoded.text
    },
    found: () => fonts.size > 0,
    warnings: (translate) => [
      ...[...fonts].map(([charset, names]) =>
        translate('exchange.charset.fonts', { charset: charsetTitle(charset), fonts: [...names].join(', ') }),
      ),
      ...noteSentences(
        [...totals].map(([code, total]) =>
          code === 'capitals-not-held' ? { code, restored: total } : { code, count: total },
        ),
        translate,
      ),
    ],
  }
}
