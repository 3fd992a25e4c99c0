/** Vietnamese out of plain keys: one object per place of writing, told every key, answering what to change in the text. */
import type { Edit, InputMethod, InputMethodOptions } from './inputMethod'
import { asLongName, longNames } from './longNames'
import { METHODS } from './methods'
import { isName } from './names'
import { shouldRestore } from './restore'
import { shapeOf } from './shape'
import { isAfterEnglish, startsSentence } from './surroundings'
import { append, isWordKey, retype, typeKey, withoutLastLetter } from './typeKey'
import { type Composing, EMPTY_WORD, keysOf, renderWord, type Word, wordFromText } from './word'

/** How much of the text before the word is remembered: enough for a neighbour and the start of a sentence. */
const REMEMBERED = 120

/** More keys than any name outside the spelling rules needs. */
const MAX_NAME_KEYS = 10

/** An input method with an empty word. Throws a RangeError for a method that does not exist. */
export function createInputMethod(options: InputMethodOptions): InputMethod {
  const { method, restoreForeignWords = true, spellCheck = true, autoCapitalize = false } = options
  if (!Object.hasOwn(METHODS, method)) throw new RangeError(`Unknown input method "${method}".`)
  const keymap = METHODS[method]
  const composing: Composing = {
    strictness: spellCheck ? 'syllable' : 'structure',
    toneStyle: options.toneStyle ?? 'old',
    freeMarking: options.freeMarking ?? true,
    quickTyping: options.quickTyping ?? false,
  }
  const asName: Composing = { ...composing, strictness: 'name' }
  const exceptions = new Set((options.exceptions ?? []).map((each) => each.normalize('NFC').toLowerCase()))
  const names = longNames(keymap, exceptions)
  // The table of rimes is gathered here rather than under the first key.
  shapeOf('', composing.strictness)

  let word = EMPTY_WORD
  /** The text before the word. */
  let before = ''
  /** The word before, and how many characters ago it ended: Backspace may come back to it. */
  let past: { word: Word; gap: number } | undefined
  /** An escape (the \ of VIQR) stands behind the word and waits for the key it protects. */
  let escaping = false

  /** The word to show: composed as a name (Krông, Búk, Êđê) where no syllable fits and the result is one we know. */
  function shownWord(): Word {
    const long = word.shape.open ? undefined : longName()
    if (long) return long
    if (word.shape.open || word.undone || word.frozen || word.fixed > 0 || word.strokes.length > MAX_NAME_KEYS)
      return word
    const name = retype(word.strokes, 0, keymap, asName)
    const lower = renderWord(name).toLowerCase()
    return name.shape.open && !name.undone && (isName(lower) || exceptions.has(lower)) ? name : word
  }

  /** The word as a name of several syllables. Its keys may be those of a syllable, too: gieesu is giếu and Giêsu. */
  function longName(): Word | undefined {
    const name = word.frozen || word.fixed > 0 ? undefined : names.get(keysOf(word).toLowerCase())
    return name && asLongName(word, name)
  }

  function show(shown = shownWord()): string {
    return renderWord(shown).slice(shown.fixed)
  }

  function remember(text: string): void {
    before = (before + text).slice(-REMEMBERED)
  }

  /** The word is over; `key` follows it. */
  function finish(key: string): Edit | null {
    const finished = shownWord()
    const shown = show(finished)
    let text = shown
    if (word.letters.length > word.fixed) {
      const surroundings = { exceptions, afterEnglish: isAfterEnglish(before), method, spellCheck }
      const long = restoreForeignWords ? longName() : undefined
      if (long) text = renderWord(long)
      else if (restoreForeignWords && shouldRestore(finished, surroundings)) text = keysOf(finished)
      past = key.length === 1 ? { word: text === shown ? word : frozen(text), gap: 1 } : undefined
    } else if (past) {
      past = key.length === 1 ? { ...past, gap: past.gap + 1 } : undefined
    }
    remember(text + key)
    word = EMPTY_WORD
    return text === shown ? null : replacing(shown, text + key)
  }

  function press(pressed: string): Edit | null {
    if (escaping) return pressEscaped(pressed)
    if (keymap.keys.get(pressed)?.kind === 'escape') {
      escaping = true
      return null
    }
    const isStart = word.letters.length === 0
    const isCapital = autoCapitalize && isStart && isWordKey(pressed.toUpperCase()) && startsSentence(before)
    const key = isCapital ? pressed.toUpperCase() : pressed
    const old = show()
    const next = typeKey(word, key, keymap, composing)
    if (next === undefined) return finish(key)
    if (isStart) past = undefined
    word = next
    const shown = show()
    // A sign that was given back (`[[`, VIQR `a..`) ends its word.
    if (shown !== '' && !isWordKey(shown.at(-1) as string)) {
      remember(shown)
      word = EMPTY_WORD
    }
    return shown === old + pressed ? null : replacing(old, shown)
  }

  /** The key after an escape is taken as it is and the escape goes; before a key without meaning it was just a sign. */
  function pressEscaped(key: string): Edit | null {
    escaping = false
    const old = show()
    if (!keymap.keys.has(key.toLowerCase())) {
      const edit = finish('\\')
      const next = press(key)
      if (edit === null) return next
      return { deleteCount: edit.deleteCount + 1, insert: edit.insert + (next === null ? key : next.insert) }
    }
    if (isWordKey(key)) {
      word = append(word, key, composing, true)
      return replacing(`${old}\\`, show())
    }
    const edit = finish(key)
    return edit === null ? { deleteCount: 1, insert: key } : { ...edit, deleteCount: edit.deleteCount + 1 }
  }

  function backspace(): Edit | null {
    if (escaping) {
      escaping = false
      return { deleteCount: 1, insert: '' }
    }
    if (word.letters.length > word.fixed) {
      const shown = shownWord()
      const old = show(shown)
      word = withoutLastLetter(shown, keymap, composing)
      return replacing(old, show())
    }
    before = word.fixed > 0 ? '' : before.slice(0, -1)
    word = EMPTY_WORD
    if (past === undefined) return null
    past = { ...past, gap: past.gap - 1 }
    if (past.gap === 0) {
      word = past.word
      before = before.slice(0, before.length - show().length)
      past = undefined
    }
    return { deleteCount: 1, insert: '' }
  }

  function restore(): Edit | null {
    const shown = show()
    const keys = keysOf(shownWord()).slice(word.fixed)
    if (keys === shown) return null
    word = frozen(keys)
    return replacing(shown, keys)
  }

  /** Letters that nothing composes any more. */
  function frozen(text: string): Word {
    let letters: Word = { ...EMPTY_WORD, frozen: true }
    for (const key of text) letters = append(letters, key, composing)
    return letters
  }

  return {
    press,
    backspace,
    restore,

    reset(context) {
      escaping = false
      past = undefined
      word = EMPTY_WORD
      before = ''
      if (context === undefined) return
      const text = context.before.slice(-REMEMBERED)
      let start = text.length
      while (start > 0 && isWordKey(text[start - 1] as string)) start--
      before = text.slice(0, start)
      word = wordFromText(text.slice(start), composing, context.editable !== true)
    },

    get buffer() {
      return keysOf(shownWord()).slice(word.fixed)
    },

    get text() {
      return show()
    },
  }
}

/** The shortest edit that makes one text of another. */
function replacing(old: string, text: string): Edit {
  let same = 0
  while (same < old.length && old[same] === text[same]) same++
  return { deleteCount: old.length - same, insert: text.slice(same) }
}
