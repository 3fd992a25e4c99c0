/** Brings an earlier text back: the whole of it, one block, or one field of the metadata. Pure: a new value comes back. */
import type { Article } from '../article'
import { createDocument } from '../document'
import type { BlockChange, Comparison } from './compareArticles'
import { COMMENT, COMMENT_STATE, restoreComment } from './compareComments'

/** Where an article stands in the newsroom, and what was said about it since; no earlier text says anything about these. */
const STANDING = ['format', 'version', 'id', 'workflow', 'publishedAt', 'createdAt', 'updatedAt', 'comments'] as const

/** The earlier text in the place of the later one, which keeps its id, its state, its times and its comments. */
export function restoreArticle(earlier: Article, later: Article): Article {
  const kept = Object.fromEntries(STANDING.map((field) => [field, later[field]]))
  return { ...earlier, ...kept }
}

/** The later body with this one change undone, as `compareArticles(earlier, later)` listed it. */
export function restoreBlock(
  earlier: Article,
  later: Article,
  { blocks }: Comparison,
  change: BlockChange,
): Article['body'] {
  const children = [...later.body.root.children]
  const old = change.before === undefined ? undefined : earlier.body.root.children[change.before]
  if (change.after !== undefined && old !== undefined && change.kind !== 'moved') {
    children[change.after] = old
    return createDocument(children)
  }
  const at = old === undefined ? undefined : placeOf(change, blocks)
  if (change.after !== undefined) children.splice(change.after, 1)
  if (old !== undefined && at !== undefined) {
    // What stood before it has come one nearer to the start.
    const shift = change.after !== undefined && change.after < at ? 1 : 0
    children.splice(at - shift, 0, old)
  }
  return createDocument(children)
}

/** Behind the nearest block of the earlier body that is still there and was not moved; else at the start. */
function placeOf({ before = 0 }: BlockChange, blocks: readonly BlockChange[]): number {
  let place = 0
  let nearest = -1
  for (const block of blocks) {
    if (block.before === undefined || block.after === undefined || block.kind === 'moved') continue
    if (block.before < before && block.before > nearest) {
      nearest = block.before
      place = block.after + 1
    }
  }
  return place
}

/** False for what says where the article stands, not what it says. */
export function isRestorableField(field: string): boolean {
  return !(STANDING as readonly string[]).includes(field)
}

/** The change that gives a field of `compareArticles` its earlier value; `field` is a path such as "podcast.transcript". */
export function restoreField(earlier: Article, later: Article, field: string): Partial<Article> {
  if (field.startsWith(COMMENT) || field.startsWith(COMMENT_STATE)) return restoreComment(earlier, later, field)
  const [group = '', inner] = field.split('.')
  const old = (earlier as Record<string, unknown>)[group]
  const now = (later as Record<string, unknown>)[group]
  if (!isRestorableField(group)) return {}
  if (inner === undefined || old === null || now === null) return { [group]: old } as Partial<Article>
  return { [group]: { ...(now as object), [inner]: (old as Record<string, unknown>)[inner] } } as Partial<Article>
}
