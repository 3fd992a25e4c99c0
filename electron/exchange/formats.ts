/** The list of formats that articles come in from and go out to. To add one: write its file beside this one, and a line here. */

import type { ExportFormat } from '../../core/contract'
import { docx } from './docx'
import type { ExchangeFormat } from './exchangeFormat'
import { html } from './html'
import { markdown } from './markdown'
import { rtf } from './rtf'
import { text } from './text'
import { toasoan } from './toasoan'

/** In the order in which a file's content is offered to them; text takes what nobody else knows. */
const formats: readonly ExchangeFormat[] = [toasoan, docx, rtf, html, markdown, text]

/** `head`: the first bytes of the file. The name is asked only where the content leaves it open. */
export function formatOf(head: Uint8Array, file: string): ExchangeFormat {
  return formats.find((format) => format.recognises(head, file)) ?? text
}

/** The format that is written under this name; undefined where there is none. */
export function writtenFormatOf(file: string): ExchangeFormat | undefined {
  const extension = /\.([^.\\/]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  return formats.find((format) => format.write !== undefined && format.extensions.includes(extension))
}

/** Without the dot; the first is the one that is proposed. */
export function writtenExtensions(name: ExportFormat): readonly string[] {
  return formats.find((format) => format.name === name)?.extensions ?? []
}

/** For the dialog that asks for files. */
export const importExtensions: readonly string[] = formats.flatMap(({ extensions }) => extensions)
