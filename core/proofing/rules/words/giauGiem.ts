/** "giấu diếm, dấu diếm" for "giấu giếm" (to keep secret). */
import { defineRule } from '../defineRule'

const RIGHT: Readonly<Record<string, string>> = {
  'giấu diếm': 'giấu giếm',
  'dấu diếm': 'giấu giếm',
  'dấu giếm': 'giấu giếm',
}
const WRONG = Object.keys(RIGHT)

export const giauGiem = defineRule({
  name: 'giau-giem',
  ids: ['VN-LEX-09'],
  title: '“Giấu giếm”, không phải “giấu diếm”',
  group: 'words',
  level: 'sure',
  sources: ['LHVN'],
  default: 'on',
  message: 'viết là “giấu giếm”',
  examples: [
    { before: 'giấu diếm', after: 'giấu giếm' },
    { before: 'Không dấu diếm điều gì', after: 'Không giấu giếm điều gì' },
  ],
  leavesAlone: ['Không giấu giếm', 'Đánh dấu, diếm lại'],
  check: (passage) => passage.phrases(...WRONG).map((match) => match.suggest(RIGHT[match.group(0)] ?? '')),
})
