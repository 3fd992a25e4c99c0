/**
 * Notices that another input method is at work while ours is on. Unikey, EVKey and OpenKey press Backspace faster than any
 * hand and send the letters of the word as key events without a key (VK_PACKET, 231); ibus and the system's own compose.
 */

/** Nobody's fingers are so fast. */
const BURST_MS = 30
/** The letters follow the Backspaces of the same word. */
const FOLLOWS_MS = 120
const BEYOND_ASCII = /[^\0-\x7f]/

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'keyCode' | 'repeat' | 'timeStamp' | 'ctrlKey' | 'altKey' | 'metaKey'>

export interface OtherInputMethodWatch {
  keyDown(event: Key): void
  /** Before a letter is written. True where another program sent it: it is not for us to compose. */
  letter(letter: string, atMs: number): boolean
  compositionEnd(text: string): void
}

/** `tell` is called each time there is no doubt. */
export function watchOtherInputMethod(tell: () => void): OtherInputMethodWatch {
  let sent = false
  /** The letter that the last key stands for; a second one has no key of its own. */
  let written: { readonly letter: string; readonly atMs: number } | undefined
  let backspaces = 0
  let lastBackspaceMs = Number.NEGATIVE_INFINITY
  return {
    keyDown(event) {
      written = undefined
      // 229: an input method has the key; 231, or a key without a place on the keyboard: a letter that no key made.
      sent = event.keyCode === 231 || event.keyCode === 229 || event.key === 'Unidentified' || event.code === ''
      if (event.key === 'Backspace' && !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey) {
        backspaces = event.timeStamp - lastBackspaceMs <= BURST_MS ? backspaces + 1 : 1
        lastBackspaceMs = event.timeStamp
      } else if (event.timeStamp - lastBackspaceMs > FOLLOWS_MS) {
        backspaces = 0
      }
    },
    letter(letter, atMs) {
      // Asked once for each of those who would change the letter.
      if (written?.letter === letter && written.atMs === atMs) return sent
      if (written !== undefined) sent = true
      written = { letter, atMs }
      const sinceMs = atMs - lastBackspaceMs
      const rewrites = backspaces > 0 && sinceMs <= (sent ? FOLLOWS_MS : BURST_MS)
      // A Vietnamese letter has no key of its own, and two Backspaces and a letter within a blink no hand.
      if (rewrites && (BEYOND_ASCII.test(letter) || backspaces > 1 || sent)) tell()
      else if (sent && BEYOND_ASCII.test(letter) && /\p{L}/u.test(letter)) tell()
      return sent
    },
    compositionEnd(text) {
      if (BEYOND_ASCII.test(text) && /\p{L}/u.test(text)) tell()
    },
  }
}
