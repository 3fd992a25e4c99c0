/** The parts of an article's page, in the order of a newspaper. Each is an empty list where there is nothing to show. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { renderDateline } from '../article'
import { printedDate, printedTime, printedZone, publishedAtOf, updatedAfterPublication } from './dates'
import type { Page } from './page'
import { publishableHref } from './publishableHref'
import { contributorsOf, writersOf } from './share'

/** The line above the headline: the kicker, or the section where there is none. */
export function kicker({ article }: Page): Element[] {
  const words = article.kicker.trim() || article.section.trim()
  return words === '' ? [] : [h('p', { className: ['kicker'] }, words)]
}

export function headline({ title }: Page): Element {
  return h('h1', title)
}

/** Section (where the kicker has not named it), day and hour, and the hour of a later change. */
export function meta({ article, translate }: Page): Element {
  const published = publishedAtOf(article)
  const updated = updatedAfterPublication(article)
  const section = article.kicker.trim() === '' ? '' : article.section.trim()
  return h('p', { className: ['meta'] }, [
    ...(section === '' ? [] : [h('span', { className: ['section'] }, section), ' ']),
    h('time', { dateTime: published }, printedDate(published, translate)),
    ' ',
    ...(updated === undefined
      ? [h('span', `(${printedZone(published)})`)]
      : [
          h('span', [
            `${translate('publishing.page.updated')} `,
            h('time', { dateTime: updated }, printedTime(updated, published)),
            ` (${printedZone(updated)})`,
          ]),
        ]),
  ])
}

/** The summary, opened by the newspaper's dateline, which nobody types. */
export function standfirst({ article, profile }: Page): Element[] {
  const words = article.standfirst.trim()
  const dateline = renderDateline(profile, article)
  if (words === '') return []
  return [
    h('p', { className: ['standfirst'] }, [
      ...(dateline === '' ? [] : [h('span', { className: ['dateline'] }, dateline), ' ']),
      words,
    ]),
  ]
}

/** Those who wrote it, then those who did something else for it. */
export function byline({ article }: Page): Element[] {
  const writers = writersOf(article).join(' – ')
  return [
    ...(writers === '' ? [] : [h('p', { className: ['sign'] }, [h('strong', writers)])]),
    ...contributorsOf(article).map(({ name, role }) => h('p', { className: ['sign'] }, `${role}: ${name}`)),
  ]
}

/** "Theo …"; as it is where the journalist has already written so. */
export function sourceLine({ article, translate }: Page): Element[] {
  const source = article.source.trim()
  if (source === '') return []
  const written = /^(theo|nguồn|source|from)\b/iu.test(source)
  return [h('p', { className: ['source'] }, written ? source : translate('publishing.page.source', { source }))]
}

/** Topic and tags. They lead nowhere until the site tells where. */
export function ends({ article, translate }: Page): Element[] {
  const topic = article.topic.trim()
  const tags = article.tags.map((tag) => tag.trim()).filter((tag) => tag !== '')
  if (topic === '' && tags.length === 0) return []
  return [
    h('footer', { className: ['ends'] }, [
      ...(topic === ''
        ? []
        : [h('p', { className: ['topic'] }, [`${translate('publishing.page.topic')} `, h('strong', topic)])]),
      ...(tags.length === 0
        ? []
        : [
            h('div', { className: ['tags'] }, [
              h('p', `${translate('publishing.page.tags')}:`),
              h(
                'ul',
                tags.map((tag) => h('li', tag)),
              ),
            ]),
          ]),
    ]),
  ]
}

/** "Đọc thêm". An article whose address is not known is named without a link. */
export function related({ article, translate }: Page): Element[] {
  const items = article.related.filter((entry) => entry.headline.trim() !== '')
  if (items.length === 0) return []
  return [
    section('more', 'doc-them', translate('publishing.page.related'), [
      h(
        'ul',
        items.map((entry) => {
          const href = publishableHref(entry.url)
          const words = entry.headline.trim()
          return h('li', [href === undefined ? words : h('a', { href }, words)])
        }),
      ),
    ]),
  ]
}

/** A part of the page with a heading of its own. */
export function section(className: string, id: string, heading: string, children: readonly ElementContent[]): Element {
  return h('section', { className: [className], ariaLabelledBy: id }, [h('h2', { id }, heading), ...children])
}

/** Spoken words, a paragraph for each line that was typed. */
export function transcript(words: string, heading: string): Element[] {
  const lines = words.split(/\r?\n/).filter((line) => line.trim() !== '')
  if (lines.length === 0) return []
  return [
    section(
      'scr',
      'loi',
      heading,
      lines.map((line) => h('p', line.trim())),
    ),
  ]
}
