/**
 * Typing in the fields of the window: captions, tags, bylines. The built-in input method works in all of them except
 * addresses and paths; printed signs are made where the words will be printed.
 */
import type { Edit } from '../../core/vietnamese'
import { findSign, mayBeSign, type SignChange, type SignChoice } from './signs'
import { LOOKED_AT, type Typist } from './typist'

type Field = HTMLInputElement | HTMLTextAreaElement

/** Set on a field, or around it, where keys mean themselves. */
export const PLAIN_KEYS = 'data-plain-keys'

/** Set on a field whose words are printed: it gets “ ”, … and – as the sheet does. */
const PRINTED_SIGNS = 'data-printed-signs'

let isSignWritten = false

/** True while a typed sign gives way to the printed one: a step of its own for undo. To be asked in `input`. */
export function isWritingSign(): boolean {
  return isSignWritten
}

/** `isSent`: another program wrote this letter. Returns its own undo. */
export function registerFieldTyping(
  document: Document,
  typist: Typist,
  { isSent, choice }: { readonly isSent: (letter: string, atMs: number) => boolean; readonly choice: () => SignChoice },
): () => void {
  let isOurs = false

  const change = (field: Field, { deleteCount, insert }: Edit | SignChange) => {
    const start = field.selectionStart ?? 0
    const end = field.selectionEnd ?? start
    field.setSelectionRange(start - deleteCount, end)
    isOurs = true
    // Deprecated and without a successor: the one way to write into a field that its own undo knows of.
    document.execCommand('insertText', false, insert)
    isOurs = false
  }

  const onBeforeInput = (event: InputEvent) => {
    if (isOurs) return
    const field = fieldOf(event.target)
    if (field === undefined) return
    if (event.inputType === 'deleteContentBackward' && field.selectionStart === field.selectionEnd) {
      typist.backspace(placeIn(field))
      return
    }
    const key = event.inputType === 'insertText' && !event.isComposing ? event.data : null
    if (key === null || key.length !== 1 || isSent(key, event.timeStamp)) {
      typist.forget()
      return
    }
    const edit = typist.press(key, placeIn(field))
    if (edit === null) {
      printSign(field, key, event)
    } else {
      event.preventDefault()
      change(field, edit)
    }
  }

  // The typed sign is written first, so that one undo gives it back.
  const printSign = (field: Field, key: string, event: InputEvent) => {
    if (!field.hasAttribute(PRINTED_SIGNS) || !mayBeSign(key)) return
    const { before } = placeIn(field)
    const sign = findSign(before, key, choice())
    if (sign === undefined) return
    event.preventDefault()
    change(field, { deleteCount: 0, insert: key })
    // Whoever wrote in between has the last word.
    if (!placeIn(field).before.endsWith((before + key).slice(-sign.deleteCount))) return
    isSignWritten = true
    change(field, sign)
    isSignWritten = false
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const field = event.isComposing ? undefined : fieldOf(event.target)
    if (field === undefined) return
    const isHardSpace = event.code === 'Space' && event.shiftKey && event.ctrlKey !== event.metaKey && !event.altKey
    if (isHardSpace) {
      event.preventDefault()
      change(field, { deleteCount: 0, insert: '\u00a0' })
    } else if ((event.key === 'Enter' || event.key === 'Tab') && field.selectionStart === field.selectionEnd) {
      // They end a word, but may not come to the field as text.
      const edit = typist.press('\n', placeIn(field))
      if (edit !== null) change(field, { deleteCount: edit.deleteCount, insert: edit.insert.slice(0, -1) })
      typist.forget()
    }
  }

  document.addEventListener('beforeinput', onBeforeInput, true)
  document.addEventListener('keydown', onKeyDown, true)
  return () => {
    document.removeEventListener('beforeinput', onBeforeInput, true)
    document.removeEventListener('keydown', onKeyDown, true)
  }
}

function fieldOf(target: EventTarget | null): Field | undefined {
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return undefined
  if (target instanceof HTMLInputElement && target.type !== 'text' && target.type !== 'search') return undefined
  return target.readOnly || target.disabled || target.closest(`[${PLAIN_KEYS}]`) !== null ? undefined : target
}

function placeIn(field: Field) {
  const caret = field.selectionStart ?? 0
  const before = field.value.slice(Math.max(0, caret - LOOKED_AT), caret)
  return { line: field, before: before.slice(before.lastIndexOf('\n') + 1), editable: true }
}
