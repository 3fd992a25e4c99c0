/** Pictures inside RTF: word processors put HTML on the clipboard with addresses on a disk, and the pictures beside it in RTF. */

export interface RtfPicture {
  readonly mime: 'image/png' | 'image/jpeg'
  /** Hexadecimal, two letters a byte. */
  readonly hex: string
}

const MAX_PICTURES = 200

/** In the order of the text; a picture of a kind that browsers do not show keeps its place as undefined. */
export function* picturesInRtf(rtf: string): Generator<RtfPicture | undefined, void> {
  let count = 0
  for (let at = rtf.indexOf('{\\pict'); at !== -1 && count < MAX_PICTURES; at = rtf.indexOf('{\\pict', at + 1)) {
    // The same picture once more, for programs of another age.
    if (
      /\{\\\*?\\?nonshppict\s*$/.test(rtf.slice(Math.max(0, at - 40), at)) ||
      /\\nonshppict\s*$/.test(rtf.slice(Math.max(0, at - 40), at))
    )
      continue
    count++
    yield readPicture(rtf, at)
  }
}

function readPicture(rtf: string, start: number): RtfPicture | undefined {
  let depth = 0
  let mime: RtfPicture['mime'] | undefined
  let hex = ''
  for (let at = start; at < rtf.length; ) {
    const sign = rtf[at]
    if (sign === '{') {
      depth++
      at++
    } else if (sign === '}') {
      depth--
      at++
      if (depth === 0) break
    } else if (sign === '\\') {
      const word = /^\\(?:[a-z]+-?\d*\s?|\*|'[0-9a-f]{2}|.)/i.exec(rtf.slice(at, at + 80))?.[0] ?? '\\'
      if (depth === 1 && /^\\pngblip/.test(word)) mime = 'image/png'
      if (depth === 1 && /^\\jpegblip/.test(word)) mime = 'image/jpeg'
      // Bytes as they are: nobody puts them on a clipboard.
      if (/^\\bin\d/.test(word)) return undefined
      at += word.length
    } else {
      let end = at
      while (end < rtf.length && rtf[end] !== '{' && rtf[end] !== '}' && rtf[end] !== '\\') end++
      if (depth === 1) hex += rtf.slice(at, end).replace(/\s+/g, '')
      at = end
    }
  }
  return mime !== undefined && hex.length > 16 && hex.length % 2 === 0 && /^[0-9a-f]+$/i.test(hex)
    ? { mime, hex }
    : undefined
}
