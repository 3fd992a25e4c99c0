/** Articles to read next, offered in the middle of the text. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { z } from 'zod'
import { defineBlock } from '../defineBlock'
import { exampleOf } from '../examples'
import { findAll, findFirst, hasClass, stringOf, wordsIn } from '../hastParts'
import { safeUrl } from '../safeUrl'

const articleSchema = z.object({
  headline: z.string().max(500).default(''),
  /** Empty while the address is not known: the page then shows the headline without a link. */
  url: z.string().max(4096).default(''),
})

const schema = z.object({
  type: z.literal('related'),
  version: z.literal(1).default(1),
  /** What stands above them; empty: the page says "Đọc thêm". */
  label: z.string().default(''),
  articles: z.array(articleSchema).default([]),
})

export type Related = z.output<typeof schema>

export const related = defineBlock<Related>({
  type: 'related',
  schema,
  empty: () => ({ ...emptyRelated(), articles: [{ headline: '', url: '' }] }),
  prose: (block) => [
    { field: 'label', text: block.label },
    ...block.articles.map(({ headline }, index) => ({ field: `articles:${index}:headline`, text: headline })),
  ],
  addresses: ({ articles }) => articles.map(({ url }) => url).filter((url) => url.trim() !== ''),
  toHast(block, context) {
    const items = block.articles.flatMap(({ headline, url }) => {
      const words = headline.trim()
      const href = safeUrl(url)
      return words === '' ? [] : [h('li', [href === undefined ? words : h('a', { href }, words)])]
    })
    if (items.length === 0) return []
    const label = block.label.trim()
    return [
      h('section', { className: ['beside'] }, [
        h(
          'h3',
          { className: ['name', ...(label === '' ? ['standing'] : [])] },
          label === '' ? context.label('related') : label,
        ),
        h('ul', items),
      ]),
    ]
  },
  fromHast(element) {
    if (!hasClass(element, 'beside', 'related-in-text', 'VCSortableInPreviewMode_relate')) return undefined
    const name = findFirst(element, (part) => hasClass(part, 'name'))
    const items = findAll(element, ({ tagName }) => tagName === 'li')
    const articles = (items.length > 0 ? items : findAll(element, ({ tagName }) => tagName === 'a')).flatMap((item) => {
      const headline = wordsIn(item).slice(0, 500)
      return headline === '' ? [] : [{ headline, url: addressIn(item) }]
    })
    if (articles.length === 0) return undefined
    const label = name === undefined || hasClass(name, 'standing') ? '' : wordsIn(name)
    return [{ ...emptyRelated(), label, articles }]
  },
  examples: [
    exampleOf(emptyRelated(), {
      label: 'Cùng chuyện',
      articles: [
        { headline: 'Dân góp đất làm đê', url: 'https://baosongtra.vn/dan-gop-dat/' },
        { headline: 'Bài chưa lên trang', url: '' },
      ],
    }),
    exampleOf(emptyRelated(), { articles: [{ headline: 'Nước đang lên', url: '/nuoc-dang-len/' }] }),
  ],
})

function emptyRelated(): Related {
  return { type: 'related', version: 1, label: '', articles: [] }
}

function addressIn(item: Element): string {
  const link = item.tagName === 'a' ? item : findFirst(item, ({ tagName }) => tagName === 'a')
  return link === undefined ? '' : (safeUrl(stringOf(link.properties.href)) ?? '')
}
