/** Vietnamese typing of the app's own, for a computer without an input method. One hand at the keyboard, one typist in the window. */
import type { TypingSettings } from '../../core/contract'
import { registerFieldTyping } from './fields'
import { watchOtherInputMethod } from './otherInputMethod'
import type { SignChoice } from './signs'
import { createTypist } from './typist'

export const typist = createTypist()

let tellOther = () => {}
const watch = watchOtherInputMethod(() => {
  if (typist.isOn) tellOther()
})

/** For a letter that is about to be written: true where another program sent it. */
export function isSentByOther(letter: string, atMs: number): boolean {
  return watch.letter(letter, atMs)
}

let choice: SignChoice = { signs: false, hardSpaces: false }

/** Which signs are made as one types. */
export function signChoice(): SignChoice {
  return choice
}

export function configureTyping(settings: TypingSettings): void {
  typist.configure(settings)
  choice = settings
}

/** Begins to listen in the window; `onOther` hears of every sign of another input method while ours is on. Returns its own undo. */
export function registerTyping(document: Document, { onOther }: { readonly onOther: () => void }): () => void {
  tellOther = onOther
  const onKeyDown = (event: KeyboardEvent) => watch.keyDown(event)
  const onCompositionEnd = (event: CompositionEvent) => watch.compositionEnd(event.data)
  document.addEventListener('keydown', onKeyDown, true)
  document.addEventListener('compositionend', onCompositionEnd, true)
  const stopFields = registerFieldTyping(document, typist, { isSent: isSentByOther, choice: signChoice })
  return () => {
    tellOther = () => {}
    document.removeEventListener('keydown', onKeyDown, true)
    document.removeEventListener('compositionend', onCompositionEnd, true)
    stopFields()
  }
}

export { isWritingSign } from './fields'
export { findSign, mayBeSign, type SignChange } from './signs'
export { LOOKED_AT, type TypingPlace } from './typist'
