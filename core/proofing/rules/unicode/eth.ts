/** ð and ɖ, which only look like đ: a search for the word does not find it. Icelandic names keep theirs. */
import { parseSyllable } from '../../../vietnamese'
import { defineRule } from '../defineRule'
import { wordsOf } from '../phraseTable'

const TWINS: Readonly<Record<string, string>> = { ð: 'đ', Ð: 'Đ', Ɖ: 'Đ', ɖ: 'đ' }
const TWIN = /[ðÐƉɖ]/g

export const eth = defineRule({
  name: 'eth',
  ids: ['VN-UNI-02'],
  title: 'Chữ ð giống chữ đ',
  group: 'unicode',
  level: 'sure',
  sources: ['UAX15', 'ORTH'],
  default: 'on',
  message: 'chữ ð nước ngoài, không phải chữ đ',
  needs: ['ð', 'ɖ'],
  examples: [
    { before: 'ðường', after: 'đường' },
    { before: '\u00d0à Nẵng', after: 'Đà Nẵng' },
  ],
  leavesAlone: ['đường', 'Guðmundsson', 'Seyðisfjörður', 'Đà Nẵng'],
  check: (passage) =>
    passage.recall(wordsOf).flatMap(({ start, end }) => {
      const written = passage.text.slice(start, end)
      const meant = written.replace(TWIN, (twin) => TWINS[twin] ?? twin)
      return meant !== written && parseSyllable(meant.toLowerCase()) !== undefined
        ? [{ start, end, suggestions: [meant] }]
        : []
    }),
})
