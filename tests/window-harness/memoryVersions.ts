/** The history of the sample articles: what an editor and a reporter did to the text of the dyke that morning. */
import type { Article } from '../../core/article'
import { type DeskClient, failed, succeeded, type Version, type VersionKind } from '../../core/contract'
import { type Block, createDocument, text } from '../../core/document'
import { compareArticles } from '../../core/history'

interface Kept {
  readonly version: Version
  readonly article: Article
}

export function memoryVersions({
  now,
  articleOf,
}: {
  readonly now: () => string
  readonly articleOf: (id: string) => Article | undefined
}): Pick<DeskClient, 'listVersions' | 'readVersion' | 'nameVersion' | 'keepVersion'> {
  const kept = new Map<string, Kept[]>()
  let count = 0

  const keep = (
    list: Kept[],
    article: Article,
    at: string,
    kind: VersionKind,
    by = 'Lê Thu Vân',
    name = '',
  ): Version => {
    const before = list[0]?.article
    const change = before === undefined ? null : compareArticles(before, article)
    const version: Version = {
      id: `20261121T024200Z-${(++count).toString(16).padStart(8, '0')}`,
      at,
      savedAt: at,
      kind,
      name,
      by,
      workflow: article.workflow,
      headline: article.headline,
      syllables: 300,
      change: change && { inserted: change.inserted, deleted: change.deleted },
    }
    list.unshift({ version, article })
    return version
  }

  const of = (id: string): Kept[] => {
    const known = kept.get(id)
    if (known !== undefined) return known
    const list: Kept[] = []
    kept.set(id, list)
    const article = articleOf(id)
    if (article?.id !== 'de-bau-sen-01') return list
    const past = pastOf(article)
    keep(list, past.imported, '2026-11-20T17:10:00+07:00', 'opened', 'Lê Thu Vân', 'Nhập từ Word')
    keep(list, past.evening, '2026-11-20T18:02:00+07:00', 'auto')
    keep(list, past.morning, '2026-11-21T08:31:00+07:00', 'opened')
    keep(list, past.sent, '2026-11-21T08:55:00+07:00', 'workflow')
    keep(list, past.edited, '2026-11-21T09:20:00+07:00', 'auto', 'Hoàng Đình Cự')
    return list
  }

  return {
    listVersions: async ({ id }) => succeeded({ versions: of(id).map(({ version }) => version), problems: [] }),
    readVersion: async ({ id, version }) => {
      const found = of(id).find((each) => each.version.id === version)
      return found ? succeeded(found.article) : failed({ code: 'version-missing', folder: id })
    },
    nameVersion: async ({ id, version, name }) => {
      const list = of(id)
      const at = list.findIndex((each) => each.version.id === version)
      const found = list[at]
      if (found === undefined) return failed({ code: 'version-missing', folder: id })
      list[at] = { ...found, version: { ...found.version, name } }
      return succeeded({ ...found.version, name })
    },
    keepVersion: async ({ article, kind, name }) =>
      succeeded(keep(of(article.id as string), article as Article, now(), kind, 'Lê Thu Vân', name)),
  }
}

function pastOf(now: Article) {
  const blocks = now.body.root.children
  const swap = (block: Block | undefined, ...changes: readonly (readonly [string, string])[]): Block => {
    let json = JSON.stringify(block)
    for (const [after, before] of changes) json = json.replace(after, before)
    return JSON.parse(json) as Block
  }
  const edited = { ...now, headline: now.headline.replace('hoàn tất gia cố', 'gia cố xong') }
  const sent: Article = {
    ...edited,
    workflow: 'draft',
    tags: ['đê Bàu Sen', 'lũ'],
    standfirst: now.standfirst.replace('bốn tháng', 'gần bốn tháng').replace('0,8 m', '0,6 m').replace('ba', 'hai'),
    body: createDocument([
      swap(blocks[0], ['còn thơm mùi đất mới, ông', 'ông'], ['Chủ tịch UBND', 'Bí thư Đảng ủy']),
      swap(blocks[1], ['phía sông, sáng 21/11', 'sáng 20/11'], ['"credit":"Lê Thu Vân"', '"credit":"CTV"']),
      blocks[5] as Block,
      blocks[2] as Block,
      blocks[3] as Block,
      { type: 'paragraph', version: 1, children: [text('Huyện sẽ nghiệm thu toàn tuyến trong tuần tới.')] },
    ]),
  }
  const morning = { ...sent, headline: 'Cẩm Lưu gia cố đê' }
  const evening = { ...morning, body: createDocument(sent.body.root.children.slice(0, 3)) }
  return { edited, sent, morning, evening, imported: { ...evening, standfirst: '' } }
}
