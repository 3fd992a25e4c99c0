/** Keeps HTML from being deeper than a program can climb: a million tags inside one another is a trap, not a page. */
import { endOfRaw, findTag, IN_LINE, NEVER_OPEN, RAW } from './htmlTags'

/** Browsers stop at 512. What lies deeper keeps its words and loses its tags. */
export const MAX_DEPTH = 100

/** Tags that no depth takes away: they are where lines and pictures are. */
const KEPT = new Set(['p', 'br', 'img', 'hr'])

/** Words on both sides of a tag that goes are not one word. */
const LINE_END = '<br>'

/** One pass over the source, whatever it holds. The same source comes back where nothing is too deep. */
export function flattenHtml(source: string): { readonly html: string; readonly flattened: boolean } {
  const kept: string[] = []
  let from = 0
  let depth = 0
  /** SVG and MathML that are open: nothing in them is understood to be closed or to be no markup. */
  let foreign = 0
  /** How many tags of each name were left out and still wait for their ends. */
  const left = new Map<string, number>()
  const open = new Map<string, number>()
  const leaveOut = (start: number, end: number, name: string) => {
    const before = source.slice(from, start)
    if (before !== '') kept.push(before)
    if (!IN_LINE.has(name) && kept.at(-1) !== LINE_END) kept.push(LINE_END)
    from = end
  }
  for (let tag = findTag(source, 0); tag !== undefined; ) {
    const { name, isEnd, start, end } = tag
    if (!isEnd && RAW.has(name) && foreign === 0) {
      const close = endOfRaw(source, name, end)
      const last = close === -1 ? undefined : findTag(source, close)
      tag = last === undefined ? undefined : findTag(source, last.end)
      continue
    }
    if (foreign > 0 ? tag.closesItself && !isEnd : NEVER_OPEN.has(name)) {
      if (depth >= MAX_DEPTH && !KEPT.has(name)) leaveOut(start, end, name)
    } else {
      const waiting = left.get(name) ?? 0
      if (isEnd ? waiting > 0 : depth >= MAX_DEPTH) {
        leaveOut(start, end, name)
        left.set(name, waiting + (isEnd ? -1 : 1))
      } else {
        const count = open.get(name) ?? 0
        const step = isEnd ? (count > 0 ? -1 : 0) : 1
        open.set(name, count + step)
        depth += step
        if (name === 'svg' || name === 'math') foreign += step
      }
    }
    tag = findTag(source, end)
  }
  return kept.length === 0
    ? { html: source, flattened: false }
    : { html: [...kept, source.slice(from)].join(''), flattened: true }
}
