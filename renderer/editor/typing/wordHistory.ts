/**
 * One history for the whole sheet, head, body and the fields under the pictures, that goes back by words. Lexical's own
 * never joins a deletion with what is typed after it, so a word typed through an input method that rubs out letters
 * takes five steps to undo, and half words are seen on the way.
 */
import { type Signal, signal } from '@lexical/extension'
import {
  CLEAR_HISTORY_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  COMPOSITION_END_TAG,
  CUT_TAG,
  defineExtension,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  PASTE_TAG,
  REDO_COMMAND,
  safeCast,
  UNDO_COMMAND,
  type UpdateListenerPayload,
} from 'lexical'
import { findTypingEdit } from './typingEdit'
import { continueRun, type TypingRun } from './typingRun'

/** What can be undone and done again, oldest first, and the text between the two. Belongs to no sheet: another may go on with it. */
export interface HistoryMemory {
  readonly current: EditorState | undefined
  readonly undoable: readonly EditorState[]
  readonly redoable: readonly EditorState[]
}

/** Work in several updates that is one step for undo, whatever else is written between them. */
export interface OpenStep {
  /** Carried by the updates of the work itself, the first one too. */
  readonly tag: string
  /** True where somebody else has changed the text since the first update. */
  readonly hasOthers: () => boolean
  readonly close: () => void
  /**
   * Closes it and answers the state from before it, which the caller shows again; history remembers no step then.
   * Only where nobody else has written.
   */
  readonly takeBack: () => EditorState | undefined
}

let stepNumber = 0

/** States share what they have in common, so a step costs about as much as what changed in it. */
const MOST_STEPS = 1000

export const WordHistoryExtension = defineExtension({
  name: 'toasoan/word-history',
  /** What an earlier sheet of the same text remembered. */
  config: safeCast<{ readonly memory: HistoryMemory | undefined }>({ memory: undefined }),
  build: (): WordHistoryOutput => ({
    canUndo: signal(false),
    canRedo: signal(false),
    remember: signal(() => NOTHING),
    openStep: signal<(() => OpenStep) | undefined>(undefined),
  }),
  register: (editor, { memory }, state) => {
    const output = state.getOutput()
    return registerWordHistory(editor, {
      changed: setSignals(output),
      ...(memory && { memory }),
      remembers: (remember) => {
        output.remember.value = remember
      },
      steps: (openStep) => {
        output.openStep.value = openStep
      },
    })
  },
})

interface WordHistoryOutput {
  readonly canUndo: Signal<boolean>
  readonly canRedo: Signal<boolean>
  readonly remember: Signal<() => HistoryMemory>
  readonly openStep: Signal<(() => OpenStep) | undefined>
}

const NOTHING: HistoryMemory = { current: undefined, undoable: [], redoable: [] }

function setSignals(output: Pick<WordHistoryOutput, 'canUndo' | 'canRedo'>) {
  return (canUndo: boolean, canRedo: boolean) => {
    output.canUndo.value = canUndo
    output.canRedo.value = canRedo
  }
}

export function registerWordHistory(
  editor: LexicalEditor,
  {
    changed = () => {},
    nowMs = Date.now,
    memory = NOTHING,
    remembers = () => {},
    steps = () => {},
  }: {
    changed?: (canUndo: boolean, canRedo: boolean) => void
    nowMs?: () => number
    memory?: HistoryMemory
    /** Told once how to read what is remembered. */
    remembers?: (remember: () => HistoryMemory) => void
    /** Told once how a step that takes its time is opened. */
    steps?: (openStep: () => OpenStep) => void
  } = {},
): () => void {
  let { current } = memory
  let undoable = [...memory.undoable]
  let redoable = [...memory.redoable]
  let run: TypingRun | undefined
  /** A composition is one step at most: what it does after its first change belongs to that change. */
  let composedStep = false
  let open: { readonly tag: string; isPushed: boolean; hasOthers: boolean } | undefined

  const tell = () => changed(undoable.length > 0, redoable.length > 0)

  const push = () => {
    if (current !== undefined) undoable.push(current)
    if (undoable.length > MOST_STEPS) undoable.shift()
  }

  const record = (update: UpdateListenerPayload) => {
    const { tags, editorState, prevEditorState, dirtyElements, dirtyLeaves } = update
    const composing = editor.isComposing()
    if (tags.has(HISTORIC_TAG)) {
      run = undefined
    } else if (dirtyElements.size === 0 && dirtyLeaves.size === 0) {
      // Only the caret moved: undo shall bring it back to where it was before the next change.
      if (!composing) current = editorState
    } else {
      current ??= prevEditorState
      if (recordChange(update, composing)) current = editorState
      tell()
    }
    if (!composing) composedStep = false
  }

  /** False where nothing changed that anybody wrote: the mark that Lexical sets at the start of a composition. */
  const recordChange = (update: UpdateListenerPayload, composing: boolean): boolean => {
    const { tags } = update
    if (tags.has(HISTORY_MERGE_TAG) && !tags.has(HISTORY_PUSH_TAG)) return true
    const apart = tags.has(PASTE_TAG) || tags.has(CUT_TAG) || tags.has(HISTORY_PUSH_TAG)
    const edit = apart ? undefined : findTypingEdit(update)
    if (edit !== undefined && edit.before === edit.after && (composing || tags.has(COMPOSITION_END_TAG)))
      return !composing
    let joins = false
    if (edit === undefined || edit.before === edit.after) {
      run = undefined
    } else {
      const answer = continueRun(run, edit, nowMs())
      run = answer.run
      joins = answer.joins
    }
    if (open !== undefined && !tags.has(open.tag) && open.isPushed) open.hasOthers = true
    if (open?.isPushed) {
      run = undefined
    } else if (!joins && (apart || !composedStep)) {
      push()
      composedStep = composing
      if (open !== undefined && tags.has(open.tag)) open.isPushed = true
    }
    redoable = []
    return true
  }

  const openStep = (): OpenStep => {
    const redoableBefore = redoable
    const step = { tag: `step-${++stepNumber}`, isPushed: false, hasOthers: false }
    open = step
    const close = () => {
      if (open === step) open = undefined
    }
    return {
      tag: step.tag,
      hasOthers: () => step.hasOthers,
      close,
      takeBack: () => {
        close()
        const before = undoable[undoable.length - 1]
        if (!step.isPushed || step.hasOthers || before === undefined) return undefined
        undoable.pop()
        redoable = redoableBefore
        current = before
        run = undefined
        tell()
        return before
      },
    }
  }

  const goTo = (from: EditorState[], to: EditorState[]): boolean => {
    // In the middle of a composition the text belongs to the input method.
    if (editor.isComposing()) return true
    const state = from.pop()
    if (state === undefined) return true
    if (current !== undefined) to.push(current)
    current = state
    run = undefined
    tell()
    editor.setEditorState(state, { tag: HISTORIC_TAG })
    return true
  }

  tell()
  steps(openStep)
  remembers(() => ({ current, undoable: [...undoable], redoable: [...redoable] }))
  return mergeRegister(
    editor.registerUpdateListener(record),
    editor.registerCommand(UNDO_COMMAND, () => goTo(undoable, redoable), COMMAND_PRIORITY_EDITOR),
    editor.registerCommand(REDO_COMMAND, () => goTo(redoable, undoable), COMMAND_PRIORITY_EDITOR),
    editor.registerCommand(
      CLEAR_HISTORY_COMMAND,
      () => {
        undoable = []
        redoable = []
        run = undefined
        tell()
        return true
      },
      COMMAND_PRIORITY_EDITOR,
    ),
  )
}
