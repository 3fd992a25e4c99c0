/** Markdown with front matter: for site generators and for people who write in plain text. */
import type { ExchangeFormat } from './exchangeFormat'

export const markdown: ExchangeFormat = {
  name: 'markdown',
  extensions: ['md', 'markdown'],
  recognises: (_, file) => /\.(md|markdown|mkd)$/i.test(file),
  read: async (bytes, context) => (await import('./markdownArticle')).readMarkdown(bytes, context),
  write: async (article, context) => (await import('./markdownArticle')).writeMarkdown(article, context),
}
