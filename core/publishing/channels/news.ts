/** The page of a news article: headline, standfirst, lead picture, text. */
import { h } from 'hastscript'
import type { ChannelTemplate } from '../page'
import { byline, ends, headline, kicker, meta, related, sourceLine, standfirst } from '../parts'
import { articleNode } from '../structuredData'

export const news: ChannelTemplate = {
  sizes: {
    text: '(min-width: 48em) 592px, 100vw',
    wide: '(min-width: 76em) 912px, (min-width: 48em) 592px, 100vw',
    full: '(min-width: 76em) 1152px, (min-width: 48em) 592px, 100vw',
  },
  themeColor: { light: '#ffffff', dark: '#101418' },
  render: (page) => [
    h('article', { className: ['story'] }, [
      h('header', { className: ['head'] }, [...kicker(page), headline(page), meta(page)]),
      // Standfirst and lead picture belong to the text: programs that extract the text of a page keep what stands together.
      h('div', { className: ['body'] }, [
        ...standfirst(page),
        ...page.lead,
        ...page.body,
        ...byline(page),
        ...sourceLine(page),
      ]),
      ...ends(page),
      ...related(page),
    ]),
  ],
  structuredData: articleNode,
}
