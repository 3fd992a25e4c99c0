/** Keeps HTML from being deeper than a program can climb: a million tags inside one another is a trap, not a page. */
import { endOfRaw, findTag, IN_LINE, NEVER_OPEN, RAW, UNSEEN } from './htmlTags'

/** Browsers stop at 512. What lies deeper keeps its words and loses its tags. */
export const MAX_DEPTH = 100

/** Tags that no depth takes away: they are where lines and pictures are. */
const KEPT = new Set(['p', 'br', 'img', 'hr'])

/** Words on both sides of a tag that goes are not one word. */
const LINE_END = '<br>'

/**
 * One pass over the source, whatever it holds. The same source comes back where nothing is too deep and nothing stands
 * in it for programs without scripts.
 */
export function flattenHtml(source: string): { readonly html: string; readonly flattened: boolean } {
  const kept: string[] = []
  let from = 0
  let flattened = false
  /** Names of the tags that are open in what is handed on, the outermost first. */
  let open: string[] = []
  /** SVG and MathML that are open: nothing in them is understood to be closed or to be no markup. */
  let foreign = 0
  /** How many tags of each name were left out, or closed early, and still wait for their ends. */
  const left = new Map<string, number>()
  let waiting = 0
  /** Raw elements that have no end any more: nobody looks for it twice. */
  const endless = new Set<string>()
  const takeOut = (start: number, end: number) => {
    if (start > from) kept.push(source.slice(from, start))
    from = end
  }
  const leaveOut = (start: number, end: number, name: string) => {
    takeOut(start, end)
    flattened = true
    if (!IN_LINE.has(name) && kept.at(-1) !== LINE_END) kept.push(LINE_END)
  }
  const waitFor = (name: string, count: number) => {
    left.set(name, (left.get(name) ?? 0) + count)
    waiting += count
  }
  /** What is too deep comes to the surface: in the depth, each of its words would be looked at by every tag around it. */
  const closeAll = (at: number) => {
    takeOut(at, at)
    for (const name of open.reverse()) {
      kept.push(`</${name}>`)
      waitFor(name, 1)
    }
    open = []
    foreign = 0
  }
  for (let tag = findTag(source, 0); tag !== undefined; ) {
    const { name, isEnd, start, end } = tag
    if (!isEnd && foreign === 0) {
      if (name === 'plaintext') break
      if (UNSEEN.has(name) || RAW.has(name)) {
        const close = endless.has(name) ? -1 : endOfRaw(source, name, end)
        const last = close === -1 ? undefined : findTag(source, close)
        if (last === undefined) endless.add(name)
        // The rest of the page is no frame, and is not for programs without scripts: only the tag is one too many.
        const isDropped = UNSEEN.has(name) || (last === undefined && name === 'iframe')
        if (isDropped) takeOut(start, last?.end ?? end)
        else if (last === undefined) break
        tag = findTag(source, last?.end ?? end)
        continue
      }
    }
    const isTooDeep = open.length + waiting >= MAX_DEPTH
    if (foreign > 0 ? tag.closesItself && !isEnd : NEVER_OPEN.has(name)) {
      if (isTooDeep && !KEPT.has(name)) leaveOut(start, end, name)
    } else if (isEnd) {
      const place = open.lastIndexOf(name)
      if (place >= 0) {
        open.splice(place, 1)
        if (name === 'svg' || name === 'math') foreign--
      } else if ((left.get(name) ?? 0) > 0) {
        leaveOut(start, end, name)
        waitFor(name, -1)
      }
    } else if (isTooDeep) {
      if (open.length > 0) closeAll(start)
      leaveOut(start, end, name)
      waitFor(name, 1)
    } else {
      open.push(name)
      if (name === 'svg' || name === 'math') foreign++
    }
    tag = findTag(source, end)
  }
  return { html: kept.length === 0 && from === 0 ? source : [...kept, source.slice(from)].join(''), flattened }
}
