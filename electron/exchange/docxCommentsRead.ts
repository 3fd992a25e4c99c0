/** Comments of a Word document: signs in its words on the way through mammoth, threads on the same words in the article. */
import type { Element, ElementContent, Root } from 'hast'
import {
  type Article,
  type CommentPart,
  type CommentThread,
  MAX_COMMENT_LENGTH,
  partAt,
  passagesOf,
} from '../../core/article'
import { createDocument } from '../../core/document'
import { markFor, splitAtMarks, withoutMarks, withoutSigns } from './commentMarks'

/** The document with a bookmark where each comment begins and ends: bookmarks come through mammoth, comments do not. */
export function markCommentRanges(document: string): string {
  return withoutSigns(document).replace(
    /<w:commentRange(Start|End)\b[^>]*?\bw:id="(\d{1,9})"[^>]*?(?:\/>|>\s*<\/w:commentRange\1>)/g,
    (_, side: string, id: string) =>
      `<w:bookmarkStart w:id="9${id}${side === 'Start' ? 1 : 2}" w:name="_tsc_${side === 'Start' ? 's' : 'e'}_${id}"/>`,
  )
}

/** The bookmarks as signs in the words. Changes the tree. */
export function takeCommentRanges(tree: Root): void {
  const open: Element[] = []
  const children: ElementContent[] = []
  let last: Element | undefined
  for (const node of tree.children as ElementContent[]) {
    const sign = node.type === 'element' ? signOf(node) : undefined
    if (sign !== undefined && node.type === 'element') {
      // Between two paragraphs: it begins with the next one, or ends with the one before.
      if (sign.isStart) open.push(node)
      else last?.children.push(node)
      continue
    }
    if (node.type === 'element') {
      node.children.unshift(...open.splice(0))
      last = node
    }
    children.push(node)
  }
  tree.children = children
  const walk = (parent: Root | Element): void => {
    parent.children = (parent.children as ElementContent[]).map((child): ElementContent => {
      const sign = child.type === 'element' ? signOf(child) : undefined
      if (sign) return { type: 'text', value: markFor(sign.isStart, sign.id) }
      if (child.type === 'element') walk(child)
      return child
    })
  }
  walk(tree)
}

const RANGE = /^_tsc_([se])_(\d+)$/

function signOf(node: Element): { isStart: boolean; id: number } | undefined {
  const found = RANGE.exec(String(node.properties.id ?? ''))
  return found ? { isStart: found[1] === 's', id: Number(found[2]) } : undefined
}

type Fields = Partial<Article>

/** The fields without signs, and the threads that stood at them. `comments` and `extended`: the parts of the package. */
export function withComments(fields: Fields, comments: string, extended: string | undefined): Fields {
  const body = fields.body ?? createDocument([])
  const marked = {
    kicker: fields.kicker ?? '',
    headline: fields.headline ?? '',
    standfirst: fields.standfirst ?? '',
    body,
  }
  const places = new Map<number, CommentPart[]>()
  const open = new Set<number>()
  for (const passage of passagesOf(marked)) {
    let text = ''
    const from = new Map<number, number>()
    const ranges: { id: number; start: number; end: number }[] = []
    for (const part of splitAtMarks(passage.text)) {
      if (typeof part === 'string') text += part
      else if (part.isStart) {
        open.add(part.id)
        from.set(part.id, text.length)
      } else if (open.delete(part.id)) ranges.push({ id: part.id, start: from.get(part.id) ?? 0, end: text.length })
    }
    for (const id of open) ranges.push({ id, start: from.get(id) ?? 0, end: text.length })
    if (/(^|:)alt$/.test(passage.field)) continue
    for (const { id, start, end } of ranges) {
      if (start === end) continue
      places.set(id, [...(places.get(id) ?? []), partAt({ ...passage, text }, start, end)])
    }
  }
  return { ...withoutMarks(fields), comments: threadsOf(comments, extended, places) }
}

interface WordComment {
  readonly id: number
  readonly author: string
  readonly at: string
  readonly text: string
  /** Of its last paragraph: by it others name it as their parent. */
  readonly paragraph: string
}

function threadsOf(
  xml: string,
  extended: string | undefined,
  places: ReadonlyMap<number, readonly CommentPart[]>,
): CommentThread[] {
  const all = readComments(xml)
  const parents = new Map<string, string>()
  const done = new Set<string>()
  for (const [tag] of (extended ?? '').matchAll(/<w15:commentEx\b[^>]*>/g)) {
    const own = attribute(tag, 'w15:paraId')
    if (attribute(tag, 'w15:paraIdParent') !== '') parents.set(own, attribute(tag, 'w15:paraIdParent'))
    if (/^(1|true)$/.test(attribute(tag, 'w15:done'))) done.add(own)
  }
  const roots = new Map<string, WordComment[]>()
  for (const comment of all) {
    let root = comment.paragraph || `#${comment.id}`
    // A chain of replies is one thread; a ring of them was made to be one.
    for (let step = 0; step < 100 && parents.has(root); step++) root = parents.get(root) ?? root
    roots.set(root, [...(roots.get(root) ?? []), comment])
  }
  return [...roots].flatMap(([root, entries]): CommentThread[] => {
    const [first] = entries
    if (first === undefined) return []
    const parts = [...(places.get(first.id) ?? [])]
    return [
      {
        id: `word-${String(first.id).padStart(6, '0')}`,
        about: parts.length === 0 ? 'article' : 'passage',
        quote: parts.map(({ text }) => text).join('\n'),
        parts,
        entries: entries.map(({ author, at, text }) => ({ author, at, text })),
        resolved: done.has(root) ? { author: '', at: entries.at(-1)?.at ?? first.at } : null,
      },
    ]
  })
}

function readComments(xml: string): WordComment[] {
  return [...xml.matchAll(/<w:comment\b[^>]*>([\s\S]*?)<\/w:comment>/g)].flatMap(([whole, content = '']) => {
    const tag = whole.slice(0, whole.indexOf('>') + 1)
    const paragraphs = [...content.matchAll(/<w:p\b([^>]*)>([\s\S]*?)<\/w:p>/g)]
    const text = paragraphs
      .map(([, , inner = '']) =>
        [...inner.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>|<w:(?:br|cr)\b[^>]*\/>|<w:tab\s*\/>/g)]
          .map(([match, words]) => (words === undefined ? (match.startsWith('<w:tab') ? ' ' : '\n') : unescaped(words)))
          .join(''),
      )
      .join('\n')
      .trim()
      .normalize('NFC')
      .slice(0, MAX_COMMENT_LENGTH)
    const id = Number(attribute(tag, 'w:id'))
    if (text === '' || !Number.isInteger(id)) return []
    const author = unescaped(attribute(tag, 'w:author')).normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 200)
    const paragraph = attribute(paragraphs.at(-1)?.[1] ?? '', 'w14:paraId')
    return [{ id, author, at: timeOf(attribute(tag, 'w:date')), text, paragraph }]
  })
}

/** Word writes the time of the writer's clock, with or without its zone. */
function timeOf(date: string): string {
  const time = new Date(date)
  return (Number.isNaN(time.getTime()) ? new Date() : time).toISOString()
}

function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

function unescaped(xml: string): string {
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (_, code: string) => {
      const point = code[0]?.toLowerCase() === 'x' ? Number.parseInt(code.slice(1), 16) : Number(code)
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
    })
    .replace(/&amp;/g, '&')
}
