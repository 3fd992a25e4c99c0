/** Reads HTML tag by tag without a parser, in one pass and at the same pace whatever it holds. */

export interface HtmlTag {
  /** In small letters. */
  readonly name: string
  readonly isEnd: boolean
  /** UTF-16 places in the source: of its `<`, and behind its `>`. */
  readonly start: number
  readonly end: number
  /** `<br/>`: nothing stays open in SVG and MathML; in HTML the sign means nothing. */
  readonly closesItself: boolean
}

/** Elements without an end, and those whose end is understood from what follows. */
export const NEVER_OPEN: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot option optgroup rp rt colgroup html head body'.split(
    ' ',
  ),
)

/** Their content is not HTML, except inside SVG and MathML. */
export const RAW: ReadonlySet<string> = new Set('script style textarea title xmp iframe'.split(' '))

/** For programs without scripts or frames. A browser reads no markup in them, except where it parses without running anything. */
export const UNSEEN: ReadonlySet<string> = new Set(['noscript', 'noembed', 'noframes'])

/** Elements that stand in a line. Every other one begins a line of its own. */
export const IN_LINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label mark meter nobr output progress q rb rp rt rtc ruby s samp select small span strike strong sub sup textarea time tt u var wbr'.split(
    ' ',
  ),
)

/** The tag at or after a place, or undefined. Comments are passed over. A tag that never ends is none, nor is anything behind it. */
export function findTag(source: string, from: number): HtmlTag | undefined {
  for (let at = source.indexOf('<', from); at !== -1; ) {
    if (source.startsWith('<!--', at)) {
      const end = endOfComment(source, at)
      if (end === -1) return undefined
      at = source.indexOf('<', end)
      continue
    }
    const found = TAG_NAME.exec(source.slice(at, at + 64))
    if (found === null) {
      at = source.indexOf('<', at + 1)
      continue
    }
    const end = endOfTag(source, at + 1)
    if (end === -1) return undefined
    return {
      name: (found[1] as string).toLowerCase(),
      isEnd: source[at + 1] === '/',
      start: at,
      end,
      closesItself: source[end - 2] === '/',
    }
  }
  return undefined
}

const TAG_NAME = /^<\/?([a-z][^\s/>]{0,60})/i

/** Where the end tag of a raw element begins; -1 where it has none. */
export function endOfRaw(source: string, name: string, from: number): number {
  for (let at = source.indexOf('</', from); at !== -1; at = source.indexOf('</', at + 2)) {
    const behind = at + 2 + name.length
    if (source.slice(at + 2, behind).toLowerCase() === name && /^[\s/>]/.test(source.slice(behind, behind + 1)))
      return at
  }
  return -1
}

/** Behind the comment that opens at a place; -1 where it has no end. `<!-->` is a whole one (HTML, 13.2.5.43). */
export function endOfComment(source: string, at: number): number {
  if (source.startsWith('>', at + 4)) return at + 5
  if (source.startsWith('->', at + 4)) return at + 6
  const end = source.indexOf('-->', at + 4)
  return end === -1 ? -1 : end + 3
}

/** Behind the `>` that closes the tag, quotes respected; -1 where the source ends first. By leaps: a value may be megabytes. */
function endOfTag(source: string, start: number): number {
  QUOTE_OR_END.lastIndex = start
  for (;;) {
    const found = QUOTE_OR_END.exec(source)
    if (found === null) return -1
    if (found[0] === '>') return found.index + 1
    const quote = found[0].at(-1) as string
    const close = source.indexOf(quote, QUOTE_OR_END.lastIndex)
    if (close === -1) return -1
    QUOTE_OR_END.lastIndex = close + 1
  }
}

const QUOTE_OR_END = />|=\s*["']/g
