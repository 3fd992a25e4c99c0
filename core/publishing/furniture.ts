/** What every page of the newspaper has around its article: masthead, channel bar, imprint. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { publishedAtOf, yearOf } from './dates'
import type { Page } from './page'

/** The link that a reader without a mouse meets first. */
export function skipLink({ translate }: Page): Element {
  return h('a', { className: ['skip'], href: '#bai' }, translate('publishing.page.skip'))
}

export function masthead(page: Page): Element {
  const { profile, media, translate } = page
  const logo = media.logo
  const mark = logo
    ? h('img', { src: logo.path, width: logo.widthPx, height: logo.heightPx, alt: profile.name })
    : h('span', { className: ['name'] }, profile.name)
  const tagline = profile.tagline.trim()
  return h('header', { className: ['mast'] }, [
    h('div', { className: ['mast-in'] }, [
      h(
        'a',
        {
          className: ['mark'],
          href: `${profile.siteUrl}/`,
          ariaLabel: translate('publishing.page.home', { name: profile.name }),
        },
        [mark],
      ),
      ...(tagline === '' ? [] : [h('p', { className: ['tagline'] }, tagline)]),
    ]),
    channelBar(page, translate('publishing.page.channels')),
  ])
}

export function foot(page: Page): Element {
  const { article, profile, translate } = page
  const lines = profile.imprint.map((line) => line.trim()).filter((line) => line !== '')
  return h('footer', { className: ['foot'] }, [
    channelBar(page, translate('publishing.page.allChannels')),
    h('div', { className: ['foot-in'] }, [
      ...lines.map((line) => h('p', line)),
      h('p', `© ${yearOf(publishedAtOf(article))} ${profile.name}`),
    ]),
  ])
}

/** The newspaper's channels, with this page's own marked. */
function channelBar({ article, profile }: Page, label: string): Element {
  return h('nav', { className: ['chan'], ariaLabel: label }, [
    h(
      'ul',
      profile.channels.map((entry) =>
        h('li', [
          h(
            'a',
            {
              href: profile.siteUrl + entry.path,
              ...(entry.channel === article.channel ? { ariaCurrent: 'true' } : {}),
            },
            entry.name,
          ),
        ]),
      ),
    ),
  ])
}
