/** Which text block the caret is in, for the tools beside it; and whether the window asks how large a table shall be. */
import { type Signal, signal } from '@lexical/extension'
import {
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  defineExtension,
  type EditorState,
  type NodeKey,
  type RangeSelection,
  safeCast,
} from 'lexical'
import type { RelatedArticle } from '../../../core/article'
import {
  $alignOf,
  $fieldAtPoint,
  $hasHeader,
  $isEmptyInside,
  $isPartsNode,
  $isTable,
  $itemAround,
  $partsAround,
  $tableSelection,
  type CellAlign,
  type PartData,
  type PartNode,
  type PartsNode,
} from '../blocks'
import { type CaretWords, caretWords, isWrittenIn } from '../typedWords'

export interface PartPlace {
  readonly key: NodeKey
  /** The type of the block in the article. */
  readonly block: string
  /** What the block itself is set to, e.g. `align` of a box. */
  readonly data: PartData
  /** The entry around the caret; undefined where none repeats there. */
  readonly item: { readonly isFirst: boolean; readonly isLast: boolean } | undefined
  readonly table: TablePlace | undefined
  /** The full name of the line where the caret stands and nothing is written. */
  readonly emptyLine: string | undefined
}

interface TablePlace {
  readonly inGrid: boolean
  readonly canMerge: boolean
  readonly canSplit: boolean
  readonly headerRow: boolean
  readonly headerColumn: boolean
  readonly align: CellAlign | undefined
  /** Of the selected cells, from 1. */
  readonly row: number
  readonly column: number
  readonly isFirst: boolean
  readonly isLast: boolean
}

export interface PartSurroundings {
  readonly place: Signal<PartPlace | undefined>
  readonly isAskingSize: Signal<boolean>
  /** Asks for an article of the library; undefined where the journalist thought better of it. */
  readonly chooseArticle: () => Promise<RelatedArticle | undefined>
}

export const PartPlaceExtension = defineExtension({
  name: 'toasoan/part-place',
  config: safeCast<Pick<PartSurroundings, 'chooseArticle'>>({ chooseArticle: async () => undefined }),
  build: (_editor, { chooseArticle }): PartSurroundings => ({
    place: signal<PartPlace | undefined>(undefined),
    isAskingSize: signal(false),
    chooseArticle,
  }),
  register: (editor, _config, extension) => {
    const { place } = extension.getOutput()
    let words: CaretWords | undefined
    return editor.registerUpdateListener((update) => {
      // A large table is not laid out for a letter more.
      if (isWrittenIn(words, update)) return
      words = caretWords(update.editorState)
      const next = readPlace(update.editorState)
      if (JSON.stringify(next) !== JSON.stringify(place.peek())) place.value = next
    })
  },
})

/** The block that the caret is in, or that is selected as a whole. */
export function $currentBlock(): PartsNode | null {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) return selection.getNodes().find($isPartsNode) ?? null
  return $isRangeSelection(selection) ? $partsAround($fieldAtPoint(selection.focus)) : null
}

function readPlace(state: EditorState): PartPlace | undefined {
  return state.read(() => {
    const selection = $getSelection()
    if ($isNodeSelection(selection)) {
      const [node, ...others] = selection.getNodes()
      return $isPartsNode(node) && others.length === 0 ? $placeOf(node) : undefined
    }
    if (!$isRangeSelection(selection)) return undefined
    const field = $fieldAtPoint(selection.focus)
    const block = $partsAround(field)
    if (field === null || block === null) return undefined
    return {
      ...$placeOf(block),
      item: $isTable(block) ? undefined : $readItem(field),
      table: $isTable(block) ? $readTable(block, selection) : undefined,
      emptyLine: selection.isCollapsed() && $isEmptyInside(field) ? field.getName() : undefined,
    }
  })
}

function $placeOf(block: PartsNode): PartPlace {
  return {
    key: block.getKey(),
    block: block.getBlockType(),
    data: block.getData(),
    item: undefined,
    table: undefined,
    emptyLine: undefined,
  }
}

function $readItem(field: PartNode): PartPlace['item'] {
  const item = $itemAround(field)
  if (item === null) return undefined
  const isSame = (node: unknown) =>
    (node as PartNode | null)?.getType() === 'part' && (node as PartNode).getName() === item.getName()
  return { isFirst: !isSame(item.getPreviousSibling()), isLast: item.getNextSibling() === null }
}

function $readTable(table: PartsNode, selection: RangeSelection): TablePlace {
  const cells = $tableSelection(selection)
  const { top = 0, left = 0, bottom = 0 } = cells?.rectangle ?? {}
  return {
    inGrid: cells !== undefined,
    canMerge: (cells?.spots.length ?? 0) > 1,
    canSplit: cells?.spots.some(({ colSpan, rowSpan }) => colSpan * rowSpan > 1) ?? false,
    headerRow: $hasHeader(table, 'row'),
    headerColumn: $hasHeader(table, 'column'),
    align: cells === undefined ? undefined : $alignOf(cells.spots),
    row: top + 1,
    column: left + 1,
    isFirst: top === 0,
    isLast: bottom === (cells?.layout.rows ?? 1) - 1,
  }
}
