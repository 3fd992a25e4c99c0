/** What every format that articles come in from must say of itself. */
import type { Article, Profile } from '../../core/article'
import type { Outcome } from '../../core/contract'
import type { Translate } from '../../core/texts'

export interface ExchangeFormat {
  readonly name: string
  /** File extensions for the dialog, without the dot. What a file is, its content says. */
  readonly extensions: readonly string[]
  /** True where this content can only be of this format. Asked in the order of the list; the last one takes the rest. */
  readonly recognises: (bytes: Uint8Array) => boolean
  readonly read: (bytes: Uint8Array, context: ReadingContext) => Outcome<ReadPage>
}

interface ReadingContext {
  /** For messages. */
  readonly file: string
  readonly profile: Profile
  readonly translate: Translate
}

/** The fields that the file had; the rest is as in a new article. */
interface ReadPage {
  readonly fields: Partial<Omit<Article, 'id' | 'format' | 'version'>>
  /** What could not be taken over, in sentences. */
  readonly warnings: readonly string[]
}
