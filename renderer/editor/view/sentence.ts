/** The sentence around a place in a line. */

/**
 * UTF-16 offsets. A sentence ends behind its stop, closing quotes and blanks included; "TP. Hồ Chí Minh", "3.500" and
 * "v.v." do not end one. Behind the last stop of a line the last sentence is still the one that is written.
 */
export function sentenceAt(text: string, at: number): { readonly start: number; readonly end: number } {
  let start = 0
  for (const { index, 0: stop } of text.matchAll(STOP)) {
    const end = index + stop.length
    if (ABBREVIATION.test(text.slice(Math.max(0, index - 6), index + 1))) continue
    if (end >= text.length) break
    if (at < end) return { start, end }
    start = end
  }
  return { start, end: text.length }
}

/** A stop with its quotes, and the blanks behind it; or a line break. A blank must follow: "3.500" is one number. */
const STOP = /[.!?…]+[”"’')\]]*\s+|\n/gu
/** What stands before a full stop that shortens: a known title, or a single capital. */
const ABBREVIATION = /(?<![\p{L}\p{M}])(?:TP|Tp|TX|TT|Q|P|H|GS|PGS|TS|ThS|BS|KS|LS|NSND|NSƯT|v\.v|tr|\p{Lu})\.$/u
