/** HTML: a saved page, a mail or Word's own HTML in; a fragment for a content management system out. */
import type { ExchangeFormat } from './exchangeFormat'

export const html: ExchangeFormat = {
  name: 'html',
  extensions: ['html', 'htm'],
  recognises(bytes, file) {
    const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').replaceAll('\0', '')
    return /^[\s\S]{0,3}\s*(<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(head) || /\.x?html?$/i.test(file)
  },
  // A parser is only loaded for who needs it: this list is read at every start.
  read: async (bytes, context) => (await import('./htmlArticle')).readHtml(bytes, context),
  write: async (article, context) => (await import('./htmlArticle')).writeHtml(article, context),
}
