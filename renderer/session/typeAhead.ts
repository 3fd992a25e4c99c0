/**
 * A journalist types before the page is there: at the very start of the window, behind Ctrl+N, behind Ctrl+W. What comes
 * too early waits here, and goes into the page that it was meant for.
 */
import { type EditorLink, type EditorPlace, sheetInFront } from './editorLink'

/** Called when the page that was waited for is in front: where the letters go; undefined for the caret as it was. `before`: what goes there before them. */
export type Arrive = (place?: EditorPlace, canType?: boolean, before?: string) => Promise<void>

/** Somebody whose letters wait in the field. */
interface Guest {
  /** Typed before the next guest came; undefined while this one is the last. */
  letters: string | undefined
  hasLeft: boolean
}

let room: HTMLTextAreaElement | undefined
let guests: readonly Guest[] = []
let isComposing = false
/** Until all letters are where they belong. */
let settled: Promise<unknown> = Promise.resolve()

/**
 * Takes the caret while a page is on its way, and gives the page that comes to the front the caret and all letters typed
 * meanwhile. `bring` brings it, and calls `arrive` before anything else can take its place.
 */
export function typeAhead(bring: (arrive: Arrive) => Promise<unknown>): Promise<void> {
  const guest = enter()
  const arrive: Arrive = async (place, canType = true, before = '') => {
    const sheet = await sheetInFront()
    // A syllable is finished where it was begun.
    if (isComposing && guest.letters === undefined && room !== undefined) await compositionEnd(room)
    leave(guest, canType ? sheet : undefined, place, before)
  }
  // Where no page came, the letters go where the caret was.
  const job = bring(arrive).finally(() => (guest.hasLeft ? undefined : arrive()))
  settled = Promise.allSettled([settled, job])
  return job.then(() => undefined)
}

/** When nobody's letters are waiting any more. */
export async function typedAhead(): Promise<void> {
  await settled
}

/** True while letters are kept for a page that is coming: the caret is theirs. */
export function isTypingAhead(): boolean {
  return guests.length > 0
}

/** What waits for the page that comes first. */
export function lettersWaiting(): string {
  const [guest] = guests
  return guest === undefined ? '' : lettersOf(guest)
}

/** Called with every letter that has to wait. Returns its own undo. */
export function whenLettersCome(listener: () => void): () => void {
  const onInput = ({ target }: Event) => {
    if (target === room) listener()
  }
  document.addEventListener('input', onInput)
  return () => document.removeEventListener('input', onInput)
}

function lettersOf(guest: Guest): string {
  return guest.letters ?? room?.value ?? ''
}

function enter(): Guest {
  const guest: Guest = { letters: undefined, hasLeft: false }
  const last = guests.at(-1)
  const field = room ?? makeRoom()
  if (last !== undefined) {
    // Ctrl+N twice: what was typed so far is for the first page.
    last.letters = field.value
    field.value = ''
  }
  guests = [...guests, guest]
  field.focus({ preventScroll: true })
  return guest
}

function leave(guest: Guest, sheet: EditorLink | undefined, place: EditorPlace | undefined, before: string): void {
  if (guest.hasLeft) return
  guest.hasLeft = true
  const field = room
  const letters = before + lettersOf(guest)
  if (guest.letters === undefined && field !== undefined) field.value = ''
  guests = guests.filter((one) => one !== guest)
  // Somebody who has gone to the search meanwhile stays there.
  const isHere = document.activeElement === field || document.activeElement === document.body
  if (sheet !== undefined && (letters !== '' || (isHere && guests.length === 0))) sheet.focus(place)
  if (letters !== '') sheet?.type(letters)
  if (guests.length > 0) {
    // The letters stand on the sheet by now, caret and all: it does not ask for the focus again.
    field?.focus({ preventScroll: true })
    return
  }
  room = undefined
  // Only once the caret is on the page: a field taken away with the caret in it leaves the keys to nobody. Nor is it taken
  // from somebody who came in that very moment.
  setTimeout(() => {
    if (room !== field) field?.remove()
  })
}

/**
 * A field out of sight. A real field and not a list of keys, so that Backspace, paste and every Vietnamese keyboard work
 * in it as they will on the page. The window's document brings the first one along: it has the caret before any script runs.
 */
function makeRoom(): HTMLTextAreaElement {
  const field =
    document.querySelector<HTMLTextAreaElement>('textarea.typed-ahead') ?? document.createElement('textarea')
  field.className = 'typed-ahead'
  field.setAttribute('aria-hidden', 'true')
  field.tabIndex = -1
  field.spellcheck = false
  field.addEventListener('compositionstart', () => {
    isComposing = true
  })
  field.addEventListener('compositionend', () => {
    isComposing = false
  })
  // In the window, or the browser would not give it the focus; under everything, so that nobody sees it.
  if (!field.isConnected) document.body.append(field)
  room = field
  return field
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
