/** What the writing desk holds of an article, between its two forms: the data of `core` and the nodes on the sheet. */
import { $getRoot, type EditorState, HISTORIC_TAG, type LexicalEditor, type NodeKey } from 'lexical'
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

/** Remembers each block as data until it is touched, so that reading a long article costs a look at each block, not its words. */
export function createSheetReader(editor: LexicalEditor): SheetReader {
  const known = new Map<NodeKey, Block>()
  const close = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    // Undo puts back a whole state and names no node.
    if (tags.has(HISTORIC_TAG)) known.clear()
    for (const key of dirtyElements.keys()) known.delete(key)
    for (const key of dirtyLeaves) known.delete(key)
  })
  return {
    close,
    read: (state) =>
      state.read(() => {
        const head = { kicker: '', headline: '', standfirst: '' }
        const children: Block[] = []
        for (const node of $getRoot().getChildren()) {
          if ($isHeadNode(node)) {
            head[node.readField()] = cleanText(node.getTextContent())
            continue
          }
          const block = known.get(node.getKey()) ?? $readBlock(node)
          if (block === undefined) continue
          known.set(node.getKey(), block)
          children.push(block)
        }
        return { ...head, body: createDocument(children) }
      }),
  }
}
