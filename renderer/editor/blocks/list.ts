/** Bulleted and numbered lists. Tab puts an item inside the one above it, Shift+Tab takes it out. */
import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  ListItemNode,
  ListNode,
} from '@lexical/list'
import type { LexicalNode } from 'lexical'
import { List as BulletIcon, ListOrdered } from 'lucide-react'
import { itemsApart, type List, type ListItem } from '../../../core/document'
import type { BlockView } from './BlockView'
import { $createInline, $readInline } from './inline'

export const list: BlockView<List> = {
  nodes: [ListNode, ListItemNode],
  $create: $createList,
  $read: (node) => $readList(node as ListNode),
  entries: [
    { command: 'block.bulletList', icon: BulletIcon, place: 'kind', isCurrent: isListOf('bullet') },
    { command: 'block.numberList', icon: ListOrdered, place: 'kind', isCurrent: isListOf('number') },
  ],
}

function isListOf(type: List['listType']): (node: LexicalNode) => boolean {
  return (node) => $isListNode(node) && (node.getListType() === 'number' ? 'number' : 'bullet') === type
}

function $createList(block: List): ListNode {
  const items = itemsApart(block.children)
  if (items.length === 0) items.push({ type: 'listitem', version: 1, children: [] })
  return $createListNode(block.listType, block.start).append(
    ...items.map((item) =>
      $createListItemNode().append(
        ...item.children.flatMap((child): LexicalNode[] =>
          child.type === 'list' ? [$createList(child)] : $createInline([child]),
        ),
      ),
    ),
  )
}

function $readList(node: ListNode): List {
  return {
    type: 'list',
    version: 1,
    listType: node.getListType() === 'number' ? 'number' : 'bullet',
    start: node.getStart(),
    children: itemsApart(node.getChildren().filter($isListItemNode).map($readItem)),
  }
}

function $readItem(item: ListItemNode): ListItem {
  return {
    type: 'listitem',
    version: 1,
    children: [...$readInline(item), ...item.getChildren().filter($isListNode).map($readList)],
  }
}
