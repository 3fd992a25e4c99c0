import { createHeadlessEditor } from '@lexical/headless'
import { LinkNode } from '@lexical/link'
import { $getRoot, $isElementNode, HISTORY_PUSH_TAG, type LexicalEditor, UNDO_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import {
  type Block,
  blocks,
  createDocument,
  documentFromHast,
  documentToHast,
  type KnownBlock,
  text,
} from '../../core/document'
import { $fillSheet, type ArticleText, createSheetReader } from './articleText'
import { $readBlock, blockNodes, blockViews } from './blocks'
import { clipFromNodes } from './clipboard/clip'
import { $createHeadNode, headNodes } from './head'
import { registerHeadOrder } from './head/keepHead'
import { registerWordHistory } from './typing'

const picture = {
  file: '0123456789abcdef.jpg',
  mime: 'image/jpeg',
  sizeBytes: 1000,
  name: 'de-bau-sen.jpg',
  widthPx: 1200,
  heightPx: 800,
}

/** One or more of each kind, with all that it can hold. A new block without an example here does not compile. */
const examples: { readonly [Type in KnownBlock['type']]: readonly Extract<KnownBlock, { type: Type }>[] } = {
  paragraph: [
    {
      type: 'paragraph',
      version: 1,
      children: [text('Sáng 21/11, '), text('đoạn đê', 3), text(' cuối cùng, H'), text('2', 32), text('O')],
    },
    {
      type: 'paragraph',
      version: 1,
      children: [
        text('Xem '),
        { type: 'link', version: 1, url: 'https://baosongtra.vn/tin', children: [text('tại '), text('đây', 1)] },
        { type: 'linebreak', version: 1 },
        text('dòng hai', 4),
      ],
    },
  ],
  heading: [
    { type: 'heading', version: 1, tag: 'h2', children: [text('Dân góp đất')] },
    { type: 'heading', version: 1, tag: 'h4', children: [text('Góp '), text('công', 2)] },
  ],
  quote: [
    {
      type: 'quote',
      version: 1,
      children: [text('Có con đê này'), { type: 'linebreak', version: 1 }, text('tôi ngủ được.')],
    },
  ],
  list: [
    {
      type: 'list',
      version: 1,
      listType: 'number',
      start: 3,
      children: [
        { type: 'listitem', version: 1, children: [text('Áo phao')] },
        {
          type: 'listitem',
          version: 1,
          children: [
            {
              type: 'list',
              version: 1,
              listType: 'bullet',
              start: 1,
              children: [{ type: 'listitem', version: 1, children: [text('40 chiếc', 1)] }],
            },
          ],
        },
        { type: 'listitem', version: 1, children: [text('Xuồng máy')] },
      ],
    },
  ],
  figure: [
    {
      type: 'figure',
      version: 1,
      picture,
      missing: '',
      caption: 'Đoạn đê qua thôn Đông Ải.',
      credit: 'Lê Thu Vân',
      alt: 'Xe lu trên mặt đê',
      width: 'text',
    },
    {
      type: 'figure',
      version: 1,
      picture: null,
      missing: 'anh-cu.jpg',
      caption: '',
      credit: '',
      alt: '',
      width: 'text',
    },
  ],
}

const allExamples: readonly Block[] = Object.values(examples).flat()
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
    'gives a %s back as it came: by the editor, by HTML, by the clipboard, by undo',
    async (_name, block) => {
      const article = articleOf([block])
      const { editor, read } = createSheet(article)
      expect(read()).toEqual(article)

      const html = documentToHast(article.body, {
        renderPicture: (shown, alt) => ({
          type: 'element',
          tagName: 'img',
          properties: { src: shown.file, alt },
          children: [],
        }),
        creditLabel: 'Ảnh:',
      })
      const again = documentFromHast(
        { type: 'root', children: html },
        { pictureAt: (src) => (src === picture.file ? picture : undefined) },
      )
      // A place without a picture is nothing on a page.
      const published = block.type === 'figure' && block.picture === null ? [] : [block]
      expect(again.root.children).toEqual(published)

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
