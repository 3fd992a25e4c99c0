/** No space where a paragraph opens or ends. Level `check`: a writer who pauses after a space has done nothing wrong. */
import { defineRule } from '../defineRule'

const BLANK = ' \\t\\u00a0\\u2007\\u202f'
const AT_EDGE = new RegExp(`(?<=^|\\n)[${BLANK}]+(?=[^\\s])|(?<=[^\\s])[${BLANK}]+(?=\\r?\\n|$)`, 'g')

export const edgeSpace = defineRule({
  name: 'edge-space',
  ids: ['VN-PUNC-12'],
  title: 'Dấu cách ở đầu hoặc cuối đoạn',
  group: 'punctuation',
  level: 'check',
  sources: ['TASK'],
  default: 'on',
  message: 'thừa dấu cách ở đầu hoặc cuối đoạn',
  examples: [{ before: ' Chiều 6/10, mưa lớn ', after: 'Chiều 6/10, mưa lớn' }],
  leavesAlone: ['Chiều 6/10, mưa lớn', '   ', 'Dòng một\n\nDòng hai', ''],
  check: (passage) => passage.matchesCased(AT_EDGE).map((match) => match.replace('')),
})
