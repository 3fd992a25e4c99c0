/** How much a paste may be before it is no text of an article any more, but something that would stop the window. */

import { IN_LINE } from './htmlTags'

/** 20,000 words from Word are two million characters of HTML. Pictures inside it are not counted. */
const MOST_HTML_LENGTH = 2_500_000
const MOST_TAGS = 50_000
/** Without a block between them. A line of more runs of words than that takes longer to draw than all the rest. */
export const MOST_TAGS_IN_LINE = 2000
const MOST_DATA_LENGTH = 20_000_000
/** 40,000 words; lines and cells of a spreadsheet. */
const LARGE_TEXT_LENGTH = 300_000
const LARGE_PLACES = 2000

/** Where a paste ends that is longer than any article. */
export const mostPasted = { blocks: 4000, letters: 2_000_000 } as const

/** True for HTML that cannot be read at once without a person noticing. One pass, without parsing. */
export function isLargeHtml(html: string): boolean {
  if (html.length > MOST_DATA_LENGTH) return true
  if (html.length > MOST_HTML_LENGTH && html.length - lengthOfPictures(html) > MOST_HTML_LENGTH) return true
  let tags = 0
  let inLine = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    NAME.lastIndex = at
    inLine = staysInLine(NAME.exec(html)?.[1]?.toLowerCase() ?? '') ? inLine + 1 : 0
    if (++tags > MOST_TAGS || inLine > MOST_TAGS_IN_LINE) return true
  }
  return false
}

const NAME = /<\/?([a-z]{1,10})/iy

/** A line break too: the words before and behind it are one block. */
export function staysInLine(tag: string): boolean {
  return tag === 'br' || IN_LINE.has(tag)
}

/** The same for plain text. */
export function isLargeText(text: string): boolean {
  if (text.length > LARGE_TEXT_LENGTH) return true
  let places = 1
  for (const sign of ['\n', '\t'])
    for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1))
      if (++places > LARGE_PLACES) return true
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
