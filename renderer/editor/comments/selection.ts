/** Where the caret is among the lines that can be commented on, and the way to words that were. */
import {
  $createNodeSelection,
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical'
import { $blockAround } from '../blocks'
import { $isLine, $placeInLine, $readLine, parseFieldKey } from '../proofing/lines'
import { $rangeOf, fieldElement } from './domRange'
import { $linesIn, $textOf } from './lines'
import type { ShownWords } from './tracker'

type Words = Omit<ShownWords, 'thread'>

/** Longer selections are quoted by their beginning. */
const MOST_QUOTED = 1000
const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** The words that are selected; without a selection the word at the caret. Nothing where there is neither. */
export function selectedWords(editor: LexicalEditor): { readonly quote: string; readonly words: readonly Words[] } {
  const found = wordsInField(editor) ?? editor.read(() => $wordsInText())
  const quote = editor.read(() =>
    found
      .map(({ line, start, end }) => $textOf(line)?.slice(start, end).replaceAll('\u200B', '') ?? '')
      .join('\n')
      .normalize('NFC'),
  )
  return quote.trim() === '' ? { quote: '', words: [] } : { quote: quote.slice(0, MOST_QUOTED), words: found }
}

export function caretPlace(editor: LexicalEditor): { readonly line: string; readonly offset: number } | undefined {
  const field = focusedField(editor)
  if (field !== undefined) return { line: field.line, offset: field.area.selectionEnd ?? 0 }
  return editor.getEditorState().read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return undefined
    const place = $placeInLine(selection.focus.getNode(), selection.focus.offset)
    return place === undefined ? undefined : { line: place.key, offset: place.offset }
  })
}

/** Brings words into sight; the caret stays where it is, goes behind them, or selects them. */
export function showWords(editor: LexicalEditor, words: Words, caret: 'stay' | 'behind' | 'select'): void {
  const focus = caret !== 'stay'
  const field = fieldElement(editor, words.line)
  const block = parseFieldKey(words.line)?.block
  if (block !== undefined) {
    editor.getElementByKey(block)?.scrollIntoView({ block: 'center' })
    if (!focus) return
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
      field.focus({ preventScroll: true })
      field.setSelectionRange(words.start, words.end)
    } else {
      editor.update(() => {
        const selection = $createNodeSelection()
        selection.add(block)
        $setSelection(selection)
      })
    }
    return
  }
  if (focus) {
    editor.getRootElement()?.focus({ preventScroll: true })
    editor.update(() => $putCaret(words, caret === 'select'), { tag: SKIP_SCROLL_INTO_VIEW_TAG, discrete: true })
  }
  const range = editor.getEditorState().read(() => $rangeOf(editor, words))
  const box = range?.getBoundingClientRect()
  const pane = editor.getRootElement()?.parentElement
  if (box === undefined || !pane) return
  const view = pane.getBoundingClientRect()
  if (box.top < view.top + 80 || box.bottom > view.bottom - 80) {
    pane.scrollBy({ top: box.top - view.top - view.height / 3 })
  }
}

function $putCaret({ line, start, end }: Words, select: boolean): void {
  const node = $getNodeByKey(line)
  if (!$isLine(node)) return
  const { pieces } = $readLine(node)
  const last = pieces.find((one) => one.start < end && one.end >= end)
  const first = select ? pieces.find((one) => one.start <= start && one.end > start) : last
  if (first === undefined || last === undefined) {
    node.selectEnd()
    return
  }
  const selection = $createRangeSelection()
  selection.anchor.set(first.key, (select ? start : end) - first.start, 'text')
  selection.focus.set(last.key, end - last.start, 'text')
  $setSelection(selection)
}

function $wordsInText(): readonly Words[] {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return []
  const [from, to] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus]
  const start = $placeInLine(from.getNode(), from.offset)
  const end = $placeInLine(to.getNode(), to.offset)
  if (selection.isCollapsed()) return start === undefined ? [] : $wordAt(start.key, start.offset)
  const tops = new Map<string, LexicalNode>()
  for (const node of selection.getNodes()) {
    const top = $blockAround(node)
    if (top !== null) tops.set(top.getKey(), top)
  }
  const lines = [...tops.values()].flatMap($linesIn)
  const first = Math.max(
    0,
    lines.findIndex(({ key }) => key === start?.key),
  )
  const last = end === undefined ? lines.length - 1 : lines.findIndex(({ key }) => key === end.key)
  return lines.slice(first, last + 1).flatMap(({ key, text }) => {
    const words = {
      line: key,
      start: key === start?.key ? start.offset : 0,
      end: key === end?.key ? end.offset : text.length,
    }
    return words.end > words.start ? [words] : []
  })
}

function $wordAt(line: string, offset: number): readonly Words[] {
  for (const match of ($textOf(line) ?? '').matchAll(WORD)) {
    const end = match.index + match[0].length
    if (match.index <= offset && offset <= end) return [{ line, start: match.index, end }]
  }
  return []
}

function wordsInField(editor: LexicalEditor): readonly Words[] | undefined {
  const field = focusedField(editor)
  if (field === undefined) return undefined
  const { area, line } = field
  const [start, end] = [area.selectionStart ?? 0, area.selectionEnd ?? 0]
  return start === end ? editor.read(() => $wordAt(line, start)) : [{ line, start, end }]
}

/** The field of a block that has the caret. */
function focusedField(editor: LexicalEditor) {
  const area = document.activeElement
  if (!(area instanceof HTMLTextAreaElement || area instanceof HTMLInputElement)) return undefined
  const name = area.dataset.field
  if (name === undefined || !editor.getRootElement()?.contains(area)) return undefined
  const line = editor.read(() => {
    const block = $getNearestNodeFromDOMNode(area)
    const key = `${block?.getKey()}:${name}`
    return $textOf(key) === undefined ? undefined : key
  })
  return line === undefined ? undefined : { area, line }
}
