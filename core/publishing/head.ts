/** The head of the document: what browsers, search engines and social networks read before anybody sees the page. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { publishedAtOf } from './dates'
import { jsonLdScript } from './jsonLd'
import type { ChannelTemplate, Page } from './page'
import { shareDescriptionOf, shareTitleOf, writersOf } from './share'
import { breadcrumbNode, filmNodes, imageNodes } from './structuredData'

const LOCALES: Readonly<Record<string, string>> = { vi: 'vi_VN', en: 'en_US' }

export function documentHead(page: Page, template: ChannelTemplate): Element {
  const { article, profile, url, media, translate } = page
  const title = shareTitleOf(article, translate)
  const description = shareDescriptionOf(article)
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', `${title} | ${profile.name}`),
    ...named('description', description),
    ...named('author', writersOf(article).join(', ') || profile.name),
    ...named('robots', 'max-image-preview:large'),
    h('link', { rel: ['canonical'], href: url }),
    ...openGraph(page, title, description),
    ...named('twitter:card', media.share ? 'summary_large_image' : 'summary'),
    h('meta', { name: 'theme-color', media: '(prefers-color-scheme: light)', content: template.themeColor.light }),
    h('meta', { name: 'theme-color', media: '(prefers-color-scheme: dark)', content: template.themeColor.dark }),
    // Without a logo the site's own /favicon.ico is the better icon.
    ...(media.logo ? [h('link', { rel: ['icon'], href: media.logo.path })] : []),
    h('link', { rel: ['stylesheet'], href: 'style.css' }),
    ...[template.structuredData(page), breadcrumbNode(page), ...imageNodes(page), ...filmNodes(page)].map(jsonLdScript),
  ])
}

function openGraph({ article, profile, url, media, title: headline }: Page, title: string, description: string) {
  const share = media.share
  return [
    ...property('og:type', 'article'),
    ...property('og:site_name', profile.name),
    ...property('og:locale', LOCALES[article.language.toLowerCase().split('-')[0] ?? ''] ?? ''),
    ...property('og:title', title),
    ...property('og:description', description),
    ...property('og:url', url),
    ...(share
      ? [
          ...property('og:image', url + share.path),
          ...property('og:image:type', 'image/jpeg'),
          ...property('og:image:width', String(share.widthPx)),
          ...property('og:image:height', String(share.heightPx)),
          ...property('og:image:alt', share.alt || headline),
        ]
      : []),
    ...property('article:published_time', publishedAtOf(article)),
    ...property('article:modified_time', article.updatedAt),
    ...property('article:section', article.section.trim()),
    // Names, not addresses: readers that know only this field print it as it is.
    ...writersOf(article).flatMap((name) => property('article:author', name)),
    ...article.tags.flatMap((tag) => property('article:tag', tag.trim())),
  ]
}

function named(name: string, content: string): Element[] {
  return content === '' ? [] : [h('meta', { name, content })]
}

function property(name: string, content: string): Element[] {
  return content === '' ? [] : [h('meta', { property: name, content })]
}
