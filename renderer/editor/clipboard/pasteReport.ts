/** What happened to a paste that a person should know of: too much of it, pictures that are elsewhere, old fonts. */
import { signal } from '@lexical/extension'
import { defineExtension } from 'lexical'
import type { Translate } from '../../../core/texts'

export interface PasteReport {
  /** Nothing was pasted, because it was too much. `asText`: pastes the words alone; undefined where they are too much too. */
  readonly refused?: { readonly asText: (() => void) | undefined }
  /** Names of pictures that the clipboard did not hold. */
  readonly missing: readonly string[]
  readonly warnings: (translate: Translate) => readonly string[]
}

export const PasteReportExtension = defineExtension({
  name: 'toasoan/paste-report',
  build: () => ({ report: signal<PasteReport | undefined>(undefined) }),
})
