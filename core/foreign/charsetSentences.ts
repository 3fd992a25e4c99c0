/** What converting an old charset may have cost, in sentences. */
import type { Translate } from '../texts'
import { type CharsetNote, charsetTitle, type DetectedCharset } from '../vietnamese'

/** What a person should know about a text that was converted. */
export function charsetWarnings(
  { charset, notes }: Pick<DetectedCharset, 'charset' | 'notes'>,
  translate: Translate,
): string[] {
  return [
    translate('exchange.charset.converted', { charset: charsetTitle(charset) }),
    ...noteSentences(notes, translate),
  ]
}

export function noteSentences(notes: readonly CharsetNote[], translate: Translate): string[] {
  return notes.map(({ code, ...values }) => translate(`exchange.charset.${code}`, values))
}
