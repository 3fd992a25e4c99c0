/** Plain text, in Unicode or in an old charset: a newspaper page copied from a site, or anything else that is only letters. */
import { type Article, type PageWarning, parseNewspaperText } from '../../core/article'
import { failed, succeeded } from '../../core/contract'
import type { Translate } from '../../core/texts'
import type { ExchangeFormat, WritingContext } from './exchangeFormat'
import { readForeignText } from './foreignText'

export const text: ExchangeFormat = {
  name: 'text',
  extensions: ['txt', 'text'],
  recognises: () => true,
  read(bytes, { file, profile, translate }) {
    const source = readForeignText(bytes, translate)
    if (source === undefined) return failed({ code: 'file-not-text', file })
    const { warnings, body, ...fields } = parseNewspaperText(source.text, {
      datelineText: profile.datelineText,
      channelNames: profile.channels.map(({ name }) => name),
    })
    if (fields.headline === '' && body.root.children.length === 0) return failed({ code: 'file-empty', file })
    return succeeded({
      fields: { ...fields, related: [...fields.related], body },
      warnings: [...source.warnings, ...warnings.map((warning) => renderWarning(warning, translate))],
    })
  },
  write: async (article, context) => (await import('./textWrite')).writeText(article, context),
}

/** The letters that `write` would put into a file, and what letters cannot hold. */
export async function articleAsText(article: Article, context: Pick<WritingContext, 'profile' | 'translate'>) {
  return (await import('./textWrite')).articleAsText(article, context)
}

function renderWarning(warning: PageWarning, translate: Translate): string {
  switch (warning.code) {
    case 'picture-missing':
      return translate('shell.import.picture-missing', { number: warning.number })
    case 'dateline-differs':
      return warning.own === ''
        ? translate('shell.import.dateline-unknown', { found: warning.found })
        : translate('shell.import.dateline-differs', { found: warning.found, own: warning.own })
    case 'headline-missing':
      return translate('shell.import.headline-missing')
  }
}
