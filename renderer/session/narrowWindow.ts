/** In a small window the library gives its room to the inspector, and has it only while the focus is in it. */
import { useSyncExternalStore } from 'react'
import { editor } from './editorLink'
import { useSettings } from './settingsStore'
import { useOpenArticle } from './tabsStore'
import { focusSearch } from './view'

/** As in `renderer/app/Frame.module.css`. */
const NARROW = '(max-width: 840px)'

/** True while there is no room for both panes beside the page. */
export function useNarrowWindow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const query = matchMedia(NARROW)
      query.addEventListener('change', tell)
      return () => query.removeEventListener('change', tell)
    },
    () => matchMedia(NARROW).matches,
  )
}

/** Brings the library where it waits for room, or gives the room back. False where both panes have room, or one is closed. */
export function takeTurns(): boolean {
  const { libraryOpen, inspectorOpen } = useSettings.getState().settings
  const hasArticle = useOpenArticle.getState().open !== undefined
  if (!libraryOpen || !inspectorOpen || !hasArticle || !matchMedia(NARROW).matches) return false
  if (document.querySelector('[data-pane="library"]')?.parentElement?.matches(':focus-within')) editor()?.focus()
  else focusSearch()
  return true
}
