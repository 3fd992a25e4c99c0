/** Which addresses an article may point to. Everything else could run script or read files when a reader clicks. */

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * The address as it may be published, or undefined. Accepts http, https, mailto and tel, and addresses without a scheme
 * that start with `/`, `#` or `?`; a bare domain ("baosongtra.vn/tin") becomes https.
 * Control and format characters are how `java\nscript:` hides (browsers skip them), so they are removed before looking.
 */
export function safeUrl(raw: string): string | undefined {
  const url = raw
    .trim()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(' ', '%20')
  if (url === '') return undefined
  if (/^[/#?]/.test(url)) return /^[/\\]{2}/.test(url) ? safeUrl(`https:${url.replaceAll('\\', '/')}`) : url
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]
  // "baosongtra.vn:8080/tin" reads as the scheme "baosongtra.vn:"; a real scheme here has no dot.
  if (scheme !== undefined && !scheme.includes('.')) return SCHEMES.has(`${scheme.toLowerCase()}:`) ? url : undefined
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]|$)/u.test(url) ? `https://${url}` : undefined
}
