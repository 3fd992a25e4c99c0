/** Which straight quotation mark opens and which closes: they look the same, so their order in the line decides. */

/**
 * Pairs of offsets, line by line. Inch marks (15") do not count. A line gives no pairs where their number is odd, or where
 * what stands around a mark says otherwise than its order: then there are quotations within quotations.
 */
export function straightQuotePairs(text: string): readonly (readonly [open: number, close: number])[] {
  const pairs: [number, number][] = []
  let line: number[] = []
  const closeLine = () => {
    const isEven = line.length % 2 === 0
    if (isEven && line.every((at, index) => !WORD.test((index % 2 === 0 ? text[at - 1] : text[at + 1]) ?? ''))) {
      for (let at = 0; at < line.length; at += 2) pairs.push([line[at] as number, line[at + 1] as number])
    }
    line = []
  }
  for (let at = nextMark(text, 0); at >= 0; at = nextMark(text, at + 1)) {
    if (text[at] === '\n') closeLine()
    else if (line.length % 2 === 1 || !/\d/.test(text[at - 1] ?? '')) line.push(at)
  }
  closeLine()
  return pairs
}

const WORD = /[\p{L}\p{N}]/u
const MARK_OR_LINE = /["\n]/g

function nextMark(text: string, from: number): number {
  MARK_OR_LINE.lastIndex = from
  return MARK_OR_LINE.exec(text)?.index ?? -1
}
