/** The words that stand round the text of a block, in the language of the interface. */
import type { Translate } from '../../../core/texts'
import { fieldNames, type PartsTheme } from '../blocks'

export function partsTheme(t: Translate): PartsTheme {
  const blocks = [...new Set(fieldNames().map((name) => name.slice(0, name.indexOf('.'))))]
  // Without words of its own a line asks for nothing: a cell.
  const ask = fieldNames().flatMap((name) => {
    const key = `editor.parts.${name}`
    const words = t(key as never)
    return words === key ? [] : [[name, words] as const]
  })
  return {
    ask: Object.fromEntries(ask),
    names: {
      ...Object.fromEntries(blocks.map((block) => [block, t(`editor.parts.${block}.name` as never)])),
      'source-note/note': t('editor.parts.source-note.noteName'),
    },
  }
}
