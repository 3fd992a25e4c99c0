/** Blocks that are put one behind the other, a few at a time; of a long list or table a few entries at a time. */
import { $getNodeByKey, $isElementNode, type LexicalNode, type NodeKey } from 'lexical'
import { type Block, type List, proseOf, type Table, type TableCell } from '../../../core/document'
import { $createBlock, $isTable, $rowsOf } from '../blocks'

/** Entries of a list, or cells of a table, that are made in one go. */
const FEW = 40

/** Of what a paragraph has: a few runs of words, and some letters. */
const RUNS = 8
const LETTERS = 1000

/** As much work as so many paragraphs. */
export function weightOf(block: Block): number {
  if (block.type === 'list') return Math.max(proseOf(block).length, weightOfRuns(block.children))
  if (block.type === 'table')
    return Math.max(
      1,
      sumOf(block.rows, ({ cells }) => sumOf(cells, weightOfCell)),
    )
  return 'children' in block && Array.isArray(block.children) ? weightOfRuns(block.children) : 1
}

function weightOfCell({ children }: TableCell): number {
  return weightOfRuns(children)
}

function weightOfRuns(children: readonly unknown[]): number {
  return Math.max(1, Math.floor(partsIn(children)))
}

/** Runs count as much as so many letters. */
function partsIn(children: readonly unknown[]): number {
  return sumOf(children, (child) => {
    if (typeof child !== 'object' || child === null) return 0
    if ('children' in child && Array.isArray(child.children)) return partsIn(child.children)
    return 1 / RUNS + ('text' in child && typeof child.text === 'string' ? child.text.length / LETTERS : 0)
  })
}

/** Puts a little more whenever it is asked to go on, always in an update; yields the weight of it. */
export type Filling<Answer = void> = Generator<number, Answer, void>

export interface Row {
  /** Answers the block's key. */
  readonly $grow: (block: Block) => Filling<NodeKey>
  readonly $first: () => LexicalNode | undefined
  readonly $last: () => LexicalNode | undefined
  readonly $takeBack: () => void
}

/** Everything here must be called in an update. */
export interface Gap {
  /** Of all that goes into it. */
  readonly weight: number
  /** The keys of the blocks' nodes, in the order of the clip; undefined for one that joined a line, or is not put in yet. */
  readonly keys: readonly (NodeKey | undefined)[]
  /** Goes on where it was left, each time in an update of its own. */
  readonly $fill: () => Filling
  /** Joins the first and the last of them with the words around. The caret goes behind them where `moveCaret` says so. */
  readonly $close: (options: { readonly moveCaret: boolean }) => void
  /** As if nothing had been put in. */
  readonly $takeBack: () => void
  /** It is over, in whichever way; called outside of an update. */
  readonly end?: () => void
}

/** Where blocks stand one behind the other. */
export interface Place {
  /** They come behind this one. */
  readonly $start: () => LexicalNode | undefined
  readonly $close: (row: Row, options: { readonly moveCaret: boolean }) => void
  /** When they are gone again. */
  readonly $takeBack: () => void
}

/** The last one that still stands says where the next one goes; `$start` where there is none. */
export function createRow($start: () => LexicalNode | undefined): Row {
  const keys: NodeKey[] = []
  return {
    *$grow(block) {
      const [first, ...others] = piecesOf(block)
      const before = $attached(keys.at(-1)) ?? $start()
      if (before === undefined) throw gone()
      const node = $createBlock(first)
      before.insertAfter(node, false)
      const key = node.getKey()
      keys.push(key)
      let last = $entriesOf(node).at(-1)?.getKey()
      yield weightOf(first)
      for (const piece of others) {
        last = $putBehind(last, $entriesOf($createBlock(piece)))
        yield weightOf(piece)
      }
      return key
    },
    $first: () => $attached(keys[0]),
    $last: () => $attached(keys.at(-1)),
    $takeBack: () => {
      for (const key of keys) $attached(key)?.remove(true)
    },
  }
}

/** The entries of a list, a few at a time, behind one that stands in a list already. */
export function* $growEntries(key: NodeKey, list: List): Filling<readonly NodeKey[]> {
  const keys: NodeKey[] = []
  for (const piece of piecesOf(list)) {
    const entries = $entriesOf($createBlock(piece))
    $putBehind(keys.at(-1) ?? key, entries)
    keys.push(...entries.map((entry) => entry.getKey()))
    yield weightOf(piece)
  }
  return keys
}

export function $attached(key: NodeKey | undefined): LexicalNode | undefined {
  const node = key === undefined ? null : $getNodeByKey(key)
  return node?.isAttached() ? node : undefined
}

export function gone(): Error {
  return new Error('The place of the paste is gone')
}

function $putBehind(key: NodeKey | undefined, entries: readonly LexicalNode[]): NodeKey | undefined {
  let last = $attached(key)
  if (last === undefined) throw gone()
  for (const entry of entries) {
    last.insertAfter(entry, false)
    last = entry
  }
  return last.getKey()
}

/** Entries of a list, rows of a table. */
function $entriesOf(node: LexicalNode): LexicalNode[] {
  if ($isTable(node)) return $rowsOf(node)
  return $isElementNode(node) && node.getType() === 'list' ? node.getChildren() : []
}

/** The same block cut where its entries allow it; what comes behind the first piece are only entries. */
function piecesOf(block: Block): [Block, ...Block[]] {
  if (block.type === 'list') {
    const [first = [], ...others] = groupsOf(block.children, (item) => weightOf({ ...block, children: [item] }))
    return [{ ...block, children: first }, ...others.map((children) => ({ ...block, children }))]
  }
  if (block.type === 'table') {
    const [first = [], ...others] = groupsOf(block.rows, ({ cells }) => sumOf(cells, weightOfCell), reachOf(block))
    return [{ ...block, rows: first }, ...others.map((rows) => ({ ...block, rows }))]
  }
  return [block]
}

/** Whether a cut may go before the entry of that number. */
function groupsOf<Entry>(
  entries: readonly Entry[],
  weigh: (entry: Entry) => number,
  mayCut: (index: number) => boolean = () => true,
): Entry[][] {
  const groups: Entry[][] = []
  let weight = 0
  for (const [index, entry] of entries.entries()) {
    const own = weigh(entry)
    const last = groups.at(-1)
    if (last === undefined || (weight + own > FEW && mayCut(index))) {
      groups.push([entry])
      weight = own
    } else {
      last.push(entry)
      weight += own
    }
  }
  return groups
}

/** No cut goes through a cell that runs over several rows. */
function reachOf({ rows }: Table): (index: number) => boolean {
  const reach: number[] = []
  let most = 0
  for (const [index, { cells }] of rows.entries()) {
    reach.push(most)
    for (const { rowSpan } of cells) most = Math.max(most, index + rowSpan)
  }
  return (index) => (reach[index] ?? 0) <= index
}

function sumOf<Entry>(entries: readonly Entry[], weigh: (entry: Entry) => number): number {
  return entries.reduce((sum, entry) => sum + weigh(entry), 0)
}
