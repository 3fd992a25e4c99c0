/** The page of a long read: a cover, a wide stage for pictures, and the names of those who made it. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ChannelTemplate, Page } from '../page'
import { byline, ends, headline, kicker, meta, related, section, sourceLine, standfirst } from '../parts'
import { articleNode } from '../structuredData'

export const emagazine: ChannelTemplate = {
  sizes: {
    text: '(min-width: 48em) 592px, 100vw',
    wide: '(min-width: 75em) 1200px, 100vw',
    full: '100vw',
  },
  themeColor: { light: '#edf2f0', dark: '#0d1b1d' },
  render: (page) => [
    h('article', { className: ['piece'] }, [
      h('header', { className: ['cover'] }, [...page.lead, ...kicker(page), headline(page), meta(page)]),
      h('div', { className: ['body'] }, [
        ...standfirst(page),
        ...page.body,
        ...byline(page),
        ...sourceLine(page),
        ...credits(page),
      ]),
      ...ends(page),
      ...related(page),
    ]),
  ],
  structuredData: articleNode,
}

/** "Thực hiện": who made what. */
function credits({ article, translate }: Page): Element[] {
  const lines = article.emagazine.credits.filter(({ role, names }) => role.trim() !== '' && names.trim() !== '')
  if (lines.length === 0) return []
  return [
    section('credits', 'thuc-hien', translate('publishing.page.credits'), [
      h(
        'dl',
        lines.flatMap(({ role, names }) => [h('dt', role.trim()), h('dd', names.trim())]),
      ),
    ]),
  ]
}
