/**
 * The proofreader beside the sheet. While keys are struck it only notes which lines they touched; when the hand rests,
 * those lines' words go to the worker, and what comes back becomes marks. The word that an input method is still working
 * on is never read.
 */
import { type Signal, signal } from '@lexical/extension'
import { $isHeadingNode } from '@lexical/rich-text'
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  defineExtension,
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
  type MutationListener,
  mergeRegister,
  type NodeKey,
} from 'lexical'
import {
  isSameLabel,
  type OpenIssue,
  type PassageKey,
  type PassagePlace,
  readPassages,
  registerSheet,
  type SheetPassage,
  useProofing,
} from '../../proofing'
import { afterPause } from '../afterPause'
import { blockNodes } from '../blocks'
import { headNodes } from '../head'
import { createIssueDesk, type IssueDesk, type OpenSuggestions } from './issueDesk'
import { $findPlaces, $isLine, $passagesOf, $placeInLine, parseFieldKey } from './lines'
import { createMarks, type Marks } from './marks'

/** At latest after the pause, even if the machine finds no idle moment. */
const LATEST_MS = 1500
/** Reading nodes stops here and goes on in the next idle moment. */
const SLICE_MS = 6
/** So many lines are read beside finding the places. */
const FEW = 100
/** A word is not marked while the caret stands at its end and it was just typed at: it may not be finished. */
const UNFINISHED_MS = 1500

/** Asked for an issue where there is none; a new object each time. */
interface NothingFound {
  readonly where: 'here' | 'anywhere'
}

interface ProofingOutput {
  readonly open: Signal<OpenSuggestions | undefined>
  readonly desk: Signal<IssueDesk | undefined>
  readonly nothing: Signal<NothingFound | undefined>
}

export const ProofingExtension = defineExtension({
  name: 'toasoan/proofing',
  build: (): ProofingOutput => ({
    nothing: signal<NothingFound | undefined>(undefined),
    open: signal<OpenSuggestions | undefined>(undefined),
    desk: signal<IssueDesk | undefined>(undefined),
  }),
  register: (editor, _config, state) => {
    // Where there is no window (a test without one), there is nobody to show marks to.
    if (typeof Worker === 'undefined' || typeof Highlight === 'undefined') return () => {}
    const { open, desk } = state.getOutput()
    const watch = watchSheet(editor)
    const issueDesk = createIssueDesk(editor, { marks: watch.marks, open, readNow: watch.readNow })
    desk.value = issueDesk
    return mergeRegister(
      registerSheet(issueDesk.sheet, watch.marks.draw),
      watch.start(),
      issueDesk.close,
      () => {
        desk.value = undefined
      },
      open.subscribe((now) => watch.marks.setOpen(useProofing.getState().issues.find(({ id }) => id === now?.id))),
    )
  },
})

interface Watch {
  readonly marks: Marks
  /** What has changed is read in the next moment, without waiting for a pause. */
  readonly readNow: () => void
  /** Begins to listen; returns its own undo. */
  readonly start: () => () => void
}

function watchSheet(editor: LexicalEditor): Watch {
  const dirty = new Set<NodeKey>()
  let isStructureDirty = true
  /** A block has become another node: its neighbours may be others. Writing in it does not do that. */
  let mayHaveMoved = true
  let places: readonly PassagePlace[] = []
  let blockKeys = ''
  let idle: number | undefined
  let typedMs = 0
  let held: ReturnType<typeof setTimeout> | undefined

  const marks = createMarks(editor, { isHeld })

  function isHeld(issue: OpenIssue): boolean {
    if (performance.now() - typedMs > UNFINISHED_MS) return false
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
    const caret = $placeInLine(selection.anchor.getNode(), selection.anchor.offset)
    if (caret?.key !== issue.key || caret.offset !== issue.end) return false
    clearTimeout(held)
    held = setTimeout(() => marks.draw([issue.key]), UNFINISHED_MS)
    return true
  }

  /** A line or two are read at once: a moment of their own costs more. */
  const reading = afterPause(() => (isStructureDirty || dirty.size > FEW ? readWhenIdle() : read()))

  function readWhenIdle(): void {
    reading.cancel()
    if (idle !== undefined) cancelIdleCallback(idle)
    idle = requestIdleCallback(read, { timeout: LATEST_MS })
  }

  function read(): void {
    reading.cancel()
    if (idle !== undefined) cancelIdleCallback(idle)
    idle = undefined
    const stopMs = performance.now() + SLICE_MS
    const changed: SheetPassage[] = []
    let nextPlaces: readonly PassagePlace[] | undefined
    let isPlacing = false
    const waiting = editor.getEditorState().read(() => {
      const composing = $composingLine(editor)
      for (const key of dirty) {
        if (performance.now() > stopMs) break
        if (key === composing) continue
        dirty.delete(key)
        changed.push(...$passagesOf(key))
        // The list names places after the subhead above them.
        if ($isHeadingNode($getNodeByKey(key))) isStructureDirty = true
      }
      const left = dirty.size - (composing !== undefined && dirty.has(composing) ? 1 : 0)
      const keys = left === 0 && mayHaveMoved ? $getRoot().getChildrenKeys().join() : blockKeys
      // Finding the places of a long article is a piece of work of its own, for an idle moment of its own.
      isPlacing = left === 0 && (isStructureDirty || keys !== blockKeys)
      mayHaveMoved &&= left > 0 || isPlacing
      if (isPlacing && changed.length < FEW) {
        isPlacing = false
        isStructureDirty = false
        mayHaveMoved = false
        blockKeys = keys
        const found = $findPlaces()
        if (!isSame(found, places)) {
          places = found
          nextPlaces = found
        }
      }
      return left
    })
    readPassages(changed, nextPlaces)
    if (nextPlaces !== undefined) marks.watch(nextPlaces.map(({ key }) => key))
    if (waiting > 0 || isPlacing) idle = requestIdleCallback(read, { timeout: LATEST_MS })
  }

  return {
    marks,
    readNow: readWhenIdle,
    start() {
      // Lines that come and go, and blocks whose fields change.
      const hear: MutationListener = (mutations) => {
        mayHaveMoved = true
        for (const [key, mutation] of mutations) {
          if (mutation !== 'updated') isStructureDirty = true
          if (mutation === 'destroyed') dirty.delete(key)
          else dirty.add(key)
        }
        reading.soon()
      }
      const stops = [...headNodes, ...blockNodes].map((klass) => editor.registerMutationListener(klass, hear))
      // Lines whose words change: of those only the run that was typed at counts as mutated.
      stops.push(
        editor.registerUpdateListener(({ dirtyElements, tags }) => {
          const isHistoric = tags.has(HISTORIC_TAG)
          if (dirtyElements.size === 0 && !isHistoric) return
          for (const key of dirtyElements.keys()) dirty.add(key)
          // Undo puts back a whole state and names no node.
          if (isHistoric) {
            isStructureDirty = true
            mayHaveMoved = true
            for (const { key } of places) dirty.add(parseFieldKey(key)?.block ?? key)
          }
          // A word that undo has put back is no word that is still being written.
          typedMs = isHistoric ? Number.NEGATIVE_INFINITY : performance.now()
          reading.soon()
        }),
      )
      return () => {
        for (const stop of stops) stop()
        reading.cancel()
        clearTimeout(held)
        if (idle !== undefined) cancelIdleCallback(idle)
        marks.close()
      }
    },
  }
}

function $composingLine(editor: LexicalEditor): PassageKey | undefined {
  const key = editor.isComposing() ? editor._compositionKey : null
  let node: LexicalNode | null = key === null ? null : $getNodeByKey(key)
  while (node !== null && !$isLine(node)) node = node.getParent()
  return node?.getKey()
}

function isSame(a: readonly PassagePlace[], b: readonly PassagePlace[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ key, label }, index) => {
      const other = b[index]
      return other?.key === key && isSameLabel(label, other.label)
    })
  )
}
