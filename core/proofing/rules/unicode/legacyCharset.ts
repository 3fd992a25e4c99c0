/** What is left when text from a TCVN3, VNI or VIQR font is read as Unicode: "Céng hßa X· héi". */
import { parseSyllable } from '../../../vietnamese'
import type { Finding, Passage } from '../../passage'
import { defineRule } from '../defineRule'

/**
 * Letters glued to signs that no language puts inside a word (TCVN3), vowels followed by the letters VNI uses as marks,
 * and VIQR's punctuation inside words.
 */
const TCVN3 = /(?<=[A-Za-z])[\u00ad¨©ª«¬®µ¶·¸¹»¼½¾×÷ÆßÖ]|[¨©ª«¬®µ¶·¸¹»¼½¾÷§](?=[A-Za-z])/
const VNI =
  /[aeouyAEOUYöôÖÔ][øùûõïØÙÛÕÏ](?:[cimnptyu]|$)|[aeo][äåáàãâêéèëüúóòøùûõ](?:[cimnptyuoa]|$)|[öô][ôöû]|[öô][øùûõï]/i
const VIQR = /[aAeEoOuU][\^+(][.'`~?]|[aeiouyAEIOUY][`~](?=[a-z])|[dD]{2}[aeiouAEIOU][\^+('`~?]/
const PIECE = /\S{2,40}/g

export const legacyCharset = defineRule({
  name: 'legacy-charset',
  ids: ['VN-UNI-05'],
  title: 'Chữ của phông TCVN3, VNI, VIQR',
  group: 'unicode',
  level: 'sure',
  sources: ['ORTH'],
  default: 'on',
  message: 'chữ của phông cũ (TCVN3, VNI, VIQR): cần chuyển mã',
  examples: [
    { before: 'Céng hßa X· héi chñ nghÜa ViÖt Nam' },
    { before: 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam' },
    { before: 'Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam' },
  ],
  leavesAlone: [
    'Cộng hòa xã hội chủ nghĩa Việt Nam',
    'São Tomé và Príncipe, Curaçao, Zoë, naïve',
    'Sản phẩm Windows® của Microsoft®',
    'Khoảng 10µm và 5±2',
    'Straße, Großglockner',
  ],
  check: (passage) => runs(passage, [TCVN3, VNI, VIQR]),
})

/** One word may be a foreign name, one sign a trade mark; two of both in a line are a font. The mark covers the run. */
function runs(passage: Passage, kinds: readonly RegExp[]): Finding[] {
  if (!/[\u00a8-\u00ff^+(`~]/.test(passage.text)) return []
  const pieces = passage.matchesCased(PIECE)
  return kinds.flatMap((kind) => {
    const found: Finding[] = []
    let run: { start: number; end: number; sign: string; varied: boolean } | undefined
    const close = () => {
      if (run?.varied) found.push({ start: run.start, end: run.end, suggestions: [] })
      run = undefined
    }
    for (const { text, start, end } of pieces) {
      if (run !== undefined && (start - run.end > MAX_GAP || passage.text.slice(run.end, start).includes('\n'))) close()
      const sign = kind.exec(text)?.[0]
      if (sign === undefined || isVietnamese(text)) continue
      if (run === undefined) run = { start, end, sign, varied: false }
      else run = { ...run, end, varied: run.varied || sign !== run.sign }
    }
    close()
    return found
  })
}

const MAX_GAP = 12

/** Has letters only Unicode has, or is all syllables: then the word is not from an old font. */
function isVietnamese(piece: string): boolean {
  if (/[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/.test(piece)) return true
  return (
    /[^\0-\x7f]/.test(piece) &&
    (piece.match(/[\p{L}\p{M}]+/gu) ?? []).every((word) => parseSyllable(word) !== undefined)
  )
}
