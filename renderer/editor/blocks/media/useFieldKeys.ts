/** The fields of a media block: the browser's own, except that Enter goes on, Escape goes back, and undo is the sheet's. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $createNodeSelection,
  $createParagraphNode,
  $getNodeByKey,
  $isElementNode,
  $setSelection,
  type LexicalEditor,
  type NodeKey,
  REDO_COMMAND,
  stopLexicalPropagation,
  UNDO_COMMAND,
} from 'lexical'
import { type RefObject, useEffect } from 'react'

/** Events that Lexical must not take for events of the text around the block. */
const OWN_EVENTS = [
  'keydown',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionend',
  'paste',
  'cut',
  'copy',
  'drop',
  'dragstart',
  'dragover',
  'dragend',
  'click',
  'pointerdown',
] as const

export function useFieldKeys(fields: RefObject<HTMLElement | null>, nodeKey: NodeKey): void {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    const element = fields.current
    if (element === null) return
    const answer = (event: Event) => {
      stopLexicalPropagation(event)
      if (event instanceof KeyboardEvent && event.type === 'keydown' && !event.isComposing)
        answerKey(editor, nodeKey, event)
      if (event instanceof InputEvent && event.type === 'beforeinput') answerHistory(editor, event)
    }
    for (const name of OWN_EVENTS) element.addEventListener(name, answer)
    return () => {
      for (const name of OWN_EVENTS) element.removeEventListener(name, answer)
    }
  }, [editor, nodeKey, fields])
}

function answerKey(editor: LexicalEditor, nodeKey: NodeKey, event: KeyboardEvent): void {
  const control = event.ctrlKey !== event.metaKey
  const key = event.key.toLowerCase()
  if (control && !event.altKey && (key === 'z' || (key === 'y' && !event.shiftKey))) {
    event.preventDefault()
    editor.dispatchCommand(key === 'y' || event.shiftKey ? REDO_COMMAND : UNDO_COMMAND, undefined)
  } else if (event.key === 'Escape') {
    event.preventDefault()
    event.stopPropagation()
    selectMedia(editor, nodeKey)
  } else if (event.target instanceof HTMLTextAreaElement) {
    answerInWords(editor, nodeKey, event, event.target, control)
  }
}

/** Enter, and the arrows at the two ends of the words, go from field to field and out of the block. */
function answerInWords(
  editor: LexicalEditor,
  nodeKey: NodeKey,
  event: KeyboardEvent,
  area: HTMLTextAreaElement,
  control: boolean,
): void {
  const go = (step: 1 | -1) => {
    event.preventDefault()
    const areas = [...(editor.getElementByKey(nodeKey)?.querySelectorAll('textarea') ?? [])]
    const next = areas[areas.indexOf(area) + step]
    if (next !== undefined && !control) next.focus()
    else if (step === 1) leaveBelow(editor, nodeKey)
    else selectMedia(editor, nodeKey)
  }
  const { selectionStart, selectionEnd, value } = area
  const plain = !control && !event.altKey && !event.shiftKey && selectionStart === selectionEnd
  if (event.key === 'Enter' && (control || area.dataset.lines === undefined)) go(1)
  else if (event.key === 'ArrowDown' && plain && selectionEnd === value.length) go(1)
  else if (event.key === 'ArrowUp' && plain && selectionStart === 0) go(-1)
}

/** The browser's own undo knows this field alone: the sheet's knows them all. */
function answerHistory(editor: LexicalEditor, event: InputEvent): void {
  if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
  event.preventDefault()
  editor.dispatchCommand(event.inputType === 'historyUndo' ? UNDO_COMMAND : REDO_COMMAND, undefined)
}

/** Back from the fields to the block as a whole. */
export function selectMedia(editor: LexicalEditor, nodeKey: NodeKey): void {
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update(() => {
    const selection = $createNodeSelection()
    selection.add(nodeKey)
    $setSelection(selection)
  })
}

function leaveBelow(editor: LexicalEditor, nodeKey: NodeKey): void {
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update(() => {
    const block = $getNodeByKey(nodeKey)
    if (block === null) return
    const next = block.getNextSibling()
    if ($isElementNode(next)) {
      next.selectStart()
    } else {
      const paragraph = $createParagraphNode()
      block.insertAfter(paragraph)
      paragraph.select()
    }
  })
}
