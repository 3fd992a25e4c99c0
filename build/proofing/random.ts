/** Numbers that look random and are the same on every run. */
export type Random = () => number

/** Marsaglia's xorshift, 32 bits: values from 0 up to but not including 1. */
export function createRandom(seed: number): Random {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** One of `items`, each as likely as its weight. */
export function pickWeighted<Item>(items: readonly (readonly [Item, number])[], random: Random): Item {
  let at = random() * items.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [item, weight] of items) {
    at -= weight
    if (at < 0) return item
  }
  return (items.at(-1) as readonly [Item, number])[0]
}

export function pick<Item>(items: ArrayLike<Item>, random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item
}
