/** The tools step back while one types and return when the hand goes to the mouse, or after a while. */
import { defineExtension } from 'lexical'
import { findTypingEdit } from './typingEdit'

const RETURN_MS = 2500

/** Marks the pane around the sheet with `data-typing`. Straight to the element: a key must not wake React. */
export const TypingFadeExtension = defineExtension({
  name: 'toasoan/typing-fade',
  register: (editor) => {
    let isAway = false
    let pane: HTMLElement | null = null
    let typedMs = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = () => {
      clearTimeout(timer)
      timer = undefined
      isAway = false
      pane?.removeAttribute('data-typing')
    }
    // Left alone until it rings: by then somebody has mostly typed again.
    const ring = () => {
      const leftMs = typedMs + RETURN_MS - performance.now()
      if (leftMs > 0) timer = setTimeout(ring, leftMs)
      else stop()
    }
    const stopListening = editor.registerUpdateListener((update) => {
      if (update.dirtyLeaves.size === 0 || !findTypingEdit(update)) return
      if (!isAway) pane?.setAttribute('data-typing', '')
      isAway = true
      typedMs = performance.now()
      timer ??= setTimeout(ring, RETURN_MS)
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
