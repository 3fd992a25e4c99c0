/** Curly quotation marks come in pairs within a paragraph. */
import type { Finding } from '../../passage'
import { defineRule } from '../defineRule'

const QUOTE_OR_LINE = /[“”\n]/g

export const balancedQuotes = defineRule({
  name: 'balanced-quotes',
  ids: ['VN-PUNC-07'],
  title: 'Ngoặc kép phải có đôi',
  group: 'punctuation',
  level: 'sure',
  sources: ['OWN'],
  default: 'off',
  message: 'ngoặc kép không có đôi',
  needs: ['“', '”'],
  examples: [{ before: '“Chúng tôi sẽ làm, ông nói.' }, { before: 'Chúng tôi sẽ làm”, ông nói.' }],
  leavesAlone: ['“Chúng tôi sẽ làm”, ông nói.', 'Ông nói “được” rồi “không”.', 'Ông kể: “Bà bảo “thôi” rồi về”.'],
  check(passage) {
    const found: Finding[] = []
    const open: Finding[] = []
    for (const mark of passage.matchesCased(QUOTE_OR_LINE)) {
      if (mark.text === '“') open.push(mark.mark())
      else if (mark.text === '\n') found.push(...open.splice(0))
      else if (open.pop() === undefined) found.push(mark.mark())
    }
    return [...found, ...open]
  },
})
