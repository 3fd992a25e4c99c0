/** A journalist types the moment Ctrl+N is pressed: what comes before the new page is there waits here, and goes into its headline. */

export interface WaitingRoom {
  /** Takes the letters and the caret out. A syllable still being composed is waited for, half a second at most. */
  leave(): Promise<string>
}

let room: HTMLTextAreaElement | undefined
let guests = 0

/**
 * Takes the caret into a field out of sight. A real field and not a list of keys, so that Backspace, paste and every
 * Vietnamese keyboard work in it as they will on the page, and nothing lands in the article that is being put away.
 */
export function waitForPage(): WaitingRoom {
  guests += 1
  if (room === undefined) {
    room = document.createElement('textarea')
    room.setAttribute('aria-hidden', 'true')
    room.tabIndex = -1
    room.spellcheck = false
    // In the window, or the browser would not give it the focus; under everything, so that nobody sees it.
    Object.assign(room.style, {
      position: 'fixed',
      bottom: '0',
      width: '1px',
      height: '1px',
      opacity: '0',
      zIndex: '-1',
    })
    document.body.append(room)
  }
  const mine = room
  let composing = false
  const onStart = () => {
    composing = true
  }
  const onEnd = () => {
    composing = false
  }
  mine.addEventListener('compositionstart', onStart)
  mine.addEventListener('compositionend', onEnd)
  mine.focus({ preventScroll: true })

  return {
    leave: async () => {
      if (composing) await compositionEnd(mine)
      mine.removeEventListener('compositionstart', onStart)
      mine.removeEventListener('compositionend', onEnd)
      const letters = mine.value
      mine.value = ''
      guests -= 1
      // Ctrl+N twice: the second page is still to come, and its letters wait on.
      if (guests === 0 && room === mine) {
        room = undefined
        // Only once the caret is on the page: a field taken away with the caret in it leaves the keys to nobody.
        setTimeout(() => mine.remove())
      }
      return letters
    },
  }
}

function compositionEnd(field: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 500)
    field.addEventListener(
      'compositionend',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
