/** What the text before a word tells about it: whether a sentence begins, and whether English goes on. */
import { isAmbiguousEnglish } from '../englishWords'
import { isTypedEnglish } from './english'

/** True where the next letter opens a sentence: after . ! ? and a space, or on a new line that is not the first. */
export function startsSentence(before: string): boolean {
  return /(?:[.!?…]["”’)\]]*[ \u00a0\t]+|\n)["“‘([]*$/.test(before)
}

/** True where the word before, in the same sentence, is English; words of both languages ask their own neighbour. */
export function isAfterEnglish(before: string): boolean {
  const words = before.split(/[ \u00a0]+/)
  for (let i = words.length - 1; i >= 0; i--) {
    const word = (words[i] as string).toLowerCase()
    if (word === '') continue
    if (!/^[“"‘'(]*[a-z]+(?:['’][a-z]+)?$/.test(word)) return false
    const bare = word.replace(/^[^a-z]+/, '')
    if (!isAmbiguousEnglish(bare)) return isTypedEnglish(bare)
  }
  return false
}
