/** Other articles that the reader is pointed to, in the middle of the text. */
import { Newspaper } from 'lucide-react'
import { partsView } from './parts/partsView'
import { itemsOf, plainLine, wordsOf } from './parts/values'

export const related = partsView({
  type: 'related',
  command: 'insert.related',
  icon: Newspaper,
  slots: [
    { kind: 'line', name: 'label', plain: true },
    {
      kind: 'items',
      name: 'article',
      slots: [
        { kind: 'line', name: 'headline', plain: true, most: 500 },
        { kind: 'line', name: 'url', plain: true, read: false, most: 4096 },
      ],
    },
  ],
  toParts: ({ label, articles }) => [
    { name: 'label', line: plainLine(label) },
    ...articles.map(({ headline, url }) => ({
      name: 'article',
      parts: [
        { name: 'headline', line: plainLine(headline) },
        { name: 'url', line: plainLine(url) },
      ],
    })),
  ],
  fromParts: (values) => ({
    type: 'related',
    version: 1,
    label: wordsOf(values, 'label'),
    articles: itemsOf(values, 'article').map((article) => ({
      headline: wordsOf(article, 'headline'),
      url: wordsOf(article, 'url').trim(),
    })),
  }),
})
