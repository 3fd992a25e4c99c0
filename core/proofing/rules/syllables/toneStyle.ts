/**
 * One way of placing tones in the whole article: hòa, thủy (old) or hoà, thuỷ (new). Law texts and most newspapers use the
 * old one, textbooks the new; neither is wrong. Words with a capital are left alone: names are their owners' matter.
 */
import { findPlacement, parseSyllable, restyleWord } from '../../../vietnamese'
import { matchCase } from '../../matchCase'
import type { Match } from '../../passage'
import { defineRule } from '../defineRule'
import { CONSISTENT, oddOnesOut } from '../oneForm'
import { words } from '../patterns'

const FORMS = {
  // Only words that end in oa, oe or uy with a tone on either letter can differ.
  pattern: words('\\p{L}{0,4}(?:[òóỏõọ][ae]|[ùúủũụ]y|o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])'),
  formOf(match: Match) {
    const written = match.text
    if (written !== written.toLowerCase() && !match.opensSentence) return undefined
    if (parseSyllable(written) === undefined) return undefined
    const placement = findPlacement(written)
    return placement === 'old' || placement === 'new' ? placement : undefined
  },
}

export const toneStyle = defineRule({
  name: 'tone-style',
  ids: ['VN-SYL-06'],
  title: 'Kiểu đặt dấu thanh: hòa hay hoà',
  group: 'syllables',
  level: 'check',
  sources: ['QD1989', 'LAWUSE'],
  default: 'on',
  message: 'kiểu đặt dấu thanh khác',
  switches: {
    style: {
      title: 'Kiểu đặt dấu',
      positions: { consistent: CONSISTENT, old: 'Kiểu cũ: hòa, thủy, khỏe', new: 'Kiểu mới: hoà, thuỷ, khoẻ' },
      initial: 'consistent',
    },
  },
  examples: [
    { before: 'hòa bình … hoà giải', after: 'hòa bình … hòa giải' },
    { before: 'Sức khoẻ và thuỷ lợi', after: 'Sức khỏe và thủy lợi', settings: { style: 'old' } },
    { before: 'Sức khỏe', after: 'Sức khoẻ', settings: { style: 'new' } },
  ],
  leavesAlone: [
    'hòa bình … hòa giải',
    'hoà bình, hoà giải',
    'Chị Thuý ở Hòa Bình có sức khỏe',
    'quý, quả, quỳnh, hoàn toàn',
  ],
  check: (passage, { style }) =>
    oddOnesOut(passage, FORMS, style).map(({ match, wanted }) => ({
      ...match.replace(matchCase(match.text, restyleWord(match.text.toLowerCase(), wanted === 'old' ? 'old' : 'new'))),
      message: style === 'consistent' ? 'trong bài có hai kiểu đặt dấu thanh' : 'kiểu đặt dấu thanh khác quy ước',
    })),
})
