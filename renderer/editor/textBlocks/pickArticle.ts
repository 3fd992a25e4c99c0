/** An article of the library becomes an entry of "Đọc thêm"; written by hand it can be changed afterwards like any other. */
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import type { RelatedArticle } from '../../../core/article'
import {
  $fieldAtPoint,
  $fieldsOf,
  $insertItemAfter,
  $isEmptyInside,
  $isPartNode,
  $isPartsNode,
  $itemAround,
  $partsAround,
} from '../blocks'
import { focusSheet } from '../focusSheet'
import { $currentBlock, PartPlaceExtension } from './partPlace'

/** Asks for the article. It takes the place of the entry at hand where nothing is written in that, else it stands below. */
export function pickArticle(editor: LexicalEditor): void {
  const key = editor.read(() => {
    const block = $currentBlock()
    return block?.getBlockType() === 'related' ? block.getKey() : undefined
  })
  if (key === undefined) return
  const { chooseArticle } = getExtensionDependencyFromEditor(editor, PartPlaceExtension).output
  void chooseArticle().then((article) => {
    focusSheet(editor)
    if (article !== undefined) editor.update(() => $putArticle(key, article), { tag: HISTORY_PUSH_TAG })
  })
}

function $putArticle(key: NodeKey, { headline, url }: RelatedArticle): void {
  const block = $getNodeByKey(key)
  if (!$isPartsNode(block)) return
  const selection = $getSelection()
  const field = $isRangeSelection(selection) ? $fieldAtPoint(selection.focus) : null
  const at = field === null || !block.is($partsAround(field)) ? null : $itemAround(field)
  const item = at ?? block.getChildren().filter($isPartNode).at(-1)
  if (item?.getSlot()?.kind !== 'items') return
  const place = $isEmptyInside(item) ? item : $insertItemAfter(item, block)
  if (place === undefined) return
  const fields = $fieldsOf(place)
  for (const [index, words] of [headline, url].entries()) {
    const line = fields[index]?.clear()
    if (words !== '') line?.append($createTextNode(words.normalize('NFC')))
  }
  fields[0]?.selectEnd()
}
