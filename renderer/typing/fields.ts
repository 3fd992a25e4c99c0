/** The built-in input method in the fields of the window: captions, tags, bylines. Addresses and paths take keys as they are. */
import type { Edit } from '../../core/vietnamese'
import { LOOKED_AT, type Typist } from './typist'

type Field = HTMLInputElement | HTMLTextAreaElement

/** Set on a field, or around it, where keys mean themselves. */
export const PLAIN_KEYS = 'data-plain-keys'

/** `isSent`: another program wrote this letter. Returns its own undo. */
export function registerFieldTyping(
  document: Document,
  typist: Typist,
  isSent: (letter: string, atMs: number) => boolean,
): () => void {
  let isOurs = false

  const change = (field: Field, { deleteCount, insert }: Edit) => {
    const start = field.selectionStart ?? 0
    const end = field.selectionEnd ?? start
    field.setSelectionRange(start - deleteCount, end)
    isOurs = true
    // Deprecated and without a successor: the one way to write into a field that its own undo knows of.
    document.execCommand('insertText', false, insert)
    isOurs = false
  }

  const onBeforeInput = (event: InputEvent) => {
    if (isOurs || !typist.isOn) return
    const field = fieldOf(event.target)
    if (field === undefined) return
    const place = placeIn(field)
    if (event.inputType === 'deleteContentBackward' && field.selectionStart === field.selectionEnd) {
      typist.backspace(place)
      return
    }
    const key = event.inputType === 'insertText' && !event.isComposing ? event.data : null
    if (key === null || key.length !== 1 || isSent(key, event.timeStamp)) {
      typist.forget()
      return
    }
    const edit = typist.press(key, place)
    if (edit === null) return
    event.preventDefault()
    change(field, edit)
  }

  // Enter and Tab end a word, but may not come to the field as text.
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key !== 'Enter' && event.key !== 'Tab') || event.isComposing || !typist.isOn) return
    const field = fieldOf(event.target)
    if (field === undefined || field.selectionStart !== field.selectionEnd) return
    const edit = typist.press('\n', placeIn(field))
    if (edit !== null) change(field, { deleteCount: edit.deleteCount, insert: edit.insert.slice(0, -1) })
    typist.forget()
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
