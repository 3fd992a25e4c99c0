/** Keeps HTML from being deeper than a program can climb: a million tags inside one another is a trap, not a page. */

/** Browsers stop at 512. What lies deeper keeps its words and loses its tags. */
const MAX_DEPTH = 100

/** Tags that no depth takes away: they are where lines and pictures are. */
const KEPT = new Set(['p', 'br', 'img', 'hr'])

/** Elements without an end, and those whose end is understood from what follows. */
const NEVER_OPEN = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot option optgroup rp rt colgroup html head body'.split(
    ' ',
  ),
)
/** Their content is not HTML. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes'])

/** One pass over the source, whatever it holds. The same source comes back where nothing is too deep. */
export function flattenHtml(source: string): { readonly html: string; readonly flattened: boolean } {
  const kept: string[] = []
  let from = 0
  let depth = 0
  /** How many tags of each name were left out and still wait for their ends. */
  const left = new Map<string, number>()
  const open = new Map<string, number>()
  let at = source.indexOf('<')
  while (at !== -1) {
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at + 4)
      if (end === -1) break
      at = source.indexOf('<', end + 3)
      continue
    }
    const name = /^<\/?([a-z][^\s/>]{0,60})/i.exec(source.slice(at, at + 64))?.[1]?.toLowerCase()
    if (name === undefined) {
      at = source.indexOf('<', at + 1)
      continue
    }
    const end = endOfTag(source, at + 1)
    if (end === -1) break
    const isEnd = source[at + 1] === '/'
    if (!isEnd && RAW.has(name)) {
      const close = source.slice(end).search(new RegExp(`</${name}[\\s/>]`, 'i'))
      if (close === -1) break
      at = end + close
      const after = endOfTag(source, at + 1)
      at = after === -1 ? -1 : source.indexOf('<', after)
      continue
    }
    if (NEVER_OPEN.has(name)) {
      if (depth >= MAX_DEPTH && !KEPT.has(name)) {
        kept.push(source.slice(from, at))
        from = end
      }
    } else {
      const waiting = left.get(name) ?? 0
      const drop = isEnd ? waiting > 0 : depth >= MAX_DEPTH
      if (drop) {
        kept.push(source.slice(from, at))
        from = end
        left.set(name, waiting + (isEnd ? -1 : 1))
      } else if (isEnd) {
        const count = open.get(name) ?? 0
        if (count > 0) {
          open.set(name, count - 1)
          depth--
        }
      } else {
        open.set(name, (open.get(name) ?? 0) + 1)
        depth++
      }
    }
    at = source.indexOf('<', end)
  }
  return kept.length === 0
    ? { html: source, flattened: false }
    : { html: [...kept, source.slice(from)].join(''), flattened: true }
}

/** Behind the `>` that closes the tag, quotes respected; -1 where the source ends first. */
function endOfTag(source: string, start: number): number {
  let quote = ''
  for (let at = start; at < source.length; at++) {
    const sign = source[at] as string
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if ((sign === '"' || sign === "'") && source[at - 1] === '=') quote = sign
    else if (sign === '>') return at + 1
  }
  return -1
}
