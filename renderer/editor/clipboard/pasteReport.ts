/** What happened to a paste that a person should know of: too much of it, pictures that are elsewhere, old fonts. */
import { signal } from '@lexical/extension'
import { defineExtension } from 'lexical'
import type { Translate } from '../../../core/texts'

export interface PasteReport {
  /** Something large is being read. `part` goes from 0 to 1. */
  readonly working?: { readonly part: number; readonly stop: () => void }
  /**
   * Nothing was pasted: the place where it should go has other words by now, or it cannot be read. `asText`: pastes the
   * words alone; undefined where there are none.
   */
  readonly refused?: { readonly why: 'moved' | 'broken'; readonly asText: (() => void) | undefined }
  /** Only so many blocks were put in, and there were more. */
  readonly cutAfter?: number | undefined
  /** It was too long for the line with the caret, and stands below. */
  readonly isBelow?: boolean
  /** Names of pictures that the clipboard did not hold. */
  readonly missing: readonly string[]
  readonly warnings: (translate: Translate) => readonly string[]
}

export const PasteReportExtension = defineExtension({
  name: 'toasoan/paste-report',
  build: () => ({ report: signal<PasteReport | undefined>(undefined) }),
})
