/** Puts many blocks into the sheet a few at a time, so that it is written on meanwhile; one step for undo, and taken back whole. */
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import {
  $getEditor,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  type NodeKey,
  PASTE_TAG,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import { afterComposition, WordHistoryExtension } from '../typing'
import type { Clip } from './clip'
import { $openGap } from './gap'
import { pauses } from './pauses'
import { weightOf } from './row'

/** Paragraphs, entries or cells: so many are put in at once without a person noticing. */
const FEW = 400

/** Put in with one update: as much as is made in so many milliseconds (drawing it takes about twice as long again), or so many. */
const PORTION = { ms: 8, weight: 200 }

const THE_REST = { ms: Number.POSITIVE_INFINITY, weight: Number.POSITIVE_INFINITY }

interface Options {
  readonly signal: AbortSignal
  /** From 0 to 1. */
  readonly progress: (part: number) => void
  /** Called in an update, before anything else: false where the place is not what it was. */
  readonly $goThere: () => boolean
  /** Told how the rest is put in at once, while there is a rest: the sheet is going to be taken away. */
  readonly hurry: (finish: (() => void) | undefined) => void
  /** Puts all in at once, in an update with the caret at the place; answers like this function. */
  readonly $putAll: (clip: Clip) => readonly (NodeKey | undefined)[]
}

/**
 * The keys of the blocks' nodes, in the order of the clip; undefined for one that joined a line. `moved`: nothing was put
 * in. Rejects with the signal's reason where it is stopped; the sheet is then as if nothing had been pasted, and what was
 * written elsewhere meanwhile stays.
 */
export async function putSlowly(
  editor: LexicalEditor,
  clip: Clip,
  { signal, progress, hurry, $goThere, $putAll }: Options,
): Promise<readonly (NodeKey | undefined)[] | 'moved'> {
  const openStep = getExtensionDependencyFromEditor(editor, WordHistoryExtension).output.openStep.peek()
  if (openStep === undefined) throw new Error('The sheet has no history')
  const step = openStep()
  const part = [step.tag, PASTE_TAG]
  /** An update of the paste itself, drawn when it returns. */
  const updateNow = <Value>($work: () => Value, tags = part): Value => {
    let answer: { readonly value: Value } | undefined
    let failed: unknown
    editor.update(
      () => {
        try {
          answer = { value: $work() }
        } catch (error) {
          failed = error
          throw error
        }
      },
      { tag: [...tags, ...(isWrittenOn(editor) ? [] : [SKIP_DOM_SELECTION_TAG])], discrete: true },
    )
    if (answer === undefined) throw failed
    return answer.value
  }
  /** A word that an input method is working on is finished first. Undefined where all was put in meanwhile. */
  const update = <Value>($work: () => Value, tags = part): Promise<Value | undefined> =>
    new Promise((resolve, reject) => {
      afterComposition(editor, () => {
        try {
          resolve(isFinished ? undefined : updateNow($work, tags))
        } catch (error) {
          reject(error)
        }
      })
    })

  let isFinished = false
  let end: (() => void) | undefined
  try {
    signal.throwIfAborted()
    const opened = await update(() => {
      const person = $getSelection()?.clone() ?? null
      if (!$goThere()) return 'moved'
      const place = $getSelection()?.clone() ?? null
      const isAway = person !== null && !person.is(place)
      const gap = isMany(clip) ? $openGap(clip) : undefined
      if (gap === undefined) {
        const put = $putAll(clip)
        if (isAway) $goTo(person)
        return { put }
      }
      end = gap.end
      if (isAway) $goTo(person)
      return { gap, caret: isAway ? undefined : $getSelection()?.clone() }
    })
    if (opened === undefined || opened === 'moved') return 'moved'
    if (opened.gap === undefined) return opened.put
    const { gap, caret } = opened
    const filling = gap.$fill()
    let put = 0
    /** False where nothing is left to put in. */
    const $goOn = ({ ms, weight }: typeof PORTION): boolean => {
      const [until, most] = [performance.now() + ms, put + weight]
      for (;;) {
        const { done, value } = filling.next()
        if (done === true) return false
        put += value
        if (put >= most || performance.now() > until) return true
      }
    }
    const $close = () => gap.$close({ moveCaret: caret !== undefined && ($getSelection()?.is(caret) ?? true) })
    hurry(() => {
      if (isFinished || signal.aborted) return
      updateNow(() => {
        $goOn(THE_REST)
        $close()
      })
      isFinished = true
    })
    try {
      const pause = pauses(signal)
      do {
        await pause(true)
        progress(put / gap.weight)
      } while ((await update(() => $goOn(PORTION))) === true)
      if (!isFinished) await pause(true)
      await update($close)
      isFinished = true
    } catch (error) {
      if (isFinished) return gap.keys
      const before = step.takeBack()
      if (before !== undefined) showAgain(editor, before)
      // Half of a paste is no step to go back to.
      else await update(gap.$takeBack, [HISTORY_MERGE_TAG])
      throw error
    }
    return gap.keys
  } finally {
    hurry(undefined)
    step.close()
    end?.()
  }
}

/** The caret stays where a person has put it meanwhile. */
function showAgain(editor: LexicalEditor, before: EditorState): void {
  const selection = editor.getEditorState().read($getSelection)
  const isThere =
    $isRangeSelection(selection) &&
    [selection.anchor, selection.focus].every(({ key, offset, type }) => {
      const node = before._nodeMap.get(key)
      return node !== undefined && type === 'text' && before.read(() => node.getTextContentSize()) >= offset
    })
  editor.setEditorState(isThere ? before.clone(selection.clone()) : before, { tag: HISTORIC_TAG })
}

function $goTo(selection: BaseSelection): void {
  const isThere = selection.getNodes().every((node) => $getEditor().getEditorState()._nodeMap.has(node.getKey()))
  if (isThere) $setSelection(selection.clone())
}

/** True where a person would notice it if it were put in at once. */
export function isMany({ blocks }: Clip): boolean {
  return blocks.length > FEW || blocks.reduce((sum, block) => sum + weightOf(block), 0) > FEW
}

/** Elsewhere, letters would not go where a person writes if the sheet took the caret. */
function isWrittenOn(editor: LexicalEditor): boolean {
  const root = editor.getRootElement()
  return (
    root !== null &&
    (document.activeElement === null ||
      document.activeElement === document.body ||
      root.contains(document.activeElement))
  )
}
