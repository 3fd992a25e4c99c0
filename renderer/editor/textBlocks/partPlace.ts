/** Which text block the caret is in, for the tools beside it; and whether the window asks how large a table shall be. */
import { type Signal, signal } from '@lexical/extension'
import {
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  defineExtension,
  type EditorState,
  type NodeKey,
} from 'lexical'
import {
  $fieldAtPoint,
  $hasHeader,
  $isPartsNode,
  $isTable,
  $itemAround,
  $partsAround,
  $tableSelection,
} from '../blocks'

export interface PartPlace {
  readonly key: NodeKey
  /** The type of the block in the article. */
  readonly block: string
  /** Entries repeat where the caret is. */
  readonly hasItems: boolean
  readonly table: TablePlace | undefined
}

interface TablePlace {
  readonly inGrid: boolean
  readonly canMerge: boolean
  readonly canSplit: boolean
  readonly headerRow: boolean
  readonly headerColumn: boolean
}

export const PartPlaceExtension = defineExtension({
  name: 'toasoan/part-place',
  build: (): { place: Signal<PartPlace | undefined>; isAskingSize: Signal<boolean> } => ({
    place: signal<PartPlace | undefined>(undefined),
    isAskingSize: signal(false),
  }),
  register: (editor, _config, extension) => {
    const { place } = extension.getOutput()
    return editor.registerUpdateListener(({ editorState }) => {
      const next = readPlace(editorState)
      if (JSON.stringify(next) !== JSON.stringify(place.peek())) place.value = next
    })
  },
})

function readPlace(state: EditorState): PartPlace | undefined {
  return state.read(() => {
    const selection = $getSelection()
    if ($isNodeSelection(selection)) {
      const [node, ...others] = selection.getNodes()
      if (!$isPartsNode(node) || others.length > 0) return undefined
      return { key: node.getKey(), block: node.getBlockType(), hasItems: false, table: undefined }
    }
    if (!$isRangeSelection(selection)) return undefined
    const field = $fieldAtPoint(selection.focus)
    const block = $partsAround(field)
    if (field === null || block === null) return undefined
    const cells = $isTable(block) ? $tableSelection(selection) : undefined
    return {
      key: block.getKey(),
      block: block.getBlockType(),
      hasItems: !$isTable(block) && $itemAround(field) !== null,
      table: $isTable(block)
        ? {
            inGrid: cells !== undefined,
            canMerge: (cells?.spots.length ?? 0) > 1,
            canSplit: cells?.spots.some(({ colSpan, rowSpan }) => colSpan * rowSpan > 1) ?? false,
            headerRow: $hasHeader(block, 'row'),
            headerColumn: $hasHeader(block, 'column'),
          }
        : undefined,
    }
  })
}
