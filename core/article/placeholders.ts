/**
 * "[chờ số liệu]", "[cần kiểm chứng]", "TODO", "xxx", "???": what a reporter leaves for later and nobody may read.
 * Capital XXX is the thirtieth congress.
 */
const PLACEHOLDERS = [
  /\[\s*(?:chờ|cần|bổ sung|kiểm tra|xác minh|điền|thiếu|hỏi lại|tk|todo)(?![\p{L}\p{M}])[^\]\n]{0,80}\]/giu,
  /(?<![\p{L}\p{N}])(?:TODO|x{3,})(?![\p{L}\p{N}])|\?{3,}/gu,
]

/** UTF-16, `start` included, `end` not. */
export interface Placeholder {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** In the order of the text. Where one lies inside another, the outer one counts. */
export function findPlaceholders(text: string): readonly Placeholder[] {
  // Most lines have none, and this is asked of every line that is typed at.
  if (!/\[|TODO|xxx|\?\?\?/.test(text)) return []
  const found = PLACEHOLDERS.flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((one, index) => !found.slice(0, index).some((outer) => outer.end >= one.end))
}
