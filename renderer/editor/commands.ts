/** The commands of the sheet, done: the menu, the palette, the toolbar and the shortcuts all come here. */
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { $isLinkNode, $toggleLink } from '@lexical/link'
import { $insertList, $isListNode, $removeList } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
  REDO_COMMAND,
  type TextFormatType,
  UNDO_COMMAND,
} from 'lexical'
import type { CommandId } from '../../core/contract'
import { $fieldOfSelection, $isPartsNode, $partsAround } from './blocks'
import { runComment } from './comments'
import { runFind } from './find'
import { $getHead, $isHeadNode, $isInOneHead } from './head'
import { LinkDialogExtension, readLinkDraft } from './link'
import { moveBlocks } from './moving'
import { OutlineExtension } from './outline'
import { choosePictures, insertAudio, insertEmbed, insertGallery, insertInfographic, insertVideo } from './pictures'
import { showNextPlaceholder } from './placeholders'
import { runProofing } from './proofing'
import { partActions } from './textBlocks/partCommands'
import { afterComposition } from './typing'

type Action = (editor: LexicalEditor) => void

const actions: Partial<Record<CommandId, Action>> = {
  'edit.undo': (editor) => editor.dispatchCommand(UNDO_COMMAND, undefined),
  'edit.redo': (editor) => editor.dispatchCommand(REDO_COMMAND, undefined),
  'edit.find': (editor) => runFind(editor, 'find'),
  'edit.replace': (editor) => runFind(editor, 'replace'),
  'edit.findNext': (editor) => runFind(editor, 'next'),
  'edit.findPrevious': (editor) => runFind(editor, 'previous'),
  'view.outline': (editor) => {
    getExtensionDependencyFromEditor(editor, OutlineExtension).output.isOpen.value = true
  },
  'format.bold': format('bold'),
  'format.italic': format('italic'),
  'format.underline': format('underline'),
  'format.strikethrough': format('strikethrough'),
  'format.subscript': format('subscript'),
  'format.superscript': format('superscript'),
  'format.clear': (editor) => change(editor, $clearFormats),
  'format.link': (editor) => {
    const draft = readLinkDraft(editor)
    if (draft !== undefined) getExtensionDependencyFromEditor(editor, LinkDialogExtension).output.draft.value = draft
  },
  'block.paragraph': (editor) => change(editor, () => $setKind(() => false, $createParagraphNode)),
  'block.heading2': heading('h2'),
  'block.heading3': heading('h3'),
  'block.heading4': heading('h4'),
  'block.quote': (editor) => change(editor, () => $setKind($isQuoteNode, $createQuoteNode)),
  'block.bulletList': list('bullet'),
  'block.numberList': list('number'),
  'proofing.next': (editor) => void runProofing(editor, 'next'),
  'proofing.previous': (editor) => void runProofing(editor, 'previous'),
  'proofing.suggest': (editor) => void runProofing(editor, 'suggest'),
  'comment.add': (editor) => runComment(editor, 'add'),
  'comment.next': (editor) => runComment(editor, 'next'),
  'comment.previous': (editor) => runComment(editor, 'previous'),
  'placeholder.next': showNextPlaceholder,
  'insert.picture': (editor) => void choosePictures(editor),
  'insert.gallery': (editor) => void insertGallery(editor),
  'insert.video': (editor) => void insertVideo(editor),
  'insert.audio': (editor) => void insertAudio(editor),
  'insert.infographic': (editor) => void insertInfographic(editor),
  'insert.embed': insertEmbed,
  'insert.hardSpace': (editor) => editor.update(() => $getSelection()?.insertText('\u00a0')),
  'block.moveUp': (editor) => moveBlocks(editor, 'up'),
  'block.moveDown': (editor) => moveBlocks(editor, 'down'),
  ...partActions,
}

/** These change nothing: they are done in an article that is open for reading, too. */
const forReaders: ReadonlySet<CommandId> = new Set([
  'edit.find',
  'edit.findNext',
  'edit.findPrevious',
  'comment.next',
  'comment.previous',
  'view.outline',
])

/** True for a command that belongs to the sheet. It is done at once, or when the word being composed is finished. */
export function runCommand(editor: LexicalEditor, id: CommandId): boolean {
  const action = actions[id]
  if (action === undefined) return false
  if (editor.isEditable() || forReaders.has(id)) afterComposition(editor, () => action(editor))
  return true
}

export function isEditorCommand(id: CommandId): boolean {
  return actions[id] !== undefined
}

function format(name: TextFormatType): Action {
  return (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, name)
}

function heading(tag: 'h2' | 'h3' | 'h4'): Action {
  const isThis = (node: LexicalNode) => $isHeadingNode(node) && node.getTag() === tag
  return (editor) => change(editor, () => $setKind(isThis, () => $createHeadingNode(tag)))
}

function list(type: 'bullet' | 'number'): Action {
  return (editor) =>
    change(editor, () =>
      $inBody((selection) => {
        const lists = selection.getNodes().map((node) => $findMatchingParent(node, $isListNode))
        if (lists.every((found) => found !== null && found.getListType() === type)) $removeList()
        else $insertList(type)
      }),
    )
}

function change(editor: LexicalEditor, $action: () => void): void {
  editor.update($action, { tag: HISTORY_PUSH_TAG })
}

/** Every block of the selection becomes the given kind; where all of them are that already, paragraphs again. */
function $setKind(isThis: (node: LexicalNode) => boolean, $create: () => ElementNode): void {
  $inBody((selection) => {
    const tops = selection.getNodes().map((node) => node.getTopLevelElement() ?? node)
    if (tops.some($isListNode)) $removeList()
    const current = $getSelection()
    if (!$isRangeSelection(current)) return
    $setBlocksType(current, tops.every(isThis) ? $createParagraphNode : $create)
  })
}

/** With the part of the selection that lies in the body. The head has no kinds of block. */
function $inBody($action: (selection: RangeSelection) => void): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || $isInOneHead()) return
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  // Lines of a text block have a kind of their own; paragraphs inside a box are paragraphs.
  const field = $fieldOfSelection(selection)
  if (field !== null && field.getSlot()?.kind !== 'blocks') return
  if (field === null && selection.getNodes().some((node) => $isPartsNode(node) || $partsAround(node) !== null)) return
  if ($isHeadNode(end.getNode().getTopLevelElement())) return
  if ($isHeadNode(start.getNode().getTopLevelElement()) || start.getNode().getType() === 'root') {
    const first = $getHead('standfirst').getNextSibling()
    if (first === null) return
    const from = first.selectStart().anchor
    start.set(from.key, from.offset, from.type)
  }
  $action(selection)
}

/** Words lose their formats and links, blocks that are selected whole become paragraphs; at a bare caret, its block does. */
function $clearFormats(): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  if (selection.isCollapsed()) {
    selection.setFormat(0)
    // One item asks for itself, not for the whole list.
    if (!$isListNode(selection.anchor.getNode().getTopLevelElement())) $setKind(() => false, $createParagraphNode)
    return
  }
  const whole = $isWholeBlocks(selection)
  for (const node of selection.extract()) {
    if ($isTextNode(node) && node.getFormat() !== 0) node.setFormat(0)
  }
  if (selection.getNodes().some((node) => $findMatchingParent(node, $isLinkNode) !== null)) $toggleLink(null)
  selection.setFormat(0)
  if (whole) $setKind(() => false, $createParagraphNode)
}

/** True where the selection reaches over several blocks, or from the first letter of its block to the last. */
function $isWholeBlocks(selection: RangeSelection): boolean {
  const [start, end] = selection.getStartEndPoints() ?? []
  const block = start?.getNode().getTopLevelElement()
  if (block === null || block === undefined || !block.is(end?.getNode().getTopLevelElement())) return true
  return selection.getTextContent().trim() === block.getTextContent().trim()
}
