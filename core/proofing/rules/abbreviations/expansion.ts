/** Does an article say what an abbreviation stands for, and where does it use it first? */
import type { Match, Passage } from '../../passage'

/** True for "giải phóng mặt bằng (GPMB)", for the full words anywhere in the article, and for "GPMB (giải phóng…". */
export function isExpanded(article: Passage, short: string, full?: string): boolean {
  const { text, lower } = article
  if (text.includes(`(${short})`) || text.includes(`(${short} -`) || text.includes(`gọi tắt là ${short}`)) return true
  if (new RegExp(`${short} \\((?=\\p{Ll})`, 'u').test(text)) return true
  return full !== undefined && lower.includes(full.toLowerCase().replace(/,/g, ''))
}

/**
 * True where this is the article's first use of the abbreviation. A block does not know its place in the article, so the
 * words around it are compared with those around the first use.
 */
export function isFirstUse(match: Match, short: string): boolean {
  const { passage } = match
  if (passage.article === passage) return true
  const first = passage.article.text.indexOf(short)
  const offset = Math.min(match.start, SURROUNDINGS)
  const length = offset + short.length + Math.min(SURROUNDINGS, passage.text.length - match.end)
  const here = passage.text.slice(match.start - offset, match.start - offset + length)
  return passage.article.text.slice(first - offset, first - offset + length) === here
}

const SURROUNDINGS = 40
