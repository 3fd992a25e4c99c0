/** The list of formats that articles come in from. To add one: write its file beside this one, and a line here. */
import type { ExchangeFormat } from './exchangeFormat'
import { text } from './text'

/** In the order in which a file's content is offered to them; text takes what nobody else knows. */
const formats: readonly ExchangeFormat[] = [text]

export function formatOf(bytes: Uint8Array): ExchangeFormat {
  return formats.find((format) => format.recognises(bytes)) ?? text
}

/** For the dialog that asks for files. */
export const importExtensions: readonly string[] = formats.flatMap(({ extensions }) => extensions)
