/** Blocks read for their words alone, where only a line can stand: a cell, a quotation, a fact. */
import type { List } from './blocks/list'
import type { Inline } from './inline'

interface AnyBlock {
  readonly type: string
  readonly version: number
}

/** The words of the blocks with a line break between one and the next, and the blocks that are more than words. */
export function linesOf(blocks: readonly AnyBlock[]): { readonly children: Inline[]; readonly others: AnyBlock[] } {
  const children: Inline[] = []
  const others: AnyBlock[] = []
  for (const block of blocks) {
    if (!['paragraph', 'heading', 'quote', 'list'].includes(block.type)) {
      others.push(block)
      continue
    }
    const lines =
      block.type === 'list' ? linesOfList(block as List) : [(block as { children?: Inline[] }).children ?? []]
    for (const line of lines) {
      if (line.length === 0) continue
      if (children.length > 0) children.push({ type: 'linebreak', version: 1 })
      for (const child of line) children.push(child)
    }
  }
  return { children, others }
}

function linesOfList(list: List): Inline[][] {
  return list.children.flatMap((item) => [
    item.children.filter((child): child is Inline => child.type !== 'list'),
    ...item.children.filter((child): child is List => child.type === 'list').flatMap(linesOfList),
  ])
}
