/** Files that come in and go out without a disk: one of each fate, for the reports. */
import { type Article, type ArticleSummary, slugOf } from '../../core/article'
import { type DeskClient, succeeded } from '../../core/contract'
import type { Translate } from '../../core/texts'

type Calls = Pick<
  DeskClient,
  'importArticles' | 'importDropped' | 'importAgain' | 'stopImport' | 'exportPage' | 'exportAs' | 'showExport'
>

export function memoryExchange({
  t,
  list,
  articleOf,
}: {
  readonly t: Translate
  readonly list: () => readonly ArticleSummary[]
  readonly articleOf: (id: string) => Article | undefined
}): Calls {
  /** One of each fate, for the report. */
  const importedHere = async () => {
    const [first, second] = list()
    return {
      imported: first
        ? [
            {
              file: '/home/van/Bài cộng tác/cho-phien.txt',
              summary: first,
              warnings: [
                t('exchange.charset.converted', { charset: 'TCVN3' }),
                t('exchange.charset.unknown-codes', { count: 3 }),
              ],
            },
          ]
        : [],
      known: second
        ? [{ file: '/home/van/Bài cộng tác/de-bau-sen.docx', summary: second, since: second.createdAt }]
        : [],
      refused: [
        {
          file: '/home/van/Bài cộng tác/thu-moi.doc',
          problem: {
            code: 'file-kind-unsupported' as const,
            file: '/home/van/Bài cộng tác/thu-moi.doc',
            kind: t('exchange.kinds.doc'),
          },
        },
      ],
      passedOver: 4,
      left: 0,
    }
  }

  return {
    importArticles: async () => succeeded(null),
    importDropped: async () => succeeded(await importedHere()),
    importAgain: async () => succeeded(await importedHere()),
    stopImport: async () => succeeded(null),
    exportPage: async () =>
      succeeded({ folder: '/home/van/Trang xuất/de-bau-sen', files: ['index.html', 'style.css'], warnings: [] }),
    async exportAs({ id, format }) {
      const { slug, headline } = articleOf(id) ?? { slug: '', headline: '' }
      const extension = format === 'markdown' ? 'md' : format === 'text' ? 'txt' : (format ?? 'docx')
      const file = `/home/van/Tài liệu/${slugOf({ slug, headline })}.${extension}`
      const warnings = format === 'markdown' ? [t('exchange.write.picture-widths', { count: 2 })] : []
      return succeeded({ file, files: [file], warnings })
    },
    showExport: async () => succeeded(null),
  }
}
