/** No form field takes a whole book: the browser lays its words out in one go, and the window would stand still. */
import { useEffect } from 'react'
import { useText } from './text'
import { showToast } from './toasts'

/** Letters in a field; a transcript of two hours. UTF-16 units. */
const MOST_LETTERS = 100_000

/** What is pasted or dropped into a field and would make it longer than that is refused, in words; the field stays as it is. */
export function FieldLimit() {
  const t = useText()
  useEffect(() => {
    const refuse = (event: InputEvent) => {
      const { target, data } = event
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
      // Whoever types in a field that is as long as that already goes on.
      if (data === null || data.length < 1000 || data.length + lengthLeft(target) <= MOST_LETTERS) return
      event.preventDefault()
      showToast({ id: 'field-limit', title: t('app.fieldLimit.title'), body: t('app.fieldLimit.body') })
    }
    document.addEventListener('beforeinput', refuse, true)
    return () => document.removeEventListener('beforeinput', refuse, true)
  }, [t])
  return null
}

/** Without what is selected, which goes. */
function lengthLeft({ value, selectionStart, selectionEnd }: HTMLInputElement | HTMLTextAreaElement): number {
  return value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0))
}
