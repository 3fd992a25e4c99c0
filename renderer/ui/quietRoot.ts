/**
 * React's root of a window with a sheet in it. React hears every event of the window, going down and coming up, and looks
 * for whom it may be; of a letter typed on the sheet that is eight times, for nobody: what is done with keys there is done
 * by the editor's own listeners and by the commands. So this root does not hear the keys of a sheet. Fields inside the
 * figures of a sheet are heard as any other field.
 */
import { createRoot, type Root, type RootOptions } from 'react-dom/client'

const OF_A_KEY: ReadonlySet<string> = new Set([
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'textInput',
  'input',
  'selectionchange',
])

/** As React's `createRoot`. The element on which keys are typed is known by Lexical's own mark. */
export function createQuietRoot(container: HTMLElement, options?: RootOptions): Root {
  // React listens to all it ever will at the container, and at the document for the caret, while it makes the root.
  const stops = [keepKeysFrom(container), keepKeysFrom(container.ownerDocument)]
  try {
    return createRoot(container, options)
  } finally {
    for (const stop of stops) stop()
  }
}

function keepKeysFrom(target: HTMLElement | Document): () => void {
  target.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ) => {
    const hear = (event: Event) => {
      if (isOnSheet(event)) return
      if (typeof listener === 'function') listener.call(target, event)
      else listener.handleEvent(event)
    }
    EventTarget.prototype.addEventListener.call(target, type, OF_A_KEY.has(type) ? hear : listener, options)
  }
  return () => void Reflect.deleteProperty(target, 'addEventListener')
}

function isOnSheet({ target }: Event): boolean {
  const place = target instanceof Document ? target.activeElement : target
  return place instanceof HTMLElement && place.hasAttribute('data-lexical-editor')
}
