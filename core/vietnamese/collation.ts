/** Vietnamese alphabetical order: letters first, then ngang huyền hỏi ngã sắc nặng, then case; hòa and hoà are one word. */
import { restyle } from './restyle'

const collator = new Intl.Collator('vi', { numeric: true })

/** For `Array.prototype.sort`: negative where `a` comes first. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(restyle(a, 'old'), restyle(b, 'old'))
}

/** A sorted copy; each key is normalised once, so long lists sort quickly. */
export function sortVietnamese<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, key: restyle(keyOf(item), 'old') }))
    .sort((a, b) => collator.compare(a.key, b.key))
    .map(({ item }) => item)
}
