/** What an input method is told and what it answers: keys in, changes to the text before the caret out. */
import type { ToneStyle } from '../tonePlacement'
import type { MethodName } from './methods'

export interface InputMethodOptions {
  readonly method: MethodName
  /** Default: old (hòa). */
  readonly toneStyle?: ToneStyle
  /** Marks may be typed after the letters that follow: nguoiwf. Default: true. */
  readonly freeMarking?: boolean
  /** Words that are no Vietnamese come back as typed when the word ends. Default: true. */
  readonly restoreForeignWords?: boolean
  /** cc → ch, nn → ng … Default: false. */
  readonly quickTyping?: boolean
  /** Keys change only what can still become a Vietnamese syllable. Default: true. */
  readonly spellCheck?: boolean
  /** Words that come out as listed: foreign ones as typed ("Huawei"), names composed ("Kạn"). Default: none. */
  readonly exceptions?: readonly string[]
  /** The first letter of a sentence becomes a capital. Default: false. */
  readonly autoCapitalize?: boolean
}

/** Delete so many UTF-16 units before the caret, then insert. */
export interface Edit {
  readonly deleteCount: number
  readonly insert: string
}

/** What stands before the caret when typing begins somewhere. */
export interface InputContext {
  /** NFC; the sentence so far is enough. */
  readonly before: string
  /** The next keys may change the word that ends at the caret; otherwise it is only looked at. Default: false. */
  readonly editable?: boolean
}

export interface InputMethod {
  /** One key: a character, "\n" for Enter. Null: nothing special, the key writes itself. */
  press(key: string): Edit | null
  /** Null: nothing of ours before the caret, the editor deletes as always. */
  backspace(): Edit | null
  /** Gives the word under the caret back as it was typed and leaves it alone. Null where it stands so already. */
  restore(): Edit | null
  /** The caret went elsewhere, or something else changed the text. Without context: nothing is known of the text. */
  reset(context?: InputContext): void
  /** The keys of the word under the caret; empty between words. */
  readonly buffer: string
  /** What the word under the caret shows, without letters that stood there before and are only looked at. */
  readonly text: string
}
