import { createHeadlessEditor } from '@lexical/headless'
import { LinkNode } from '@lexical/link'
import {
  $createTextNode,
  $getRoot,
  $isElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  UNDO_COMMAND,
} from 'lexical'
import { describe, expect, it } from 'vitest'
import { type Block, type BlockDefinition, blocks, createDocument, definitionOf, text } from '../../core/document'
import { $fillSheet, type ArticleText, createSheetReader } from './articleText'
import { $createBlock, $readBlock, blockNodes, blockViews } from './blocks'
import { clipFromNodes } from './clipboard/clip'
import { $createHeadNode, headNodes } from './head'
import { registerHeadOrder } from './head/keepHead'
import { registerWordHistory } from './typing'

/** What a journalist leaves half done: places without a file, and runs of text as a hand makes them. */
const unfinished: readonly Block[] = [
  { ...definitionOf('figure').empty(), missing: 'anh-cu.jpg' },
  {
    type: 'paragraph',
    version: 1,
    children: [text('Sáng 21/11, '), text('đoạn đê', 3), text(' cuối cùng, H'), text('2', 32), text('O')],
  },
]

const ofDefinitions = (blocks as unknown as readonly BlockDefinition<Block>[]).flatMap(({ examples }) => examples)
/** One with words comes first: some tests write into it. */
const allExamples: readonly Block[] = [...unfinished.toReversed(), ...ofDefinitions]
const locked: Block = { type: 'locked', version: 1, original: { type: 'bang-so', version: 4, rows: [['a', 'b']] } }

function createSheet(article: ArticleText): { editor: LexicalEditor; read: () => ArticleText } {
  const editor = createHeadlessEditor({
    namespace: 'toasoan',
    nodes: [...blockNodes, ...headNodes, LinkNode],
    onError: (error) => {
      throw error
    },
  })
  registerHeadOrder(editor)
  registerWordHistory(editor)
  const reader = createSheetReader(editor)
  editor.update(() => $fillSheet(article), { discrete: true, tag: 'history-merge' })
  return { editor, read: () => reader.read(editor.getEditorState()) }
}

const articleOf = (children: readonly Block[]): ArticleText => ({
  kicker: 'Phòng, chống thiên tai',
  headline: 'Cẩm Lưu gia cố đê',
  standfirst: 'Sau bốn tháng thi công.',
  body: createDocument(children),
})

describe('the sheet', () => {
  it('has a view for every block of a document', () => {
    expect(Object.keys(blockViews).sort()).toEqual(blocks.map(({ type }) => type).sort())
  })

  it.each(allExamples.map((block, index) => [`${block.type} ${index}`, block] as const))(
    'gives a %s back as it came: by the editor, by the clipboard, by undo',
    async (_name, block) => {
      const article = articleOf([block])
      const { editor, read } = createSheet(article)
      expect(read()).toEqual(article)

      const copied = editor.getEditorState().toJSON().root.children
      expect(clipFromNodes(JSON.parse(JSON.stringify(copied)))?.blocks.slice(3)).toEqual([block])

      editor.update(() => $getRoot().getLastChild()?.remove(), { discrete: true, tag: HISTORY_PUSH_TAG })
      expect(read().body.root.children).not.toEqual([block])
      editor.dispatchCommand(UNDO_COMMAND, undefined)
      // Lexical takes the state over when the command is done.
      await Promise.resolve()
      expect(read()).toEqual(article)
    },
  )

  it('carries a block that it does not know', () => {
    const article = articleOf([locked])
    expect(createSheet(article).read()).toEqual(article)
  })

  it('gives back the same object for a block that nobody touched', () => {
    const { editor, read } = createSheet(articleOf(allExamples))
    const before = read().body.root.children
    editor.update(
      () => {
        const first = $getRoot().getChildAtIndex(3)
        if ($isElementNode(first)) first.clear()
      },
      { discrete: true },
    )
    const after = read().body.root.children
    expect(after[0]).not.toBe(before[0])
    expect(after.slice(1).every((block, index) => block === before[index + 1])).toBe(true)
  })

  it('is read the same whether it was read before or not, however the blocks come, go and change places', () => {
    const { editor, read } = createSheet(articleOf(allExamples))
    let seed = 7
    const among = (count: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed % count
    }
    const paragraph = (words: string) => $createBlock({ type: 'paragraph', version: 1, children: [text(words)] })
    const changes: readonly ((node: LexicalNode, other: LexicalNode, words: string) => void)[] = [
      (node, _other, words) => void node.insertBefore(paragraph(words)),
      (node, _other, words) => void node.insertAfter(paragraph(words)),
      (node, other) => void node.insertBefore(other),
      (node, other) => void node.insertAfter(other),
      (node) => node.remove(),
      (node, _other, words) => void node.replace(paragraph(words)),
      (node, _other, words) =>
        $isElementNode(node) && node.getType() === 'paragraph' && node.append($createTextNode(words)),
    ]
    for (let turn = 0; turn < 300; turn++) {
      editor.update(
        () => {
          const blocksNow = $getRoot().getChildren().slice(3)
          const node = blocksNow[among(blocksNow.length)]
          const other = blocksNow[among(blocksNow.length)]
          if (node === undefined) $getRoot().append(paragraph(`Đoạn ${turn}`))
          else if (other !== undefined && !node.is(other)) changes[among(changes.length)]?.(node, other, `Đoạn ${turn}`)
        },
        { discrete: true },
      )
      if (turn % 3 === 0) continue
      const fresh = createSheetReader(editor)
      expect(read()).toEqual(fresh.read(editor.getEditorState()))
      fresh.close()
    }
  })

  it('puts the head back in order and keeps every word of it', () => {
    const { editor, read } = createSheet(articleOf([]))
    editor.update(
      () => {
        $getRoot().getFirstChild()?.remove()
        $getRoot().append($createHeadNode('headline', 'Tít thứ hai'))
      },
      { discrete: true },
    )
    expect(read()).toMatchObject({ kicker: '', headline: 'Cẩm Lưu gia cố đê', standfirst: 'Sau bốn tháng thi công.' })
    expect(read().body.root.children.at(-1)).toMatchObject({ type: 'paragraph', children: [{ text: 'Tít thứ hai' }] })
  })

  it('leaves in NFC, whatever came', () => {
    const { editor, read } = createSheet(
      articleOf([{ type: 'paragraph', version: 1, children: [text('Việt'.normalize('NFD'))] }]),
    )
    expect(read().body.root.children[0]).toMatchObject({ children: [{ text: 'Việt'.normalize('NFC') }] })
    expect(editor.getEditorState().read(() => $readBlock($getRoot().getChildAtIndex(0) as never))).toBeUndefined()
  })
})
