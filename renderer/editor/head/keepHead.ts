/** Puts the head back in order after anything that disturbed it: a paste, a deletion across fields, an undo. */
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalEditor,
  mergeRegister,
  RootNode,
} from 'lexical'
import {
  $createHeadNode,
  $isHeadNode,
  HEAD_FIELDS,
  HeadlineNode,
  type HeadNode,
  KickerNode,
  StandfirstNode,
} from './HeadNode'

/** Kicker, headline and standfirst once each, in this order, and at least one block of body below. */
export function registerHeadOrder(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(RootNode, $keepOrder),
    editor.registerNodeTransform(KickerNode, $keepLine),
    editor.registerNodeTransform(HeadlineNode, $keepLine),
    editor.registerNodeTransform(StandfirstNode, $keepLine),
  )
}

function $keepLine(node: HeadNode): void {
  if (node.getIndexWithinParent() !== HEAD_FIELDS.indexOf(node.readField())) $restoreOrder()
  if (node.isAttached()) $keepPlain(node)
}

function $keepOrder(): void {
  const root = $getRoot()
  const inOrder = HEAD_FIELDS.every((field, index) => {
    const child = root.getChildAtIndex(index)
    return $isHeadNode(child) && child.readField() === field
  })
  const extra = root.getChildAtIndex(HEAD_FIELDS.length)
  if (!inOrder || $isHeadNode(extra)) $restoreOrder()
  if (root.getChildrenSize() === HEAD_FIELDS.length) root.append($createParagraphNode())
}

function $restoreOrder(): void {
  const root = $getRoot()
  const found = root.getChildren().filter($isHeadNode)
  let previous: HeadNode | undefined
  for (const field of HEAD_FIELDS) {
    const node = found.find((candidate) => candidate.readField() === field) ?? $createHeadNode(field)
    if (previous !== undefined) {
      if (!previous.getNextSibling()?.is(node)) previous.insertAfter(node, false)
    } else {
      const first = root.getFirstChild()
      if (first === null) root.append(node)
      else if (!first.is(node)) first.insertBefore(node, false)
    }
    previous = node
  }
  // A second headline is a line of the body that somebody pasted: its words stay.
  for (const [index, child] of root.getChildren().entries()) {
    if (index >= HEAD_FIELDS.length && $isHeadNode(child)) child.replace($createParagraphNode(), true)
  }
}

/** Head lines hold plain words. The run that an input method is working on is left alone until it is finished. */
function $keepPlain(node: HeadNode): void {
  for (const child of node.getChildren()) {
    if (child.getType() === 'tab' || $isLineBreakNode(child)) {
      child.replace($createTextNode(' '))
    } else if ($isTextNode(child)) {
      if (child.isComposing()) continue
      if (child.getFormat() !== 0) child.setFormat(0)
      if (child.getStyle() !== '') child.setStyle('')
    } else if ($isElementNode(child)) {
      for (const inner of child.getChildren()) child.insertBefore(inner)
      child.remove()
    } else {
      child.remove()
    }
  }
}
