/** How much a paste may be before it is no text of an article any more, but something that would stop the window. */

/** 20,000 words from Word are two million characters of HTML. Pictures inside it are not counted. */
const MOST_HTML_LENGTH = 2_500_000
const MOST_TAGS = 50_000
const MOST_DATA_LENGTH = 20_000_000
const MAX_TEXT_LENGTH = 2_000_000
const MAX_LINES = 4000

/** Where a paste ends that is longer than any article. */
export const mostPasted = { blocks: MAX_LINES, letters: MAX_TEXT_LENGTH } as const

/** True for HTML that cannot be read at once without a person noticing. One pass, without parsing. */
export function isLargeHtml(html: string): boolean {
  if (html.length > MOST_DATA_LENGTH) return true
  if (html.length > MOST_HTML_LENGTH && html.length - lengthOfPictures(html) > MOST_HTML_LENGTH) return true
  let tags = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) if (++tags > MOST_TAGS) return true
  return false
}

/** True for text that is not pasted either; a file of it can be imported. Also for blocks that were read, by their number. */
export function tooMuchText(text: string | number): boolean {
  if (typeof text === 'number') return text > MAX_LINES
  if (text.length > MAX_TEXT_LENGTH) return true
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) if (++lines > MAX_LINES) return true
  return false
}

function lengthOfPictures(html: string): number {
  let length = 0
  for (let at = html.indexOf(';base64,'); at !== -1; ) {
    const ends = [html.indexOf('"', at), html.indexOf("'", at), html.indexOf(')', at), html.indexOf('>', at)]
    const end = Math.min(...ends.map((place) => (place === -1 ? html.length : place)))
    length += end - at
    at = html.indexOf(';base64,', end)
  }
  return length
}
