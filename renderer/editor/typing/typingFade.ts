/** The tools step back while one types and return when the hand goes to the mouse, or after a while. */
import { defineExtension } from 'lexical'
import { afterPause } from '../afterPause'
import { findTypingEdit } from './typingEdit'

const RETURN_MS = 2500

/** Marks the pane around the sheet with `data-typing`. Straight to the element: a key must not wake React. */
export const TypingFadeExtension = defineExtension({
  name: 'toasoan/typing-fade',
  register: (editor) => {
    let isAway = false
    let pane: HTMLElement | null = null
    const stop = () => {
      returning.cancel()
      isAway = false
      pane?.removeAttribute('data-typing')
    }
    const returning = afterPause(stop, { restMs: RETURN_MS })
    const stopListening = editor.registerUpdateListener((update) => {
      if (update.dirtyLeaves.size === 0 || !findTypingEdit(update)) return
      if (!isAway) pane?.setAttribute('data-typing', '')
      isAway = true
      returning.soon()
    })
    const stopWatching = editor.registerRootListener((root) => {
      pane?.removeEventListener('pointermove', stop)
      pane = root?.closest<HTMLElement>('[data-editor-pane]') ?? null
      pane?.addEventListener('pointermove', stop, { passive: true })
    })
    return () => {
      stopListening()
      stopWatching()
      pane?.removeEventListener('pointermove', stop)
      stop()
    }
  },
})
