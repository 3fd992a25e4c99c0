/** The handle beside the block under the pointer: pulled, it takes the block to another place, and a line shows where. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNearestNodeFromDOMNode, $getRoot, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical'
import { GripVertical } from 'lucide-react'
import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react'
import { useText } from '../../ui'
import { $blockAround } from '../blocks'
import { useEditorSurroundings } from '../editorContext'
import { $isHeadNode, HEAD_FIELDS } from '../head'
import styles from './DragHandle.module.css'
import { MoveAnnouncement } from './MoveAnnouncement'
import { $moveBefore, $selectBlock, announceMove } from './moveBlocks'

/** Less than this is a press, not a pull. */
const PULL_PX = 4
/** So near to the sheet's upper or lower edge the sheet scrolls along. */
const SCROLL_EDGE_PX = 48
const SCROLL_STEP_PX = 14

interface Place {
  /** The block that the pulled one comes before; null: the end. */
  readonly before: NodeKey | null
  readonly topPx: number
  readonly leftPx: number
  readonly widthPx: number
}

export function DragHandle() {
  const { readOnly } = useEditorSurroundings()
  const [editor] = useLexicalComposerContext()
  if (readOnly) return null
  return (
    <>
      <Handle editor={editor} />
      <MoveAnnouncement />
    </>
  )
}

function Handle({ editor }: { readonly editor: LexicalEditor }) {
  const t = useText()
  const handle = useRef<HTMLButtonElement>(null)
  const [key, setKey] = useState<NodeKey>()
  const [drop, setDrop] = useState<Place>()
  const pull = useRef<{ readonly key: NodeKey; readonly fromY: number; moved: boolean; place: Place | undefined }>(
    undefined,
  )

  useHoveredBlock(editor, handle, (next) => {
    if (pull.current === undefined) setKey(next)
  })
  useEffect(() => {
    const block = key === undefined ? null : editor.getElementByKey(key)
    const pane = handle.current?.parentElement
    if (block === null || !handle.current || !pane) return
    const view = pane.getBoundingClientRect()
    const rect = block.getBoundingClientRect()
    const line = Number.parseFloat(getComputedStyle(block).lineHeight) || 32
    const height = Math.min(line, rect.height)
    handle.current.style.top = `${rect.top - view.top + pane.scrollTop + (height - 24) / 2}px`
    // A wide picture leaves no margin: there the handle lies on the picture, on a ground of its own.
    const left = block.firstElementChild?.getBoundingClientRect().left ?? rect.left
    const room = Math.min(left, rect.left) - view.left - 30
    handle.current.style.left = `${room < 4 ? Math.max(4, left - view.left + 8) : room}px`
    handle.current.style.marginTop = room < 4 ? '8px' : ''
    handle.current.toggleAttribute('data-over', room < 4)
  })

  const end = (isDone: boolean) => {
    const pulled = pull.current
    pull.current = undefined
    setDrop(undefined)
    if (pulled === undefined || !isDone) return
    editor.getRootElement()?.focus({ preventScroll: true })
    editor.update(
      () => {
        if (!pulled.moved) $selectBlock(pulled.key)
        else if (pulled.place !== undefined) $moveBefore(pulled.key, pulled.place.before)
      },
      pulled.moved ? { tag: HISTORY_PUSH_TAG, onUpdate: () => announceMove(editor, pulled.key) } : {},
    )
  }

  const onMove = (event: ReactPointerEvent<HTMLButtonElement>) => {
    const pulled = pull.current
    const pane = handle.current?.parentElement
    if (pulled === undefined || !pane) return
    if (!pulled.moved && Math.abs(event.clientY - pulled.fromY) < PULL_PX) return
    pulled.moved = true
    const view = pane.getBoundingClientRect()
    if (event.clientY < view.top + SCROLL_EDGE_PX) pane.scrollTop -= SCROLL_STEP_PX
    if (event.clientY > view.bottom - SCROLL_EDGE_PX) pane.scrollTop += SCROLL_STEP_PX
    pulled.place = placeAt(editor, pane, event.clientY, pulled.key)
    setDrop(pulled.place)
  }

  return (
    <>
      <button
        ref={handle}
        type="button"
        // The keys have Alt+Shift+↑ and ↓; this is for the mouse alone.
        tabIndex={-1}
        aria-hidden
        title={t('editor.moving.handle')}
        className={styles.handle}
        data-shown={key !== undefined || undefined}
        data-drag-handle
        onMouseDown={(event) => event.preventDefault()}
        onPointerDown={(event) => {
          if (event.button !== 0 || key === undefined || editor.isComposing()) return
          event.currentTarget.setPointerCapture(event.pointerId)
          pull.current = { key, fromY: event.clientY, moved: false, place: undefined }
        }}
        onPointerMove={onMove}
        onPointerUp={() => end(true)}
        onPointerCancel={() => end(false)}
        onLostPointerCapture={() => end(false)}
      >
        <GripVertical size={16} aria-hidden />
      </button>
      {drop === undefined ? null : (
        <>
          <div
            className={styles.line}
            data-drop-line
            style={{ top: drop.topPx, left: drop.leftPx, width: drop.widthPx }}
          />
          <EscapeEnds end={() => end(false)} />
        </>
      )}
    </>
  )
}

function EscapeEnds({ end }: { readonly end: () => void }) {
  const latest = useRef(end)
  useEffect(() => {
    latest.current = end
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [])
  return null
}

/** The body's block at the height of the pointer, as long as that is over the sheet; gone while one types. */
function useHoveredBlock(
  editor: LexicalEditor,
  handle: { readonly current: HTMLElement | null },
  tell: (key: NodeKey | undefined) => void,
): void {
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  useEffect(() => {
    const pane = handle.current?.parentElement
    if (!pane) return
    let frame = 0
    let isTold = false
    const onMove = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        // Between two blocks the last one stays: the hand is on its way to the handle.
        const key = blockAt(editor, event.clientY)
        if (key === undefined) return
        isTold = true
        latest.current(key)
      })
    }
    const hide = () => {
      cancelAnimationFrame(frame)
      // At every key: there is nothing to take away where nothing was shown.
      if (isTold) latest.current(undefined)
      isTold = false
    }
    pane.addEventListener('pointermove', onMove, { passive: true })
    pane.addEventListener('pointerleave', hide)
    pane.addEventListener('keydown', hide)
    return () => {
      cancelAnimationFrame(frame)
      pane.removeEventListener('pointermove', onMove)
      pane.removeEventListener('pointerleave', hide)
      pane.removeEventListener('keydown', hide)
    }
  }, [editor, handle])
}

/** Asked of the browser, which knows without measuring every block of a long article. */
function blockAt(editor: LexicalEditor, clientY: number): NodeKey | undefined {
  const root = editor.getRootElement()
  if (root === null) return undefined
  const { left, width } = root.getBoundingClientRect()
  const element = document.elementFromPoint(left + width / 2, clientY)
  if (element === null || element === root || !root.contains(element)) return undefined
  return editor.read(() => {
    const node = $getNearestNodeFromDOMNode(element)
    const top = node === null ? null : $blockAround(node)
    return top === null || $isHeadNode(top) ? undefined : top.getKey()
  })
}

function blocksOf(editor: LexicalEditor): readonly { readonly key: NodeKey; readonly element: HTMLElement }[] {
  return editor.read(() =>
    $getRoot()
      .getChildrenKeys()
      .slice(HEAD_FIELDS.length)
      .flatMap((key) => {
        const element = editor.getElementByKey(key)
        return element === null ? [] : [{ key, element }]
      }),
  )
}

/** The gap between two blocks that is nearest. Undefined where the block would stay where it is. */
function placeAt(editor: LexicalEditor, pane: HTMLElement, clientY: number, pulled: NodeKey): Place | undefined {
  const blocks = blocksOf(editor).map(({ key, element }) => ({ key, rect: element.getBoundingClientRect() }))
  const at = blocks.findIndex(({ rect }) => clientY < (rect.top + rect.bottom) / 2)
  const index = at < 0 ? blocks.length : at
  const from = blocks.findIndex(({ key }) => key === pulled)
  if (index === from || index === from + 1) return undefined
  const above = blocks[index - 1]?.rect
  const below = blocks[index]?.rect
  const near = below ?? above
  if (near === undefined) return undefined
  const y = above === undefined ? near.top - 8 : below === undefined ? near.bottom + 8 : (above.bottom + below.top) / 2
  const view = pane.getBoundingClientRect()
  const column = editor.getRootElement()?.getBoundingClientRect() ?? near
  return {
    before: blocks[index]?.key ?? null,
    topPx: y - view.top + pane.scrollTop - 1,
    leftPx: column.left - view.left,
    widthPx: column.width,
  }
}
