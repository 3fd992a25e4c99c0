/** "ngoằn nghèo" for "ngoằn ngoèo" (winding). */
import { defineRule } from '../defineRule'

const RIGHT: Readonly<Record<string, string>> = {
  'ngoằn nghèo': 'ngoằn ngoèo',
  'ngoằn nghoèo': 'ngoằn ngoèo',
  'ngoằn ngèo': 'ngoằn ngoèo',
  'ngoằn nghòeo': 'ngoằn ngoèo',
}
const WRONG = Object.keys(RIGHT)

export const ngoanNgoeo = defineRule({
  name: 'ngoan-ngoeo',
  ids: ['VN-LEX-13'],
  title: '“Ngoằn ngoèo”, không phải “ngoằn nghèo”',
  group: 'words',
  level: 'sure',
  sources: ['LHVN'],
  default: 'on',
  message: 'viết là “ngoằn ngoèo”',
  examples: [
    { before: 'ngoằn nghèo', after: 'ngoằn ngoèo' },
    { before: 'Con đường ngoằn nghoèo', after: 'Con đường ngoằn ngoèo' },
  ],
  leavesAlone: ['Đường đèo ngoằn ngoèo', 'Hộ nghèo'],
  check: (passage) => passage.phrases(...WRONG).map((match) => match.suggest(RIGHT[match.group(0)] ?? '')),
})
