/** No space just inside quotation marks. */
import type { Finding, Passage } from '../../passage'
import { defineRule } from '../defineRule'
import { straightQuotePairs } from './quotes'

const SPACE_INSIDE_CURLY = /“ +(?=[^\s”])|(?<=[^\s“]) +”/g

export const spaceInsideQuotes = defineRule({
  name: 'space-inside-quotes',
  ids: ['VN-PUNC-05'],
  title: 'Thừa dấu cách bên trong ngoặc kép',
  group: 'punctuation',
  level: 'sure',
  sources: ['PUNCT'],
  default: 'on',
  message: 'thừa dấu cách bên trong ngoặc kép',
  needs: ['“ ', ' ”', '" ', ' "'],
  examples: [
    { before: 'nói “ Chuyện này không liên quan! ”', after: 'nói “Chuyện này không liên quan!”' },
    { before: 'nói " Chuyện này không liên quan " rồi đi', after: 'nói "Chuyện này không liên quan" rồi đi' },
  ],
  leavesAlone: [
    'nói “Chuyện này” rồi đi',
    'Màn hình 15" và 17" mới',
    'nói "Được" rồi "Không"',
    'Thiếu " một dấu',
    '"Nếu muốn "làm ăn" lâu dài" thì',
  ],
  check: (passage) => [
    ...passage.matchesCased(SPACE_INSIDE_CURLY).map((match) => match.replace(match.text.trim())),
    ...straight(passage),
  ],
})

function straight({ text }: Passage): Finding[] {
  return straightQuotePairs(text).flatMap(([open, close]) => {
    const found: Finding[] = []
    let after = open + 1
    while (text[after] === ' ') after++
    let before = close
    while (text[before - 1] === ' ') before--
    if (after >= close) return found
    if (after > open + 1) found.push({ start: open, end: after, suggestions: ['"'] })
    if (before < close) found.push({ start: before, end: close + 1, suggestions: ['"'] })
    return found
  })
}
