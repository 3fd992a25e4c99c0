/** Templates and snippets without a disk: the ones that come with the app, and those that are saved meanwhile. */
import { type Article, type ArticleTemplate, outlineOf, parseTemplate, templateFromArticle } from '../../core/article'
import { type DeskClient, type OpenedArticle, type Outcome, type SharedSnippet, succeeded } from '../../core/contract'
import { createDocument, text } from '../../core/document'

type Calls = Pick<
  DeskClient,
  'listTemplates' | 'createFromTemplate' | 'saveTemplate' | 'listSnippets' | 'saveSnippet' | 'revealShared'
>

export function memoryTemplates({
  folder,
  begin,
}: {
  readonly folder: string
  /** A new article, with what the template puts into it. */
  readonly begin: (template: ArticleTemplate | undefined) => Outcome<OpenedArticle>
}): Calls {
  const templates: { id: string; value: ArticleTemplate }[] = Object.entries(
    import.meta.glob('../../assets/templates/*.json', { query: '?raw', import: 'default', eager: true }),
  ).flatMap(([file, raw]) => {
    const read = parseTemplate(raw as string)
    return read.status === 'ok' ? [{ id: `builtin:${file.split('/').at(-1)}`, value: read.value }] : []
  })
  const snippets: SharedSnippet[] = ['Theo quy định tại Luật Báo chí năm 2025', 'Đường dây nóng của Báo Sông Trà'].map(
    (name) => ({
      id: name,
      name,
      body: createDocument([
        { type: 'paragraph', version: 1, children: [text(`${name}: [chờ nội dung], điện thoại 0239 3 000 111.`)] },
      ]),
    }),
  )

  return {
    listTemplates: async () =>
      succeeded({
        templates: templates.map(({ id, value: { name, note, article } }) => ({
          id,
          name,
          note,
          channel: article.channel,
          headline: article.headline,
          standfirst: article.standfirst,
          outline: outlineOf(article.body),
        })),
        damaged: [{ file: `${folder}/mau-bai-toa-soan/mau-hong.json`, fault: 'not-json' as const, detail: 'line 3' }],
        folder: `${folder}/mau-bai-toa-soan`,
      }),
    createFromTemplate: async ({ template }) => begin(templates.find(({ id }) => id === template)?.value),
    async saveTemplate({ article, name, note, replace }) {
      const file = `${folder}/mau-bai-toa-soan/${name}.json`
      if (templates.some(({ id }) => id === name) && !replace) return succeeded({ file, exists: true as const })
      templates.unshift({ id: name, value: templateFromArticle(article as Article, { name, note }) })
      return succeeded({ file })
    },
    listSnippets: async () => succeeded({ snippets, damaged: [], folder: `${folder}/doan-mau-toa-soan` }),
    async saveSnippet({ name, body, replace }) {
      const file = `${folder}/doan-mau-toa-soan/${name}.json`
      if (snippets.some(({ id }) => id === name) && !replace) return succeeded({ file, exists: true as const })
      snippets.unshift({ id: name, name, body: body as SharedSnippet['body'] })
      return succeeded({ file })
    },
    revealShared: async () => succeeded(null),
  }
}
