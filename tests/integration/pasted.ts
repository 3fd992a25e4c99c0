/** For the specs of pasting: the clipboards of other programs, and what comes of them. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { type Block, proseOf } from '../../core/document'
import { clipFromHtml, type HtmlClip } from '../../renderer/editor/clipboard/clipFromHtml'

export const FIXTURES = path.join(import.meta.dirname, '../fixtures/paste')
/** The text of a file that another program has put on the clipboard. */
export const fixture = (name: string) => fs.readFile(path.join(FIXTURES, name), 'utf8')

/** What the page makes of it. */
export function paste(html: string, rtf = ''): HtmlClip {
  return clipFromHtml(html, { rtf, parse: fromHtml })
}

/** A line a block: its name and its words. */
export const outline = (blocks: readonly Block[]) =>
  blocks.map(
    (block) =>
      `${block.type}: ${proseOf(block)
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join(' | ')}`,
  )
