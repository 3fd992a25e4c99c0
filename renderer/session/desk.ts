/** The window's line to the main process. */
import type { DeskClient } from '../../core/contract'

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly toasoan?: DeskClient
  }
}

let client: DeskClient | undefined

/** Called once at the start, before anything is drawn. */
export function connectDesk(desk: DeskClient): void {
  client = desk
}

export function desk(): DeskClient {
  if (client === undefined) throw new Error('The desk was asked for before the window was connected to it')
  return client
}
