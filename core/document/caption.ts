/** The line under a picture, a film or a table: the caption, then who is owed for it. Written and read in one place. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { childNamed, findFirst, hasClass, without, wordsIn } from './hastParts'

export interface CaptionWords {
  /** The name of the thing, set before the caption; empty where it has none. */
  readonly title?: string
  readonly caption: string
  readonly credit: string
}

/** Undefined where there is nothing to say. `creditLabel` stands before the credit: "Ảnh:". */
export function captionToHast({ title = '', caption, credit }: CaptionWords, creditLabel: string): Element | undefined {
  const parts: ElementContent[] = []
  if (title.trim() !== '') parts.push(h('strong', { className: ['name'] }, title.trim()))
  if (caption.trim() !== '') parts.push({ type: 'text', value: caption.trim() })
  if (credit.trim() !== '') parts.push(h('span', { className: ['credit'] }, `${creditLabel} ${credit.trim()}`))
  if (parts.length === 0) return undefined
  return h(
    'figcaption',
    parts.flatMap((part, index) => (index === 0 ? [part] : [{ type: 'text', value: ' ' } as const, part])),
  )
}

const LABEL = '(?:Ảnh|Nguồn ảnh|Photo|Video|Clip|Film|Âm thanh|Sound|Đồ họa|Infographic|Graphics?|Nguồn|Source)'

/** The caption, and the credit where the page sets it apart or writes "Ảnh: …" at the end. */
export function captionFromHast(element: Element): Required<CaptionWords> {
  const line = childNamed(element, 'figcaption')
  if (line === undefined) return { title: '', caption: '', credit: '' }
  const name = findFirst(line, (part) => hasClass(part, 'name'))
  const title = wordsIn(name)
  const rest = without(line, (part) => part.properties === name?.properties && hasClass(part, 'name'))
  const owed = findFirst(rest, (part) => hasClass(part, 'credit'))
  if (owed !== undefined) {
    const credit = wordsIn(owed).replace(new RegExp(`^${LABEL}\\s*:\\s*`, 'iu'), '')
    return { title, caption: wordsIn(without(rest, (part) => hasClass(part, 'credit'))), credit }
  }
  return { title, ...splitCredit(wordsIn(rest)) }
}

/** "Đê Bàu Sen. Ảnh: Lê Vân" */
function splitCredit(words: string): { caption: string; credit: string } {
  const label = /(?:^|[\s.,–-])(?:Ảnh|Nguồn ảnh|Photo)\s*:\s*(?=[^:]*$)/iu.exec(words)
  if (!label) return { caption: words, credit: '' }
  const stop = label[0].startsWith('.') ? 1 : 0
  return {
    caption: words.slice(0, label.index + stop).replace(/[\s,–-]+$/, ''),
    credit: words.slice(label.index + label[0].length).trim(),
  }
}
