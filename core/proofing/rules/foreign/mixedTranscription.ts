/** A foreign name in its own spelling or by ear, but not both in one article. */

import type { Passage } from '../../passage'
import { defineRule } from '../defineRule'
import { PhraseTable } from '../phraseTable'
import { TRANSCRIBED } from './namePairs'

const TABLE = new PhraseTable<{ readonly name: string; readonly own: boolean }>(
  Object.entries(TRANSCRIBED).flatMap(([name, heard]) => [
    [name.toLowerCase(), { name, own: true }] as const,
    ...heard.map((spelling) => [spelling.toLowerCase(), { name, own: false }] as const),
  ]),
)

/** Names that the article has in their own spelling. */
function namesInOwnSpelling(article: Passage): ReadonlySet<string> {
  return new Set(TABLE.find(article).flatMap(({ value }) => (value.own ? [value.name] : [])))
}

export const mixedTranscription = defineRule({
  name: 'mixed-transcription',
  ids: ['VN-FOR-01'],
  title: 'Tên nước ngoài: một cách viết trong bài',
  group: 'foreign',
  level: 'check',
  sources: ['QD1989'],
  default: 'on',
  message: 'trong bài tên này có hai cách viết',
  examples: [
    { before: 'Oa-sinh-tơn … Washington', after: 'Washington … Washington' },
    { before: 'Từ Paris đến Pa-ri', after: 'Từ Paris đến Paris' },
  ],
  leavesAlone: [
    'Washington … Washington',
    'Oa-sinh-tơn và Pa-ri',
    'Lê-nin toàn tập',
    'Washington và Pa-ri',
    'Vladimir Putin (Vla-đi-mia Pu-tin)',
  ],
  check(passage) {
    const found = TABLE.find(passage).filter(({ value }) => !value.own)
    if (found.length === 0) return []
    const own = passage.article.recall(namesInOwnSpelling)
    return found
      .filter(({ match, value }) => own.has(value.name) && !isGloss(passage.text, match.start))
      .map(({ match, value }) => match.replace(value.name))
  },
})

/** In brackets right after the name, the other spelling is there to help the reader. */
function isGloss(text: string, start: number): boolean {
  const open = text.lastIndexOf('(', start)
  return open >= 0 && start - open < 40 && !text.slice(open, start).includes(')')
}
