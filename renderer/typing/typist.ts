/**
 * The built-in input method at work. It is told every key together with the text before the caret, so that it notices by
 * itself when the caret went elsewhere, when something was undone or pasted, or when somebody else wrote in between.
 */
import type { TypingSettings } from '../../core/contract'
import { createInputMethod, type Edit, type InputMethod } from '../../core/vietnamese'

/** As much text before the caret as is looked at. */
export const LOOKED_AT = 120
/** Two views of a long line are of the same line where they agree in so many characters before the caret. */
const ENOUGH = 80

/** Where the next key will be written. */
export interface TypingPlace {
  /** Tells one line from another: a node's key, a field. */
  readonly line: unknown
  /** What stands before the caret in that line; the last `LOOKED_AT` characters are enough. */
  readonly before: string
  /** The word that ends at the caret may be changed. False e.g. after a link, where typing goes on outside of it. */
  readonly editable: boolean
}

export interface Typist {
  /** Off without a method. */
  configure(settings: TypingSettings): void
  readonly isOn: boolean
  /** One key, "\n" for Enter. Null: the key writes itself. Otherwise what to do with the text before the caret instead. */
  press(key: string, place: TypingPlace): Edit | null
  /** A letter before the caret is about to go; the one who deletes is not asked to do anything differently. */
  backspace(place: TypingPlace): void
  /** Nothing is known any more of the word at the caret. */
  forget(): void
}

export function createTypist(): Typist {
  let engine: InputMethod | undefined
  /** What the text looks like if nobody but us has touched it. */
  let expected: Pick<TypingPlace, 'line' | 'before'> | undefined

  const isExpected = ({ line, before }: TypingPlace) =>
    expected !== undefined && expected.line === line && isSameText(expected.before, before)

  const expect = ({ line, before }: TypingPlace, { deleteCount, insert }: Edit) => {
    expected = { line, before: (before.slice(0, before.length - deleteCount) + insert).slice(-LOOKED_AT) }
  }

  return {
    configure({ on, method, toneStyle, freeMarking, restoreForeignWords, quickTyping, exceptions }) {
      expected = undefined
      engine = on
        ? createInputMethod({ method, toneStyle, freeMarking, restoreForeignWords, quickTyping, exceptions })
        : undefined
    },
    get isOn() {
      return engine !== undefined
    },
    press(key, place) {
      if (engine === undefined) return null
      if (!isExpected(place)) {
        const before = place.before.normalize('NFC')
        // Letters that stand there decomposed are longer than the method counts them.
        engine.reset({ before, editable: place.editable && before === place.before })
      }
      const edit = engine.press(key)
      if (edit !== null && edit.deleteCount > place.before.length) {
        this.forget()
        return null
      }
      expect(place, edit ?? { deleteCount: 0, insert: key })
      return edit
    },
    backspace(place) {
      if (engine === undefined) return
      const edit = isExpected(place) ? engine.backspace() : null
      // Where the method would move a tone as well, the text goes its own way, and the method reads it anew.
      if (edit?.deleteCount === 1 && edit.insert === '') expect(place, edit)
      else expected = undefined
    },
    forget() {
      expected = undefined
    },
  }
}

function isSameText(one: string, other: string): boolean {
  if (one.length === other.length) return one === other
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= ENOUGH && long.endsWith(short)
}
