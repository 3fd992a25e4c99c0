/** Structured data as it stands in the page. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { JsonLdNode, JsonLdValue } from './page'

/**
 * One script element for one thing: testing tools are blind to `@graph` and to references between scripts.
 * No word of an article can end the script or open a comment in it: `<`, `>` and `&` are written as escapes, and so are
 * the two line separators that are no line breaks in JSON but were in JavaScript before 2019.
 */
export function jsonLdScript(node: JsonLdNode): Element {
  const json = JSON.stringify(withoutEmpty({ '@context': 'https://schema.org', ...node }), null, 1).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return h('script', { type: 'application/ld+json' }, [{ type: 'text', value: `\n${json}\n` }])
}

function withoutEmpty(value: JsonLdValue): JsonLdValue {
  if (Array.isArray(value)) {
    const kept = value.map(withoutEmpty).filter((inner) => inner !== undefined)
    return kept.length === 0 ? undefined : kept
  }
  if (typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value as JsonLdNode)
        .map(([key, inner]) => [key, withoutEmpty(inner)] as const)
        .filter(([, inner]) => inner !== undefined),
    )
  }
  return value === '' ? undefined : value
}
