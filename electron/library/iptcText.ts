/**
 * The words of an IPTC block. It should say that it is UTF-8, and often is so without saying it; Vietnamese agencies wrote
 * it in the old charsets for years and said nothing at all.
 */
import { decodeCharset, detectCharset } from '../../core/vietnamese'

/** Gives the words of a field; several values of one field are joined by commas. */
export function decodeIptc(tags: Readonly<Record<string, unknown>>): (field: string) => string {
  const fields = new Map<string, Uint8Array[]>()
  for (const [name, tag] of Object.entries(tags)) {
    const values = (Array.isArray(tag) ? tag : [tag]).flatMap((entry) => bytesOf(entry) ?? [])
    if (values.length > 0) fields.set(name, values)
  }
  const all = [...fields.values()].flat()
  const decode = decoderFor(all)
  return (field) => (fields.get(field) ?? []).map(decode).join(', ')
}

/** One charset for the whole block: single fields are too short to tell. */
function decoderFor(values: readonly Uint8Array[]): (bytes: Uint8Array) => string {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const isUtf8 = values.every((bytes) => {
    try {
      utf8.decode(bytes)
      return true
    } catch {
      // A field that a program cut at its limit may end within a letter.
      return isCutUtf8(bytes)
    }
  })
  if (isUtf8) return (bytes) => new TextDecoder().decode(bytes).replace(/\ufffd+$/, '')
  const joined = Buffer.concat(values.flatMap((bytes) => [bytes, Buffer.from('\n')]))
  const charset = detectCharset(joined)?.charset ?? 'cp1258'
  return (bytes) => decodeCharset(bytes, charset).text
}

function isCutUtf8(bytes: Uint8Array): boolean {
  for (let missing = 1; missing <= 3 && missing < bytes.length; missing++) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - missing))
      return true
    } catch {
      // One byte further back.
    }
  }
  return false
}

function bytesOf(tag: unknown): Uint8Array | undefined {
  if (typeof tag !== 'object' || tag === null || !('value' in tag) || !Array.isArray(tag.value)) return undefined
  return tag.value.every((byte) => typeof byte === 'number') ? Uint8Array.from(tag.value) : undefined
}
