/** A paste that takes its time: it can be stopped, the sheet can be written on meanwhile, and undo takes it back in one step. */
import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type BaseSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_TAG,
} from 'lexical'
import { afterComposition } from '../typing'
import { type LargeClip, readSlowly } from './readSlowly'

/** Sheets that something large is on its way to: a second one takes the place of the first. */
const running = new WeakMap<LexicalEditor, AbortController>()

interface SlowPaste {
  readonly html: string
  readonly progress: (part: number, stop: () => void) => void
  /** Called in an update of the editor, with the caret where it was when the paste was asked for. */
  readonly $put: (clip: LargeClip) => void
  /** `stopped`: a person did; `moved`: the words around that place are others by now; `closed`: nobody is there to be told. */
  readonly failed: (why: 'stopped' | 'moved' | 'closed' | 'broken') => void
}

/** Must be called in an update, with the caret where the paste shall go. */
export function $pasteSlowly(editor: LexicalEditor, { html, progress, $put, failed }: SlowPaste): void {
  running.get(editor)?.abort('stopped')
  const controller = new AbortController()
  const { signal } = controller
  running.set(editor, controller)
  const place = $rememberPlace()
  const stop = () => controller.abort('stopped')
  const unlisten = mergeRegister(
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      () => {
        stop()
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerRootListener((root) => {
      if (root === null) controller.abort('closed')
    }),
    editor.registerEditableListener((isEditable) => {
      if (!isEditable) controller.abort('stopped')
    }),
  )
  const put = (clip: LargeClip) => {
    if (signal.aborted) return failed(signal.reason as 'stopped' | 'closed')
    editor.update(
      () => {
        if ($goBack(place)) $put(clip)
        else failed('moved')
      },
      { tag: PASTE_TAG },
    )
  }
  void readSlowly(html, { signal, progress: (part) => progress(part, stop) })
    .then(
      (clip) =>
        new Promise<void>((resolve) => {
          afterComposition(editor, () => {
            put(clip)
            resolve()
          })
        }),
      () => failed(signal.aborted ? (signal.reason as 'stopped' | 'closed') : 'broken'),
    )
    .finally(() => {
      unlisten()
      if (running.get(editor) === controller) running.delete(editor)
    })
}

interface Place {
  readonly selection: BaseSelection | null
  /** The words of the nodes that the caret or the selection stands in, by their keys. */
  readonly words: ReadonlyMap<string, string>
}

function $rememberPlace(): Place {
  const selection = $getSelection()?.clone() ?? null
  return {
    selection,
    words: new Map((selection?.getNodes() ?? []).map((node) => [node.getKey(), node.getTextContent()])),
  }
}

/** False where the place is not what it was: offsets would lie. */
function $goBack({ selection, words }: Place): boolean {
  for (const [key, before] of words) {
    const node = $getNodeByKey(key)
    if (node === null || !node.isAttached() || node.getTextContent() !== before) return false
  }
  if (selection === null) return false
  if ($isRangeSelection(selection)) {
    for (const { key, type } of [selection.anchor, selection.focus]) {
      const node = $getNodeByKey(key)
      if (node === null || (type === 'text') !== $isTextNode(node)) return false
    }
  }
  $setSelection(selection.clone())
  return true
}
