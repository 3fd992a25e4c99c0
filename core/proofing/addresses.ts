/** Finds what is no prose: web and mail addresses, paths, file names, tags, code. No house style applies to them. */

/**
 * The text with every character of such a piece replaced by `mask` (one code unit), so that offsets stay. Linear: the
 * text is taken piece by piece between blanks, and pieces longer than an address can be are prose or data.
 */
export function maskAddresses(text: string, mask: string): string {
  if (!SUSPECT.test(text)) return text
  const parts: string[] = []
  let copied = 0
  const blank = (start: number, end: number) => {
    parts.push(text.slice(copied, start), mask.repeat(end - start))
    copied = end
  }
  PIECE.lastIndex = 0
  for (let match = PIECE.exec(text); match !== null; match = PIECE.exec(text)) {
    const piece = match[0]
    const start = match.index
    if (piece.length > MAX_ADDRESS) continue
    const tick = piece.indexOf('`')
    if (tick >= 0) {
      const end = codeEnd(text, start + tick)
      if (end !== undefined) {
        blank(start + tick, end)
        PIECE.lastIndex = end
        continue
      }
    }
    if (!SUSPECT.test(piece) || !ADDRESS.test(piece)) continue
    const lead = /^["'“‘(«[{<]+/.exec(piece)?.[0].length ?? 0
    const tail = TRAILING.exec(piece)?.[0].length ?? 0
    if (piece.length - tail > lead) blank(start + lead, start + piece.length - tail)
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(copied)
}

const MAX_ADDRESS = 2000
const MAX_CODE = 500
const PIECE = /\S+/g
/** Without one of these there is nothing to look for. */
const SUSPECT = /[@\\_`{}#=]|:\/\/|www\.|[\w-]\.[a-z]|[\w.-]\/[\w.-]+\//i
const DOMAINS = 'com|net|org|vn|edu|gov|info|io|tv|me|asia|news|dev|html?|php|jpe?g|png|gif|pdf|docx?|xlsx?|zip|mp[34]'
const ADDRESS = new RegExp(
  [
    '://',
    '(?:^|[^\\p{L}])www\\.',
    '[^\\s@]@[^\\s@]',
    '\\\\[\\w.]',
    '\\w_\\w',
    '[{}]',
    '\\w=["\\w]',
    '(?:^|[^\\p{L}\\p{N}])[#@]\\p{L}',
    `(?:^|[^\\p{L}\\p{M}.-])[a-z0-9-]{1,60}(?:\\.[a-z0-9-]{1,60}){0,6}\\.(?:${DOMAINS})(?=$|[^\\p{L}\\p{N}])`,
    '^\\W{0,4}/?(?:[\\w.-]{1,60}/){2,}[\\w.-]*[a-z_]',
  ].join('|'),
  'iu',
)
/** The full stop, comma or bracket after an address belongs to the sentence. */
const TRAILING = /[.,;:!?)\]}>"'”’»…]+$/

/** Where a span of code in back quotes that opens at `start` ends: on the same line, not far away. */
function codeEnd(text: string, start: number): number | undefined {
  const code = /^`[^`\n]{1,500}`/.exec(text.slice(start, start + MAX_CODE + 2))?.[0]
  return code === undefined ? undefined : start + code.length
}
