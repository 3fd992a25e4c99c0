/** What mammoth makes of a Word document, put together again as blocks: by style, by place, and by the bookmarks we left. */
import type { Element, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { isNothing, type Rebuilt, takeKind } from './docxTreeParts'
import { rebuildTable } from './docxTreeTables'
import { findAll, findNamed, hasClass } from './hastQuestions'

/** Changes the tree. */
export function rebuildBlocks(tree: Root): void {
  const blocks = tree.children.filter((node) => !isNothing(node))
  const output: RootContent[] = []
  for (let at = 0; at < blocks.length; ) {
    const node = blocks[at] as RootContent
    const found = node.type === 'element' ? rebuild(node, blocks, at) : undefined
    output.push(...(found?.blocks ?? [node]))
    at += found?.used ?? 1
  }
  tree.children = output
}

function rebuild(node: Element, all: readonly RootContent[], at: number): Rebuilt | undefined {
  const after = followers(all, at)
  if (node.tagName === 'table') return rebuildTable(node, after)
  const [kind, ...options] = takeKind(node)
  if (hasClass(node, 'table-caption') && after[0]?.tagName === 'table') {
    const table = rebuildTable(after[0], after.slice(1), node)
    return { ...table, used: table.used + 1 }
  }
  if (hasClass(node, 'pull-words')) {
    const credit = after[0] && hasClass(after[0], 'pull-credit') ? after[0] : undefined
    const words = h('blockquote', [h('p', node.children)])
    const line = credit ? [h('figcaption', credit.children)] : []
    return { blocks: [h('figure', { className: ['pull'] }, [words, ...line])], used: 1 + line.length }
  }
  if (hasClass(node, 'source') || hasClass(node, 'note')) {
    return {
      blocks: [h('p', { className: ['footnote', hasClass(node, 'note') ? 'note' : 'source'] }, node.children)],
      used: 1,
    }
  }
  if (hasClass(node, 'asked') || hasClass(node, 'answered')) return rebuildInterview(node, after)
  if (kind === 'graphic') return rebuildGraphic(node, after, options[0])
  if (kind === 'film' || kind === 'sound') return rebuildRecording(node, after, kind, options)
  if (kind === 'embed') return rebuildEmbed(node, after, options)
  return undefined
}

function followers(all: readonly RootContent[], at: number): Element[] {
  const found: Element[] = []
  for (const node of all.slice(at + 1, at + 400)) {
    if (node.type !== 'element') break
    found.push(node)
  }
  return found
}

function rebuildInterview(first: Element, after: readonly Element[]): Rebuilt {
  const turns: Element[] = []
  let used = 0
  for (const line of [first, ...after]) {
    const isAsked = hasClass(line, 'asked')
    if (!isAsked && !hasClass(line, 'answered')) break
    // The mark of the first line is taken already.
    const [kind] = used === 0 ? ['qa'] : takeKind(line)
    if (used > 0 && kind === 'qa') {
      line.children.unshift(h('a', { id: '_ts0_qa' }))
      break
    }
    const last = turns.at(-1)
    const part = h('p', isAsked ? { className: ['asked'] } : {}, line.children)
    if (last === undefined || isAsked || kind === 'turn') turns.push(h('div', { className: ['turn'] }, [part]))
    else last.children.push(part)
    used++
  }
  return { blocks: [h('div', { className: ['qa'] }, turns)], used }
}

/** The picture may have its caption already, or have it as the next line. */
function rebuildGraphic(node: Element, after: readonly Element[], width = 'text'): Rebuilt | undefined {
  const [image] = findNamed(node, 'img')
  if (image === undefined) return undefined
  let used = 1
  const [joined] = findNamed(node, 'figcaption')
  let caption = joined
  const next = after[0]
  if (caption === undefined && next !== undefined && hasClass(next, 'caption')) {
    caption = h('figcaption', next.children)
    used++
  }
  const lines: Element[] = []
  for (const line of after.slice(used - 1)) {
    if (!hasClass(line, 'description')) break
    lines.push(h('p', line.children))
  }
  const described =
    lines.length === 0
      ? []
      : [h('details', { className: ['described'] }, [h('summary', { className: ['standing'] }), ...lines])]
  return {
    blocks: [h('figure', { className: ['graphic', width] }, [image, ...described, ...(caption ? [caption] : [])])],
    used: used + lines.length,
  }
}

function rebuildRecording(
  node: Element,
  after: readonly Element[],
  kind: 'film' | 'sound',
  [width = 'text', has]: readonly string[],
): Rebuilt | undefined {
  const src = addressIn(node)
  if (src === undefined) return undefined
  let used = 1
  const track = after[0] && hasClass(after[0], 'media-line') ? addressIn(after[0]) : undefined
  if (track !== undefined) used++
  const rest = after.slice(used - 1)
  const still = has === 'still' && rest[0] ? findNamed({ type: 'root', children: [rest[0]] }, 'img')[0] : undefined
  if (still !== undefined) used++
  const joined = still && rest[0] ? findNamed(rest[0], 'figcaption')[0] : undefined
  const next = still ? rest[1] : rest[0]
  const isCaption = joined === undefined && next !== undefined && hasClass(next, 'caption')
  if (isCaption) used++
  const caption = joined ?? (isCaption && next ? h('figcaption', next.children) : undefined)
  const player =
    kind === 'film'
      ? h('video', still ? { poster: String(still.properties.src) } : {}, [
          h('source', { src }),
          ...(track === undefined ? [] : [h('track', { kind: 'captions', src: track })]),
        ])
      : h('audio', { src })
  return { blocks: [h('figure', { className: [kind, width] }, [player, ...(caption ? [caption] : [])])], used }
}

function addressIn(line: Element): string | undefined {
  const [link] = findAll(line, ({ tagName, properties }) => tagName === 'a' && properties.href !== undefined)
  return link === undefined ? undefined : String(link.properties.href)
}

/** The last link of the line is the address; what is named stands first. */
function rebuildEmbed(
  node: Element,
  after: readonly Element[],
  [aspect = '16x9', has]: readonly string[],
): Rebuilt | undefined {
  const links = findAll(node, ({ tagName, properties }) => tagName === 'a' && properties.href !== undefined)
  const link = links.at(-1)
  if (link === undefined) return undefined
  link.properties.className = ['opens', 'standing']
  const next = after[0]
  const image =
    has === 'preview' && next && isAlone(next) ? findNamed({ type: 'root', children: [next] }, 'img')[0] : undefined
  return {
    blocks: [
      h('figure', { className: ['embed'], dataAspect: aspect.replace('x', ':') }, [
        ...(image ? [image] : []),
        h('figcaption', node.children),
      ]),
    ],
    used: image ? 2 : 1,
  }
}

function isAlone(node: Element): boolean {
  return node.tagName === 'img' || (node.tagName === 'p' && textOf(node).trim() === '')
}
