/** The words that a page adds to the blocks of an article, in the article's language. */
import type { BlockWord } from '../document'
import type { Translate } from '../texts'

/** For the `label` of a render context. */
export function blockLabels(translate: Translate) {
  return (word: BlockWord, values?: Readonly<Record<string, string | number>>): string =>
    translate(`publishing.page.block.${word}`, values)
}
