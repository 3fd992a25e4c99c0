/** Between what was found and the caret: where the caret is, and how to get it, or the eye, to a place. */
import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
  type PointType,
} from 'lexical'
import { showMediaField } from '../blocks'
import { $isLine, $placeInLine, $readLine, rangeOf } from '../proofing'
import { fieldElement } from './highlights'
import type { Hit, Place, Scope } from './hits'
import type { Passage } from './passages'

/** Longer ones are a part of the text, not words to look for. */
const LONGEST_WORDS = 200

/** The caret is on the sheet: in the text or in a field of a block. */
export function isInText(editor: LexicalEditor): boolean {
  return editor.getRootElement()?.contains(document.activeElement) === true
}

/** The end of the selection that is meant; in a field, of the field's own. Undefined where there is no caret. */
export function caretPlace(
  editor: LexicalEditor,
  passageOf: (key: string) => number,
  edge: 'start' | 'end',
): Place | undefined {
  return editor.read(() => {
    const selection = $getSelection()
    if ($isNodeSelection(selection)) {
      const key = selection.getNodes()[0]?.getKey() ?? ''
      const area = document.activeElement
      const field = area instanceof HTMLTextAreaElement ? area.dataset.field : undefined
      const at = area instanceof HTMLTextAreaElement ? (edge === 'start' ? area.selectionStart : area.selectionEnd) : 0
      const passage = passageOf(`${key}:${field ?? 'caption'}`)
      return passage < 0 ? undefined : { passage, start: at, end: at }
    }
    if (!$isRangeSelection(selection)) return undefined
    const [first, last] = selection.isBackward()
      ? [selection.focus, selection.anchor]
      : [selection.anchor, selection.focus]
    const point = edge === 'start' ? first : last
    const place = $placeInLine(point.getNode(), point.offset)
    const passage = place === undefined ? -1 : passageOf(place.key)
    return place === undefined || passage < 0 ? undefined : { passage, start: place.offset, end: place.offset }
  })
}

/** The selected words where they stand in one line; `lines` where there are several; undefined where nothing is selected. */
export function selectedWords(editor: LexicalEditor): string | 'lines' | undefined {
  const area = document.activeElement
  if (area instanceof HTMLTextAreaElement && isInText(editor)) {
    return area.value.slice(area.selectionStart, area.selectionEnd) || undefined
  }
  return editor.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || selection.isCollapsed()) return undefined
    const words = selection.getTextContent()
    const isOneLine = lineOf(selection.anchor) === lineOf(selection.focus)
    return isOneLine && !words.includes('\n') && words.length <= LONGEST_WORDS ? words : 'lines'
  })
}

function lineOf(point: PointType): string | undefined {
  return $placeInLine(point.getNode(), point.offset)?.key
}

/** The part of the page that is selected; undefined where nothing is. */
export function readScope(editor: LexicalEditor, passages: readonly Passage[]): Scope | undefined {
  return editor.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || selection.isCollapsed()) return undefined
    const [first, last] = selection.isBackward()
      ? [selection.focus, selection.anchor]
      : [selection.anchor, selection.focus]
    const from = $placeInLine(first.getNode(), first.offset)
    const to = $placeInLine(last.getNode(), last.offset)
    const start = passages.findIndex(({ key }) => key === from?.key)
    const end = passages.findIndex(({ key }) => key === to?.key)
    // Everything is selected, or a block at the edge that has no lines: what stands between.
    const [top, bottom] = [start < 0 ? 0 : start, end < 0 ? passages.length - 1 : end]
    return new Map(
      passages.slice(top, bottom + 1).map(({ key, text }, index) => [
        key,
        {
          start: index === 0 && start >= 0 ? (from?.offset ?? 0) : 0,
          end: index === bottom - top && end >= 0 ? (to?.offset ?? text.length) : text.length,
        },
      ]),
    )
  })
}

/** Selects it and gives the text the focus. False where it does not stand there any more. */
export function selectHit(editor: LexicalEditor, hit: Hit): boolean {
  if (hit.field !== undefined) {
    const area = fieldElement(editor, hit)
    if (area === null) return false
    area.focus({ preventScroll: true })
    area.setSelectionRange(hit.start, hit.end)
    return true
  }
  let isThere = false
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update(
    () => {
      const line = $getNodeByKey(hit.node)
      if (!$isLine(line)) return
      const { text, pieces } = $readLine(line)
      const first = pieces.find(({ start, end }) => start <= hit.start && end > hit.start)
      const last = pieces.find(({ start, end }) => start < hit.end && end >= hit.end)
      if (text !== hit.text || first === undefined || last === undefined) return
      const selection = $createRangeSelection()
      selection.anchor.set(first.key, hit.start - first.start, 'text')
      selection.focus.set(last.key, hit.end - last.start, 'text')
      $setSelection(selection)
      isThere = true
    },
    { discrete: true },
  )
  return isThere
}

/** Least movement: what is in sight stays where it is. `then` is called when a field that had to be opened is there. */
export function revealHit(editor: LexicalEditor, hit: Hit, then: () => void): void {
  if (hit.field !== undefined && fieldElement(editor, hit) === null) {
    showMediaField(editor, { key: hit.node, field: hit.field, keepFocus: true }, (area) => {
      scrollTo(editor, area?.getBoundingClientRect())
      then()
    })
    return
  }
  scrollTo(editor, boxOf(editor, hit))
}

function boxOf(editor: LexicalEditor, hit: Hit): DOMRect | undefined {
  if (hit.field !== undefined) return fieldElement(editor, hit)?.getBoundingClientRect()
  return editor.getEditorState().read(() => {
    const line = $getNodeByKey(hit.node)
    return $isLine(line)
      ? rangeOf(editor, $readLine(line).pieces, hit.start, hit.end)?.getBoundingClientRect()
      : undefined
  })
}

function scrollTo(editor: LexicalEditor, box: DOMRect | undefined): void {
  const pane = editor.getRootElement()?.parentElement
  if (box === undefined || !pane) return
  const view = pane.getBoundingClientRect()
  if (box.top >= view.top + 24 && box.bottom <= view.bottom - 48) return
  pane.scrollTop += box.top - view.top - view.height / 3
}
