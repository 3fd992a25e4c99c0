/** Connects the window to the desk and draws it. */
import type { DeskClient } from '../../core/contract'
import { connectDesk, start } from '../session'
import { createQuietRoot } from '../ui'
import { App } from './App'
import { followTabKeys } from './followTabKeys'

export async function openWindow(element: HTMLElement, desk: DeskClient): Promise<void> {
  connectDesk(desk)
  followTabKeys()
  await start()
  createQuietRoot(element, {
    // A caught error has its message on the screen; the log needs its cause.
    onCaughtError: (error, { componentStack }) => console.error(error, componentStack),
  }).render(<App />)
}
