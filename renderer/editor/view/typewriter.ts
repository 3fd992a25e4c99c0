/** Typewriter scrolling: the line that is written stays in the middle, the paper moves. A hand on the mouse moves nothing. */
import { type LexicalEditor, mergeRegister } from 'lexical'

/** Less is not seen, and would be corrected for ever. */
const LEAST_PX = 1.5

/** Once a frame, and only where the caret came to another line does anything scroll. Returns its own undo. */
export function registerTypewriter(editor: LexicalEditor): () => void {
  let pane: HTMLElement | null = null
  let isPointing = false
  let frame: number | undefined

  const centre = () => {
    frame = undefined
    const line = caretBox(editor)
    if (line === undefined || pane === null) return
    const view = pane.getBoundingClientRect()
    const away = (line.top + line.bottom) / 2 - (view.top + view.bottom) / 2
    if (Math.abs(away) > LEAST_PX) pane.scrollTop += away
  }
  const soon = () => {
    if (!isPointing) frame ??= requestAnimationFrame(centre)
  }
  const point = () => {
    isPointing = true
  }
  const strike = () => {
    isPointing = false
  }
  const stop = mergeRegister(
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('keydown', strike)
      pane?.removeEventListener('pointerdown', point)
      root?.addEventListener('keydown', strike)
      pane = root?.parentElement ?? null
      pane?.addEventListener('pointerdown', point, { passive: true })
    }),
    editor.registerUpdateListener(({ editorState, prevEditorState }) => {
      if (editorState._selection !== prevEditorState._selection) soon()
    }),
  )
  soon()
  return () => {
    stop()
    if (frame !== undefined) cancelAnimationFrame(frame)
  }
}

/** The line of the caret; of an empty paragraph, the paragraph. Undefined where the caret is not in the text. */
function caretBox(editor: LexicalEditor): DOMRect | undefined {
  const selection = window.getSelection()
  const root = editor.getRootElement()
  if (selection === null || selection.rangeCount === 0 || !root?.contains(selection.focusNode)) return undefined
  const range = document.createRange()
  range.setStart(selection.focusNode as Node, selection.focusOffset)
  const box = range.getClientRects()[0]
  if (box !== undefined) return box
  const node = selection.focusNode
  const element = node instanceof Element ? (node.childNodes[selection.focusOffset] ?? node) : node?.parentElement
  return element instanceof Element && element !== root ? element.getBoundingClientRect() : undefined
}
