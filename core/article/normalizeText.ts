/** Text as the app keeps it: NFC, whatever form a keyboard, a file or a clipboard sent. */

/** A copy of the value with every string in NFC and without lone surrogates, which UTF-8 could not hold. */
export function normalizeText<Value>(value: Value): Value {
  return walk(value) as Value
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value).normalize('NFC')
  if (Array.isArray(value)) return value.map(walk)
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]))
  }
  return value
}

/** Lone surrogates become U+FFFD, as they would on the way to UTF-8: what is compared later is what was written. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
}
