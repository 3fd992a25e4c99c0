/**
 * The sheet hears a typed letter before anybody else in the window. React listens at the root of the window and in every
 * layer over it, so its listeners come before the sheet's own; between two listeners the browser tells Lexical's observer of
 * the letter it has written, and Lexical begins an update for what `input` is about to say. Here `input` comes first. What
 * browsers send beside it for the same key means nothing to anyone around the sheet, and does not go the long way.
 */

/** Lexical answers these; whoever comes after it has nothing to add. */
const ANSWERED = ['beforeinput', 'input'] as const
/** Of the same key once more. Lexical takes the time of `textInput` at the window itself. */
const UNHEARD = ['keypress', 'keyup', 'textInput'] as const

/** To be called before Lexical gets the element: its listeners are known as they are added. Returns its own undo. */
export function hearFirst(sheet: HTMLElement): () => void {
  const stop = new AbortController()
  const heard = new Map<string, Set<EventListener>>(ANSWERED.map((type) => [type, new Set()]))

  sheet.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ) => {
    if (typeof listener === 'function') heard.get(type)?.add(listener)
    HTMLElement.prototype.addEventListener.call(sheet, type, listener, options)
  }
  sheet.removeEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ) => {
    if (typeof listener === 'function') heard.get(type)?.delete(listener)
    HTMLElement.prototype.removeEventListener.call(sheet, type, listener, options)
  }

  // A field inside a figure is its own target: its letters take the usual way.
  const answer = (event: Event) => {
    if (event.target !== sheet) return
    event.stopImmediatePropagation()
    for (const listener of heard.get(event.type) ?? []) listener.call(sheet, event)
  }
  const hush = (event: Event) => {
    if (event.target === sheet) event.stopPropagation()
  }
  const options = { capture: true, signal: stop.signal }
  for (const type of ANSWERED) window.addEventListener(type, answer, options)
  for (const type of UNHEARD) window.addEventListener(type, hush, options)

  return () => {
    stop.abort()
    Reflect.deleteProperty(sheet, 'addEventListener')
    Reflect.deleteProperty(sheet, 'removeEventListener')
  }
}
