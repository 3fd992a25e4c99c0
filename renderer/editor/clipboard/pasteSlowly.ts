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
  type NodeKey,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import type { Clip } from './clip'
import { putSlowly } from './putSlowly'

/** Sheets that something large is on its way to: a second one takes the place of the first. */
const running = new WeakMap<LexicalEditor, Running>()

interface Running {
  readonly controller: AbortController
  /** Puts the rest in at once; undefined while it is only read. */
  finish: (() => void) | undefined
}

/** The sheet is going to be taken away: what stands there half is put in whole, what is only being read never comes. */
export function finishPaste(editor: LexicalEditor): void {
  running.get(editor)?.finish?.()
}

export interface Reading {
  readonly signal: AbortSignal
  /** From 0 to 1. */
  readonly progress: (part: number) => void
}

/** What is over sooner needs no note. */
const SILENT_MS = 400

interface SlowPaste<Read extends { readonly clip: Clip }> {
  /** Undefined where nothing of it is put in. */
  readonly read: (reading: Reading) => Promise<Read | undefined>
  /** Both the reading and the putting in, from 0 to 1. */
  readonly progress: (part: number, stop: () => void) => void
  /** In an update, with the caret where it was when the paste was asked for: all of it at once. */
  readonly $putAll: (clip: Clip) => readonly (NodeKey | undefined)[]
  /** In an update, with the caret there, before anything is put in. */
  readonly $begin: (clip: Clip) => void
  /** Called when it stands in the sheet, with the keys of the blocks' nodes. */
  readonly done: (read: Read, keys: readonly (NodeKey | undefined)[]) => void
  /** `stopped`: a person did; `moved`: the words around that place are others by now; `closed`: nobody is there to be told. */
  readonly failed: (why: 'stopped' | 'moved' | 'closed' | 'broken') => void
}

/** Must be called in an update, with the caret where the paste shall go. */
export function $pasteSlowly<Read extends { readonly clip: Clip }>(
  editor: LexicalEditor,
  { read, progress, $putAll, $begin, done, failed }: SlowPaste<Read>,
): void {
  running.get(editor)?.controller.abort('stopped')
  const controller = new AbortController()
  const { signal } = controller
  const own: Running = { controller, finish: undefined }
  running.set(editor, own)
  const place = $rememberPlace()
  const stop = () => controller.abort('stopped')
  const since = performance.now()
  const tell = (part: number) => {
    if (performance.now() - since > SILENT_MS) progress(part, stop)
  }
  let isPutting = false
  const stopWhilePutting = () => {
    if (isPutting) stop()
    return isPutting
  }
  const unlisten = mergeRegister(
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      () => {
        stop()
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    // Half of a paste is no step to go back to: undoing it is stopping it.
    editor.registerCommand(UNDO_COMMAND, stopWhilePutting, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(REDO_COMMAND, () => isPutting, COMMAND_PRIORITY_CRITICAL),
    editor.registerRootListener((root) => {
      if (root === null) controller.abort('closed')
    }),
    editor.registerEditableListener((isEditable) => {
      if (!isEditable) controller.abort('stopped')
    }),
  )
  const run = async () => {
    const found = await read({ signal, progress: (part) => tell(part / 2) })
    if (found === undefined) return
    isPutting = true
    const keys = await putSlowly(editor, found.clip, {
      signal,
      progress: (part) => tell((1 + part) / 2),
      hurry: (finish) => {
        own.finish = finish
      },
      $goThere: () => {
        if (!$goBack(place)) return false
        $begin(found.clip)
        return true
      },
      $putAll,
    })
    if (keys === 'moved') failed('moved')
    else done(found, keys)
  }
  void run()
    .catch((error: unknown) => {
      if (!signal.aborted) reportError(error)
      failed(signal.aborted ? (signal.reason as 'stopped' | 'closed') : 'broken')
    })
    .finally(() => {
      unlisten()
      if (running.get(editor) === own) running.delete(editor)
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
