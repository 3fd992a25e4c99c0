/** A set of strings with a byte each, kept as sorted 32-bit hashes: small, and ready the moment the file is read. */

/** FNV-1a over UTF-16 code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return hash >>> 0
}

export interface HashTable {
  /** Ascending. */
  readonly hashes: Uint32Array
  readonly codes: Uint8Array
}

/** The byte stored with `text`, 0 where it is not in the table (or, once in some 40,000 questions, by mistake). */
export function lookUp({ hashes, codes }: HashTable, text: string): number {
  const hash = hashOf(text)
  let low = 0
  let high = hashes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((hashes[middle] as number) < hash) low = middle + 1
    else high = middle
  }
  return hashes[low] === hash ? (codes[low] as number) : 0
}

/** Builds a table; where two strings share a hash the larger byte stays. */
export function buildHashTable(entries: ReadonlyMap<string, number>): HashTable {
  const byHash = new Map<number, number>()
  for (const [text, code] of entries) {
    const hash = hashOf(text)
    byHash.set(hash, Math.max(code, byHash.get(hash) ?? 0))
  }
  const hashes = Uint32Array.from(byHash.keys()).sort()
  return { hashes, codes: Uint8Array.from(hashes, (hash) => byHash.get(hash) ?? 0) }
}
