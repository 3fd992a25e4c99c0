/** What the writing desk holds of an article, between its two forms: the data of `core` and the nodes on the sheet. */
import {
  $getNodeByKey,
  $getRoot,
  $isRootNode,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import type { Article } from '../../core/article'
import { type Block, createDocument, definitionOf } from '../../core/document'
import { $createBlock, $readBlock, cleanText } from './blocks'
import { $createHeadNode, $isHeadNode, HEAD_FIELDS } from './head'

/** The part of an article that is written on the sheet. */
export type ArticleText = Pick<Article, 'kicker' | 'headline' | 'standfirst' | 'body'>

/** Fills an empty editor. */
export function $fillSheet(text: ArticleText): void {
  const blocks = text.body.root.children.length > 0 ? text.body.root.children : [definitionOf('paragraph').empty()]
  $getRoot()
    .clear()
    .append(...HEAD_FIELDS.map((field) => $createHeadNode(field, text[field])), ...blocks.map($createBlock))
}

/** Reads the sheet again and again. What did not change since the last time is the same object as then. */
export interface SheetReader {
  read(state: EditorState): ArticleText
  close(): void
}

/**
 * Remembers each block as data until it is touched, and the whole list until a block comes, goes or moves: reading a long
 * article costs what was touched since the last time.
 */
export function createSheetReader(editor: LexicalEditor): SheetReader {
  let last: ReadSheet | undefined
  const touched = new Set<NodeKey>()
  const close = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    // Undo puts back a whole state and names no node.
    if (tags.has(HISTORIC_TAG)) last = undefined
    for (const key of dirtyElements.keys()) touched.add(key)
    for (const key of dirtyLeaves) touched.add(key)
  })
  return {
    close,
    read: (state) =>
      state.read(() => {
        last = $readTouched(last, touched) ?? $readAll(last, touched)
        touched.clear()
        const head = { kicker: '', headline: '', standfirst: '' }
        for (const key of last.head) {
          const node = $getNodeByKey(key)
          if ($isHeadNode(node)) head[node.readField()] = cleanText(node.getTextContent())
        }
        return { ...head, body: createDocument(last.body) }
      }),
  }
}

interface ReadSheet {
  /** Of everything that stands directly on the sheet, the head too. */
  readonly keys: readonly NodeKey[]
  readonly body: readonly Block[]
  /** For each of the keys its place in the body; -1 for what is no block. */
  readonly inBody: readonly number[]
  readonly head: readonly NodeKey[]
}

/** Undefined where it takes a look at all of them. */
function $readTouched(last: ReadSheet | undefined, touched: ReadonlySet<NodeKey>): ReadSheet | undefined {
  if (last === undefined) return undefined
  const { keys } = last
  const body = [...last.body]
  for (const key of touched) {
    const node = $getNodeByKey(key)
    const place = keys.indexOf(key)
    const isDirectly = $isRootNode(node?.getParent())
    if (place < 0 && !isDirectly) continue
    // Who comes, goes or moves touches its neighbours.
    if (
      place < 0 ||
      !isDirectly ||
      node === null ||
      node.__prev !== (keys[place - 1] ?? null) ||
      node.__next !== (keys[place + 1] ?? null)
    )
      return undefined
    const at = last.inBody[place] ?? -1
    const block = $readBlock(node)
    if (at < 0 !== (block === undefined)) return undefined
    if (block !== undefined) body[at] = block
  }
  return { ...last, body }
}

function $readAll(last: ReadSheet | undefined, touched: ReadonlySet<NodeKey>): ReadSheet {
  const known = new Map(last?.keys.map((key, place) => [key, last.body[last.inBody[place] ?? -1]]))
  for (const key of touched) known.delete(key)
  const nodes = $getRoot().getChildren()
  const blocks = nodes.map((node) => known.get(node.getKey()) ?? $readBlock(node))
  let count = 0
  return {
    keys: nodes.map((node) => node.getKey()),
    body: blocks.filter((block) => block !== undefined),
    inBody: blocks.map((block) => (block === undefined ? -1 : count++)),
    head: nodes.filter($isHeadNode).map((node) => node.getKey()),
  }
}
