/** hunspell with its Vietnamese dictionary, for comparison, where it is installed. */
import { spawnSync } from 'node:child_process'
import type { GoldDocument, Mark } from './score'

const DICTIONARIES = ['vi_VN', 'vi']
const WORD = /[\p{L}\p{M}]+/gu

/** The marks hunspell makes, one a word it does not know; undefined where it or its dictionary is missing. */
export function hunspellMarks(documents: readonly GoldDocument[]): ((document: GoldDocument) => Mark[]) | undefined {
  const words = new Set(documents.flatMap(({ text }) => text.normalize('NFC').match(WORD) ?? []))
  for (const dictionary of DICTIONARIES) {
    const { status, stdout } = spawnSync('hunspell', ['-d', dictionary, '-i', 'utf-8', '-a'], {
      input: [...words].map((word) => `^${word}\n`).join(''),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    if (status !== 0 || !stdout.startsWith('@')) continue
    const unknown = new Map<string, string[]>()
    for (const line of stdout.split('\n')) {
      const [, word, list] = line.match(/^[&#] (\S+) [^:]*(?:: (.*))?$/) ?? []
      if (word !== undefined) unknown.set(word, (list ?? '').split(', '))
    }
    return ({ text }) =>
      [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
        const suggestions = unknown.get(word.normalize('NFC'))
        return suggestions === undefined ? [] : [{ start: index, end: index + word.length, suggestions }]
      })
  }
  return undefined
}
