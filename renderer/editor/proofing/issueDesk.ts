/** What can be done with an issue on the sheet: go to it, look at its suggestions, write one of them. */
import type { Signal } from '@lexical/extension'
import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical'
import { type OpenIssue, type ProofingSheet, showIssue, useProofing } from '../../proofing'
import { $isMediaNode, findMediaField, showMediaField } from '../blocks'
import { focusSheet } from '../focusSheet'
import { $isLine, $placeInLine, $readLine, parseFieldKey } from './lines'
import { findRange, type Marks } from './marks'
import { $replaceWords } from './replaceWords'

/** The suggestions that are open, and whether they have taken the focus. */
export interface OpenSuggestions {
  readonly id: string
  readonly withFocus: boolean
  /** Grows with each opening, so that opening the same again counts. */
  readonly count: number
}

export interface IssueDesk {
  readonly sheet: ProofingSheet
  /** To the next issue (1) or the one before (-1), round the ends. False where there is none. */
  readonly go: (step: 1 | -1) => boolean
  /** Opens the suggestions of the issue at the caret. False where there is none. */
  readonly openAtCaret: () => boolean
  readonly openSuggestions: (issue: OpenIssue, options: { withFocus: boolean }) => void
  /** `toText`: the caret goes back to where it was. */
  readonly closeSuggestions: (options: { toText: boolean }) => void
  readonly close: () => void
}

interface Surroundings {
  readonly marks: Marks
  readonly open: Signal<OpenSuggestions | undefined>
  readonly readNow: () => void
}

export function createIssueDesk(editor: LexicalEditor, { marks, open, readNow }: Surroundings): IssueDesk {
  let count = 0
  /** Whoever takes a suggestion closes the suggestions too, and says where the focus goes. */
  let isReplacing = false
  const issues = () => useProofing.getState().issues
  const find = (id: string | undefined) => issues().find((issue) => issue.id === id)

  const openSuggestions: IssueDesk['openSuggestions'] = (issue, { withFocus }) => {
    count += 1
    useProofing.setState({ current: issue.id })
    open.value = { id: issue.id, withFocus, count }
  }

  const closeSuggestions: IssueDesk['closeSuggestions'] = ({ toText }) => {
    if (open.peek() === undefined) return
    const issue = find(open.peek()?.id)
    open.value = undefined
    useProofing.setState({ current: undefined })
    if (!toText) return
    const field = issue === undefined ? null : fieldOf(editor, issue)
    if (field !== null) field.focus()
    else focusSheet(editor)
  }

  const show = (issue: OpenIssue) => {
    if (parseFieldKey(issue.key) !== undefined) {
      showField(editor, issue, () => openSuggestions(issue, { withFocus: true }))
      return
    }
    // The caret waits behind the word, for when the suggestions close; the focus is theirs until then.
    editor.update(() => $putCaretAfter(issue), {
      tag: [SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG],
      discrete: true,
    })
    bringIntoSight(editor, issue)
    openSuggestions(issue, { withFocus: true })
  }

  const go: IssueDesk['go'] = (step) => {
    const all = issues()
    if (all.length === 0) return false
    const current = all.findIndex(({ id }) => id === useProofing.getState().current)
    const next = current >= 0 ? current + step : indexFromCaret(editor, all, step)
    const issue = all[(next + all.length) % all.length]
    if (issue === undefined) return true
    // Beside the sheet somebody else knows the way.
    open.value = undefined
    showIssue(issue.id)
    return true
  }

  const openAtCaret = () => {
    const issue = find(issueAtCaret(editor, issues()))
    if (issue !== undefined) openSuggestions(issue, { withFocus: true })
    return issue !== undefined
  }

  const replace: ProofingSheet['replace'] = (fixes) => {
    let done = 0
    isReplacing = true
    const byPlace = [...fixes].sort((a, b) => b.issue.start - a.issue.start)
    editor.update(
      () => {
        for (const { issue, instead } of byPlace) if ($replace(issue, instead)) done += 1
      },
      { tag: HISTORY_PUSH_TAG, discrete: true },
    )
    isReplacing = false
    readNow()
    return done
  }

  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.detail > 1) return
    const issue = find(marks.issueAt(event.clientX, event.clientY))
    // Somebody who drags over words selects them, whatever is marked in them.
    if (issue === undefined || window.getSelection()?.isCollapsed === false) return
    openSuggestions(issue, { withFocus: false })
  }
  let openedByKey = false
  const onKeyDown = (event: KeyboardEvent) => {
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    openedByKey = isMenuKey && openAtCaret()
    if (openedByKey) event.preventDefault()
  }
  // On some systems the key's menu comes after the key, whatever became of the key itself.
  const onContextMenu = (event: MouseEvent) => {
    if (openedByKey) event.preventDefault()
    openedByKey = false
  }
  const stopRoot = editor.registerRootListener((root, before) => {
    before?.removeEventListener('click', onClick)
    before?.removeEventListener('keydown', onKeyDown)
    before?.removeEventListener('contextmenu', onContextMenu)
    root?.addEventListener('click', onClick)
    root?.addEventListener('keydown', onKeyDown)
    root?.addEventListener('contextmenu', onContextMenu)
  })
  // Whoever goes on writing does not want to hear of it now.
  const stopUpdates = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (isReplacing || open.peek() === undefined || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return
    closeSuggestions({ toText: false })
  })

  return {
    sheet: { show, replace },
    go,
    openAtCaret,
    openSuggestions,
    closeSuggestions,
    close: () => {
      stopRoot()
      stopUpdates()
      open.value = undefined
    },
  }
}

function $replace(issue: OpenIssue, instead: string): boolean {
  const field = parseFieldKey(issue.key)
  if (field === undefined) {
    const line = $getNodeByKey(issue.key)
    return $isLine(line) && $replaceWords(line, { ...issue, instead })
  }
  const node = $getNodeByKey(field.block)
  const words = $isMediaNode(node) ? node.readWords(field.field) : undefined
  if (!$isMediaNode(node) || words?.slice(issue.start, issue.end) !== issue.written) return false
  return node.writeWords(field.field, words.slice(0, issue.start) + instead + words.slice(issue.end))
}

function $putCaretAfter(issue: OpenIssue): void {
  const line = $getNodeByKey(issue.key)
  if (!$isLine(line)) return
  const { text, pieces } = $readLine(line)
  if (text.slice(issue.start, issue.end) !== issue.written) return
  const piece = pieces.find(({ start, end }) => start < issue.end && end >= issue.end)
  if (piece === undefined) return
  const selection = $createRangeSelection()
  selection.anchor.set(piece.key, issue.end - piece.start, 'text')
  selection.focus.set(piece.key, issue.end - piece.start, 'text')
  $setSelection(selection)
}

/** Least movement: a word in sight stays where it is. */
function bringIntoSight(editor: LexicalEditor, issue: OpenIssue): void {
  const range = findRange(editor, issue)
  const box = range?.getBoundingClientRect()
  const pane = editor.getRootElement()?.parentElement
  if (box === undefined || !pane) return
  const view = pane.getBoundingClientRect()
  // Below the word there must be room for its suggestions.
  if (box.top >= view.top + 24 && box.bottom <= view.bottom - SUGGESTIONS_HEIGHT) return
  pane.scrollTop += box.top - view.top - view.height / 3
}

const SUGGESTIONS_HEIGHT = 220

function showField(editor: LexicalEditor, issue: OpenIssue, then: () => void): void {
  const place = parseFieldKey(issue.key)
  if (place === undefined) return
  showMediaField(editor, { key: place.block, field: place.field }, (field) => {
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
    field?.setSelectionRange(issue.start, issue.end)
    then()
  })
}

/** The form field that an issue's words stand in; null for an issue in a line of the sheet. */
export function fieldOf(editor: LexicalEditor, issue: OpenIssue): HTMLTextAreaElement | null {
  const place = parseFieldKey(issue.key)
  if (place === undefined) return null
  return findMediaField(editor, { key: place.block, field: place.field })
}

function caretPlace(editor: LexicalEditor): { readonly key: NodeKey; readonly offset: number } | undefined {
  return editor.getEditorState().read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return undefined
    return $placeInLine(selection.focus.getNode(), selection.focus.offset)
  })
}

function issueAtCaret(editor: LexicalEditor, issues: readonly OpenIssue[]): string | undefined {
  const active = document.activeElement
  if (active instanceof HTMLTextAreaElement) {
    const at = active.selectionStart
    return issues.find((issue) => fieldOf(editor, issue) === active && issue.start <= at && at <= issue.end)?.id
  }
  const caret = caretPlace(editor)
  if (caret === undefined) return undefined
  return issues.find(({ key, start, end }) => key === caret.key && start <= caret.offset && caret.offset <= end)?.id
}

/** The first issue behind the caret, or the last one before it. Without a caret: the first, or the last. */
function indexFromCaret(editor: LexicalEditor, issues: readonly OpenIssue[], step: 1 | -1): number {
  const caret = caretPlace(editor)
  const line = caret === undefined ? null : editor.getElementByKey(caret.key)
  if (caret === undefined || line === null) return step === 1 ? 0 : -1
  const isBehind = (issue: OpenIssue) => {
    if (issue.label.kind === 'field') return true
    if (issue.key === caret.key) return issue.start >= caret.offset
    const element = editor.getElementByKey(parseFieldKey(issue.key)?.block ?? issue.key)
    return element !== null && (line.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  }
  const behind = issues.findIndex(isBehind)
  if (step === 1) return Math.max(0, behind)
  const before = behind < 0 ? issues.length - 1 : behind - 1
  // The issue that ends at the caret is the one that was just looked at.
  const at = issues[before]
  return at !== undefined && at.key === caret.key && at.end === caret.offset ? before - 1 : before
}
