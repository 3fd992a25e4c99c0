/** Word: what contributors send, and what a colleague without this app can edit. */
import type { ExchangeFormat } from './exchangeFormat'

export const docx: ExchangeFormat = {
  name: 'docx',
  extensions: ['docx'],
  recognises: (head, file) => {
    const latin = Buffer.from(head.subarray(0, 4096)).toString('latin1')
    if (!latin.startsWith('PK\x03\x04')) return false
    // Word's own packages open with the list of content types; others keep it somewhere behind.
    return latin.includes('[Content_Types].xml') || latin.includes('word/') || /\.doc[xm]$/i.test(file)
  },
  read: async (bytes, context) => (await import('./docxRead')).readDocx(bytes, context),
  write: async (article, context) => (await import('./docxWrite')).writeDocx(article, context),
}
