/** Comments beside the sheet: follows their words, marks them, and tells the list which thread the caret stands in. */
import { type Signal, signal } from '@lexical/extension'
import { defineExtension, type LexicalEditor, mergeRegister } from 'lexical'
import type { CommentPart, CommentThread } from '../../../core/article'
import { beginComment, registerCommentSheet, useComments } from '../../comments'
import { afterPause } from '../afterPause'
import { focusSheet } from '../focusSheet'
import { createCommentMarks } from './marks'
import { caretPlace, selectedWords, showWords } from './selection'
import { createTracker, DRAFT, type ShownWords, type Tracker } from './tracker'

export interface CommentDesk {
  readonly setThreads: (threads: readonly CommentThread[]) => void
  readonly readPlaces: Tracker['readPlaces']
  /** Begins a thread on the selected words, or on the word at the caret; on the whole article where there is neither. */
  readonly begin: () => void
  /** To the next open thread, or the one before, round the ends. False where there is none. */
  readonly go: (step: 1 | -1) => boolean
}

export const CommentsExtension = defineExtension({
  name: 'toasoan/comments',
  build: (): { desk: Signal<CommentDesk | undefined> } => ({ desk: signal<CommentDesk | undefined>(undefined) }),
  register: (editor, _config, state) => {
    // Where there is no window (a test without one), there is nobody to show marks to.
    if (typeof Highlight === 'undefined') return () => {}
    const { desk, close } = createCommentDesk(editor)
    state.getOutput().desk.value = desk
    return () => {
      state.getOutput().desk.value = undefined
      close()
    }
  },
})

function createCommentDesk(editor: LexicalEditor): { desk: CommentDesk; close: () => void } {
  const marks = createCommentMarks(editor)
  let resolved: ReadonlySet<string> = new Set()
  let pointed: string | undefined
  // Marks move with the words by themselves until then.
  const publishing = afterPause(publish)
  const tracker = createTracker(editor, publishing.soon)

  /** Lists and marks what there is now. */
  function publish(): void {
    publishing.cancel()
    const order = tracker.readOrder().filter((id) => id !== DRAFT)
    const gone = new Set(order.filter((id) => tracker.wordsOf(id).length === 0))
    const before = useComments.getState()
    const isSame =
      before.order.join() === order.join() &&
      before.gone.size === gone.size &&
      [...gone].every((id) => before.gone.has(id))
    if (!isSame) useComments.setState({ order, gone })
    marks.set(openLines())
  }

  function openLines(): ReadonlyMap<string, readonly ShownWords[]> {
    const places = new Map<string, readonly ShownWords[]>()
    const lines = tracker.linesWithWords()
    for (const id of [...tracker.readOrder()]) {
      for (const { line } of tracker.wordsOf(id)) {
        if (places.has(line)) continue
        const shown = (lines.get(line) ?? []).filter(({ thread, start, end }) => !resolved.has(thread) && end > start)
        if (shown.length > 0) places.set(line, shown)
      }
    }
    return places
  }

  const light = () => {
    const { current, draft } = useComments.getState()
    const ids = [current, pointed, draft === undefined ? undefined : DRAFT]
    marks.light(new Set(ids.filter((id) => id !== undefined)))
  }

  /** The thread whose words the caret stands in. The innermost, where they overlap. */
  function threadAtCaret(): string | undefined {
    const lines = tracker.linesWithWords()
    if (lines.size === 0) return undefined
    const caret = caretPlace(editor)
    if (caret === undefined) return undefined
    return (lines.get(caret.line) ?? [])
      .filter(
        ({ thread, start, end }) =>
          thread !== DRAFT && !resolved.has(thread) && start <= caret.offset && caret.offset <= end,
      )
      .sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.thread
  }

  const follow = () => {
    const current = threadAtCaret()
    if (current !== useComments.getState().current) useComments.setState({ current })
  }
  const following = afterPause(() => {
    if (editor.getRootElement()?.contains(document.activeElement)) follow()
  })
  const stopUpdates = editor.registerUpdateListener(({ editorState, prevEditorState }) => {
    if (tracker.linesWithWords().size === 0 || editorState._selection === prevEditorState._selection) return
    following.soon()
  })

  const show = (id: string, focus: boolean) => {
    const [first] = tracker.wordsOf(id)
    if (first === undefined) return false
    showWords(editor, first, focus ? 'behind' : 'stay')
    return true
  }

  const stopSheet = registerCommentSheet({
    show: (id, { focus }) => {
      useComments.setState({ current: id })
      return show(id, focus)
    },
    point: (id) => {
      pointed = id
      light()
    },
    draftParts: () => tracker.readPlaces().get(DRAFT) ?? [],
    keepDraft: (id): readonly CommentPart[] => {
      tracker.rename(DRAFT, id)
      publish()
      return tracker.readPlaces().get(id) ?? []
    },
    dropDraft: () => tracker.drop(DRAFT),
    focusText: () => focusSheet(editor),
  })
  const stopStore = useComments.subscribe(light)

  const desk: CommentDesk = {
    setThreads(threads) {
      resolved = new Set(threads.filter((thread) => thread.resolved !== null).map(({ id }) => id))
      tracker.setThreads(threads)
      publish()
    },
    readPlaces: tracker.readPlaces,
    begin() {
      const { quote, words } = selectedWords(editor)
      tracker.drop(DRAFT)
      if (words.length > 0) tracker.put(DRAFT, words)
      publish()
      beginComment(quote)
    },
    go(step) {
      publish()
      const open = tracker
        .readOrder()
        .filter((id) => id !== DRAFT && !resolved.has(id) && tracker.wordsOf(id).length > 0)
      const { current } = useComments.getState()
      const at = current === undefined ? -1 : open.indexOf(current)
      const next = open[at < 0 ? (step === 1 ? 0 : open.length - 1) : (at + step + open.length) % open.length]
      if (next === undefined) return false
      useComments.setState({ current: next })
      return show(next, true)
    },
  }
  return {
    desk,
    close: mergeRegister(
      publishing.cancel,
      following.cancel,
      stopStore,
      stopSheet,
      stopUpdates,
      tracker.close,
      marks.close,
    ),
  }
}
