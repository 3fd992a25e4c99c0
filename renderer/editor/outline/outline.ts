/** The skeleton of the article: its headline, its subheads, and the blocks that have a title. */
import { type Signal, signal } from '@lexical/extension'
import { $isHeadingNode } from '@lexical/rich-text'
import {
  $createNodeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  defineExtension,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import type { CommandId } from '../../../core/contract'
import { $readBlock, blockEntries } from '../blocks'
import { $isHeadNode } from '../head'

export const OutlineExtension = defineExtension({
  name: 'toasoan/outline',
  build: (): { isOpen: Signal<boolean> } => ({ isOpen: signal(false) }),
})

export interface OutlineEntry {
  readonly key: NodeKey
  /** Empty where nobody has written anything yet. */
  readonly title: string
  /** 1 is the headline, 2 to 4 the subheads; a block stands one step below the subhead it belongs to. */
  readonly level: number
  /** What a block would be made with; it names the block and gives its sign. Undefined for a headline and a subhead. */
  readonly command?: CommandId
  /** The caret stands in this entry or in what follows it, up to the next. */
  readonly isCurrent: boolean
}

/** In the order of the page. */
export function readOutline(editor: LexicalEditor): readonly OutlineEntry[] {
  return editor.read(() => {
    const found: Omit<OutlineEntry, 'isCurrent'>[] = []
    const caret = $caretNode()
    let current = -1
    let level = 1
    const visit = (node: LexicalNode) => {
      const entry = $entryOf(node, level)
      if (entry !== undefined) found.push(entry)
      if (entry !== undefined && entry.command === undefined) level = entry.level
      // Subheads stand in boxes, too.
      else if ($isElementNode(node) && !node.isInline()) {
        for (const child of node.getChildren()) if ($isElementNode(child) && !child.isInline()) visit(child)
      }
    }
    for (const block of $getRoot().getChildren()) {
      visit(block)
      if (caret !== undefined && block.is(caret)) current = found.length - 1
    }
    return found.map((entry, index) => ({ ...entry, isCurrent: index === current }))
  })
}

/** The block of the page that the caret is in. */
function $caretNode(): LexicalNode | undefined {
  const selection = $getSelection()
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes()[0]
  return node?.getTopLevelElement() ?? undefined
}

function $entryOf(node: LexicalNode, level: number): Omit<OutlineEntry, 'isCurrent'> | undefined {
  const key = node.getKey()
  if ($isHeadNode(node)) {
    return node.readField() === 'headline' ? { key, title: titleFrom(node.getTextContent()), level: 1 } : undefined
  }
  if ($isHeadingNode(node)) {
    return { key, title: titleFrom(node.getTextContent()), level: Number(node.getTag().slice(1)) }
  }
  if (node.getParent()?.getType() !== 'root') return undefined
  const block = $readBlock(node)
  if (block === undefined || block.type === 'locked') return undefined
  const title = $titleOf(block)
  const command = blockEntries.find(({ isCurrent }) => isCurrent(node))?.command
  if (title === '' || command === undefined) return undefined
  return { key, title, level: level + 1, command }
}

/** A table's title is its caption; a picture's caption is no title. */
function $titleOf(block: object): string {
  const { type, title, caption } = block as { type: string; title?: unknown; caption?: unknown }
  const words = typeof title === 'string' && title.trim() !== '' ? title : type === 'table' ? caption : ''
  return typeof words === 'string' ? titleFrom(words) : ''
}

/** One line, and no longer than a list has room for. */
function titleFrom(words: string): string {
  return words.replace(/\s+/g, ' ').trim().slice(0, 200)
}

/** The caret goes to the start of it, and it to the upper third of the page. */
export function goToEntry(editor: LexicalEditor, key: NodeKey): void {
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update(
    () => {
      const node = $getNodeByKey(key)
      if (node === null) return
      if ($isElementNode(node)) {
        node.selectStart()
        return
      }
      const selection = $createNodeSelection()
      selection.add(key)
      $setSelection(selection)
    },
    { discrete: true },
  )
  const pane = editor.getRootElement()?.parentElement
  const box = editor.getElementByKey(key)?.getBoundingClientRect()
  if (!pane || box === undefined) return
  const view = pane.getBoundingClientRect()
  pane.scrollTop += box.top - view.top - view.height / 4
}
