/** The commands of text blocks: putting one in, adding and taking away entries, and everything that changes a table. */
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'
import type { CommandId } from '../../../core/contract'
import { type BlockType, definitionOf, type KnownBlock, type Table } from '../../../core/document'
import {
  $alignCells,
  $createBlock,
  $deleteColumns,
  $deleteRows,
  $fieldAtPoint,
  $fieldsOf,
  $insertColumn,
  $insertItemAfter,
  $insertRow,
  $isPartsNode,
  $isTable,
  $itemAround,
  $mergeCells,
  $partsAround,
  $removeBlock,
  $removeItem,
  $splitCells,
  $tableSelection,
  $toggleHeader,
  type PartNode,
  type PartsNode,
  type TableSelection,
} from '../blocks'
import { $insertBlocks } from '../pictures/insertBlocks'
import { $currentBlock, PartPlaceExtension } from './partPlace'
import { pickArticle } from './pickArticle'

type Action = (editor: LexicalEditor) => void

export const partActions: Partial<Record<CommandId, Action>> = {
  'insert.pullQuote': insert('pull-quote'),
  'insert.infoBox': insert('info-box'),
  'insert.qa': insert('qa'),
  'insert.timeline': insert('timeline'),
  'insert.factList': insert('fact-list'),
  'insert.related': insert('related'),
  'insert.sourceNote': insert('source-note'),
  'insert.horizontalRule': insert('horizontal-rule'),
  'insert.table': (editor) => {
    getExtensionDependencyFromEditor(editor, PartPlaceExtension).output.isAskingSize.value = true
  },
  'part.addItem': inItem((item, block) => void $insertItemAfter(item, block)),
  'part.removeItem': inItem((item) => $removeItem(item)),
  'part.side': inBlock('info-box', (block) => $switch(block, 'align', 'full', 'side')),
  'part.note': inBlock('source-note', (block) => $switch(block, 'kind', 'source', 'note')),
  'part.pickArticle': pickArticle,
  'part.removeBlock': inBlock(undefined, $removeBlock),
  'part.tools': (editor) =>
    editor
      .getRootElement()
      ?.parentElement?.querySelector<HTMLElement>('[data-part-tools] button:not(:disabled)')
      ?.focus(),
  'table.rowAbove': inTable(({ table, rectangle }) => $insertRow(table, rectangle.top)?.selectStart()),
  'table.rowBelow': inTable(({ table, rectangle }) => $insertRow(table, rectangle.bottom + 1)?.selectStart()),
  'table.columnLeft': inTable(({ table, rectangle }) => $insertColumn(table, rectangle.left)),
  'table.columnRight': inTable(({ table, rectangle }) => $insertColumn(table, rectangle.right + 1)),
  'table.alignLeft': inTable((cells) => $alignCells(cells, 'left')),
  'table.alignCenter': inTable((cells) => $alignCells(cells, 'center')),
  'table.alignRight': inTable((cells) => $alignCells(cells, 'right')),
  'table.deleteRow': inTable(({ table, rectangle }) => $deleteRows(table, rectangle.top, rectangle.bottom)),
  'table.deleteColumn': inTable(({ table, rectangle }) => $deleteColumns(table, rectangle.left, rectangle.right)),
  'table.headerRow': inTable(({ table }) => $toggleHeader(table, 'row')),
  'table.headerColumn': inTable(({ table }) => $toggleHeader(table, 'column')),
  'table.merge': inTable($mergeCells),
  'table.split': inTable($splitCells),
}

/** A new table of that size below the line of the caret, with the caret in its first cell. */
export function insertTable(editor: LexicalEditor, size: { rows: number; columns: number; headerRow: boolean }): void {
  const rows = Array.from({ length: size.rows }, (_row, row) => ({
    cells: Array.from({ length: size.columns }, () => ({
      children: [],
      header: size.headerRow && row === 0 ? ('column' as const) : ('none' as const),
      colSpan: 1,
      rowSpan: 1,
      align: null,
    })),
  }))
  const table = { ...definitionOf('table').empty(), rows } as Table
  change(
    editor,
    () => $put(table),
    () => showWhole(editor),
  )
}

function insert(type: BlockType): Action {
  return (editor) =>
    change(
      editor,
      () => $put(definitionOf(type).empty()),
      () => showWhole(editor),
    )
}

function $put(block: KnownBlock): void {
  const node = $createBlock(block)
  $insertBlocks([node])
  if (!$isPartsNode(node)) return
  const fields = $fieldsOf(node)
  // A table's caption can wait: the first cell is where one begins.
  const first = $isTable(node) ? fields[1] : fields[0]
  first?.selectStart()
}

/** As large as it is: the caret alone would come into sight with its first line. */
function showWhole(editor: LexicalEditor): void {
  const key = editor.read(() => $currentBlock()?.getKey())
  const element = key === undefined ? null : editor.getElementByKey(key)
  if (element === null || element.offsetHeight > (element.closest('[data-editor-pane]')?.clientHeight ?? 0) / 2) return
  element.scrollIntoView({ block: 'nearest' })
}

function change(editor: LexicalEditor, $action: () => void, onUpdate?: () => void): void {
  editor.update($action, { tag: HISTORY_PUSH_TAG, ...(onUpdate === undefined ? {} : { onUpdate }) })
}

/** With the block that the caret is in, or that is selected as a whole. */
function inBlock(type: BlockType | undefined, $action: (block: PartsNode) => void): Action {
  return (editor) =>
    change(editor, () => {
      const block = $currentBlock()
      if (block && (type === undefined || block.getBlockType() === type)) $action(block)
    })
}

/** From the first of two values to the second, and back. */
function $switch(block: PartsNode, name: string, usual: string, other: string): void {
  block.setData({ ...block.getData(), [name]: block.getData()[name] === other ? usual : other })
}

function inItem($action: (item: PartNode, block: PartsNode) => void): Action {
  return (editor) =>
    change(editor, () => {
      const selection = $getSelection()
      const field = $isRangeSelection(selection) ? $fieldAtPoint(selection.focus) : null
      const item = field === null ? null : $itemAround(field)
      const block = $partsAround(item)
      if (item !== null && block !== null && !$isTable(block)) $action(item, block)
    })
}

function inTable($action: (selection: TableSelection) => void): Action {
  return (editor) =>
    change(editor, () => {
      const selection = $tableSelection()
      if (selection !== undefined) $action(selection)
    })
}
