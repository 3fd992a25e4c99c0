/** The fields under a picture: the browser's own, except that Enter goes on, Escape goes back, and undo is the sheet's. */
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

/** Events that Lexical must not take for events of the text around the picture. */
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
        answerKey(editor, nodeKey, element, event)
      if (event instanceof InputEvent && event.type === 'beforeinput') answerHistory(editor, event)
    }
    for (const name of OWN_EVENTS) element.addEventListener(name, answer)
    return () => {
      for (const name of OWN_EVENTS) element.removeEventListener(name, answer)
    }
  }, [editor, nodeKey, fields])
}

function answerKey(editor: LexicalEditor, nodeKey: NodeKey, fields: HTMLElement, event: KeyboardEvent): void {
  const control = event.ctrlKey !== event.metaKey
  const key = event.key.toLowerCase()
  if (control && !event.altKey && (key === 'z' || (key === 'y' && !event.shiftKey))) {
    event.preventDefault()
    editor.dispatchCommand(key === 'y' || event.shiftKey ? REDO_COMMAND : UNDO_COMMAND, undefined)
  } else if (event.key === 'Escape') {
    event.preventDefault()
    event.stopPropagation()
    selectFigure(editor, nodeKey)
  } else if (event.key === 'Enter') {
    event.preventDefault()
    const areas = [...fields.querySelectorAll('textarea')]
    const next = areas[areas.indexOf(event.target as HTMLTextAreaElement) + 1]
    if (next === undefined || control) leaveBelow(editor, nodeKey)
    else next.focus()
  }
}

/** The browser's own undo knows this field alone: the sheet's knows them all. */
function answerHistory(editor: LexicalEditor, event: InputEvent): void {
  if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
  event.preventDefault()
  editor.dispatchCommand(event.inputType === 'historyUndo' ? UNDO_COMMAND : REDO_COMMAND, undefined)
}

function selectFigure(editor: LexicalEditor, nodeKey: NodeKey): void {
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
    const figure = $getNodeByKey(nodeKey)
    if (figure === null) return
    const next = figure.getNextSibling()
    if ($isElementNode(next)) {
      next.selectStart()
    } else {
      const paragraph = $createParagraphNode()
      figure.insertAfter(paragraph)
      paragraph.select()
    }
  })
}
