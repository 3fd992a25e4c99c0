import { createHeadlessEditor } from '@lexical/headless'
import { LinkNode } from '@lexical/link'
import { $getRoot } from 'lexical'
import { describe, expect, it } from 'vitest'
import { type Block, type BlockType, blocks } from '../../../core/document'
import { createTranslate } from '../../../core/texts'
import { type PlaceLabel, placeTitle } from '../../proofing'
import { $createBlock, blockNodes } from '../blocks'
import { $findPlaces, $passagesOf, parseFieldKey } from './lines'

const t = createTranslate('vi')

/** What the list says of every passage of these blocks: its place, and its words. */
function placesOf(...body: readonly Block[]): readonly { label: PlaceLabel; title: string; text: string }[] {
  const editor = createHeadlessEditor({ nodes: [...blockNodes, LinkNode] })
  editor.update(
    () => {
      $getRoot()
        .clear()
        .append(...body.map($createBlock))
    },
    { discrete: true },
  )
  return editor.getEditorState().read(() =>
    $findPlaces().map(({ key, label }) => {
      const passages = $passagesOf(parseFieldKey(key)?.block ?? key)
      return { label, title: placeTitle(label, t), text: passages.find((one) => one.key === key)?.text ?? '' }
    }),
  )
}

const titlesOf = (...body: readonly Block[]) =>
  placesOf(...body)
    .filter(({ text }) => text !== '')
    .map(({ title, text }) => `${title} | ${text}`)

/** A block with some of its fields filled in. */
function make(type: BlockType, fields: object): Block {
  const definition = blocks.find((one) => one.type === type)
  return { ...definition?.empty(), ...fields } as Block
}

const text = (words: string) => [{ type: 'text' as const, text: words, format: [] as never[] }]
const cell = (words: string) => ({
  children: text(words),
  header: 'none' as const,
  colSpan: 1,
  rowSpan: 1,
  align: null,
})

describe('what the list calls a place', () => {
  it('names every field of every block as the page does', () => {
    const plain = new Set(['paragraph', 'heading', 'quote', 'list'])
    for (const { type, examples } of blocks) {
      if (plain.has(type)) continue
      for (const { label, text } of placesOf(...(examples as readonly Block[]))) {
        if (text !== '') expect(label, `${type}: ${text}`).toMatchObject({ kind: 'block' })
      }
    }
  })

  it('counts the blocks of each kind for itself, and paragraphs without them', () => {
    const figure = make('figure', { caption: 'Đê Bàu Sen', alt: 'Máy xúc trên đê' })
    const paragraph = make('paragraph', { children: text('Mưa.') })
    const film = make('video', { caption: 'Nước lên' })
    expect(titlesOf(figure, paragraph, film, figure, paragraph)).toEqual([
      'Ảnh 1: chú thích | Đê Bàu Sen',
      'Ảnh 1: chữ thay ảnh | Máy xúc trên đê',
      'Đoạn 1 | Mưa.',
      'Video 1: chú thích | Nước lên',
      'Ảnh 2: chú thích | Đê Bàu Sen',
      'Ảnh 2: chữ thay ảnh | Máy xúc trên đê',
      'Đoạn 2 | Mưa.',
    ])
  })

  it('finds the picture of a gallery, the cell of a table, the question of an interview', () => {
    const item = { picture: null, missing: '', caption: '', credit: '', alt: '' }
    const gallery = make('gallery', { items: [item, { ...item, caption: 'Cống mới' }] })
    const table = make('table', {
      caption: 'Mực nước',
      rows: [{ cells: [cell('Ngày'), cell('Mét')] }, { cells: [cell('20/11'), cell('2,4')] }],
    })
    const answer = (words: string) => [make('paragraph', { children: text(words) })]
    const qa = make('qa', {
      items: [
        { question: text('Vì sao?'), answer: answer('Vì lũ.') },
        { question: text('Khi nào?'), answer: answer('Tháng sau.') },
      ],
    })
    expect(titlesOf(gallery, table, qa)).toEqual([
      'Bộ ảnh 1: chú thích ảnh 2 | Cống mới',
      'Bảng 1: tên bảng | Mực nước',
      'Bảng 1: hàng 1, cột 1 | Ngày',
      'Bảng 1: hàng 1, cột 2 | Mét',
      'Bảng 1: hàng 2, cột 1 | 20/11',
      'Bảng 1: hàng 2, cột 2 | 2,4',
      'Hỏi đáp 1: câu hỏi 1 | Vì sao?',
      'Hỏi đáp 1: trả lời 1 | Vì lũ.',
      'Hỏi đáp 1: câu hỏi 2 | Khi nào?',
      'Hỏi đáp 1: trả lời 2 | Tháng sau.',
    ])
  })
})
