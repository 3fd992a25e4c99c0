/** Addresses in the form that the HTML standard calls valid: what a person pasted often is not. */
import { safeUrl } from '../document'

/** Characters that a valid address holds only as %xx (URL Standard, "URL code points"). */
const TO_ENCODE = /[\s"<>\\^`{|}]|%(?![0-9A-Fa-f]{2})/gu

/** The address to print in `href`, or undefined where it leads nowhere or could run script. */
export function publishableHref(raw: string): string | undefined {
  const url = safeUrl(raw)
  if (url === undefined) return undefined
  const [, scheme = '', host = '', rest = ''] = /^(https?:)\/\/([^/?#]*)(.*)$/isu.exec(url) ?? []
  if (scheme === '') {
    // "https:" without a host, or "mailto:" without an address, leads nowhere.
    if (/^https?:/i.test(url) || /^(mailto|tel):\s*$/i.test(url)) return undefined
    return encoded(url)
  }
  const valid = /^([\p{L}\p{N}_-]+\.)*[\p{L}\p{N}_-]+\.?(:\d{1,5})?$|^\[[0-9a-f:.]+\](:\d{1,5})?$/iu.test(host)
  return valid ? `${scheme}//${host}${encoded(rest)}` : undefined
}

function encoded(text: string): string {
  const [before = '', ...after] = text.split('#')
  // Only the first # is a mark; brackets are allowed in the host alone.
  return [before, ...(after.length === 0 ? [] : [after.join('%23')])]
    .map((part) =>
      part
        .replace(TO_ENCODE, (sign) => encodeURIComponent(sign))
        .replaceAll('[', '%5B')
        .replaceAll(']', '%5D'),
    )
    .join('#')
}
