/** What many specs do with the sheet: begin its body, read it, and lay ready what is put in. */
import type { Hands } from './desk'

/** The caret in the first paragraph of the body. */
export const startBody = ({ page }: Hands) => page.locator('[data-head=standfirst] + p').click()

/** The blocks as they are saved. */
export const bodyOf = async (hands: Hands) => (await hands.text()).body.root.children

/** What the journalist will choose when asked for pictures, or for a film. */
export const layReady = ({ page }: Hands, pictures: readonly string[]) =>
  page.evaluate((names) => {
    window.desk.choose(names)
    window.desk.chooseMedia({
      file: 'bbbbbbbbbbbbbbbb.webm',
      mime: 'video/webm',
      sizeBytes: 4,
      name: 'lu.webm',
    } as never)
  }, pictures)

/** A cell of a table as it is saved. */
export const cell = (words: string, more: object = {}) => ({
  children: words === '' ? [] : [{ type: 'text', version: 1, text: words, format: 0 }],
  header: 'none',
  colSpan: 1,
  rowSpan: 1,
  align: null,
  ...more,
})

/** An article that is one table. */
export const openTable = ({ page }: Hands, rows: readonly (readonly object[])[]) =>
  page.evaluate((body) => window.desk.open({ body: body as never }), {
    root: {
      type: 'root',
      version: 1,
      children: [{ type: 'table', version: 1, caption: '', source: '', rows: rows.map((cells) => ({ cells })) }],
    },
  })
