/** RTF: what old word processors and mail programs hand on. It is read, not written: Word documents are the better way back. */
import { failed, succeeded } from '../../core/contract'
import { isEmptyDocument } from '../../core/document'
import { createLegacyFonts } from '../../core/foreign'
import { articleFromHast, takePictures } from './articleHast'
import { joinCaptions } from './captions'
import type { ExchangeFormat } from './exchangeFormat'

export const rtf: ExchangeFormat = {
  name: 'rtf',
  extensions: ['rtf'],
  recognises: (head) => Buffer.from(head.subarray(0, 5)).toString('latin1') === '{\\rtf',
  async read(bytes, context) {
    const { file, translate } = context
    const { readRtf } = await import('./rtfRead')
    const fonts = createLegacyFonts()
    const text = readRtf(Buffer.from(bytes).toString('latin1'), fonts)
    if (text === undefined) return failed({ code: 'file-unsafe', file })
    const { comments, changes, footnotes } = text
    const tree = { type: 'root' as const, children: [...text.blocks] }
    joinCaptions(tree)
    const { pictures, warnings } = await takePictures(tree, async (src) => text.pictures.get(src), context)
    const read = articleFromHast(tree, { pictures, translate, marked: true })
    const { body } = read.fields
    if (body === undefined || (isEmptyDocument(body) && !read.fields.headline))
      return failed({ code: 'file-empty', file })
    return succeeded({
      fields: read.fields,
      warnings: [
        ...fonts.warnings(translate),
        ...warnings,
        ...(comments === 0 ? [] : [translate('exchange.read.comments-left', { count: comments })]),
        ...(changes === 0 ? [] : [translate('exchange.read.changes-accepted', { count: changes })]),
        ...(footnotes === 0 ? [] : [translate('exchange.read.footnotes', { count: footnotes })]),
        ...read.warnings,
      ],
    })
  },
}
