import { createHeadlessEditor } from '@lexical/headless'
import { $createLinkNode, LinkNode } from '@lexical/link'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  type LexicalNode,
  type ParagraphNode,
} from 'lexical'
import { describe, expect, it } from 'vitest'
import { $readLine } from './lines'
import { $replaceWords, planEdits } from './replaceWords'

/** Runs of a line, bold between stars and linked between brackets. */
function edit(runs: readonly (() => LexicalNode)[], word: string, instead: string): { text: string; done: boolean } {
  const editor = createHeadlessEditor({ nodes: [LinkNode] })
  let done = false
  editor.update(
    () => {
      const line = $createParagraphNode().append(...runs.map((run) => run()))
      $getRoot().append(line)
      const { text } = $readLine(line)
      const start = text.indexOf(word)
      done = $replaceWords(line, { start, end: start + word.length, written: word, instead })
    },
    { discrete: true },
  )
  return { done, text: editor.getEditorState().read(() => show($getRoot().getFirstChildOrThrow<ParagraphNode>())) }
}

function show(line: ParagraphNode): string {
  return line
    .getChildren()
    .map((node) => {
      const words = node.getTextContent()
      if (node instanceof LinkNode) return `[${words}]`
      return 'hasFormat' in node && (node as { hasFormat(name: string): boolean }).hasFormat('bold')
        ? `*${words}*`
        : words
    })
    .join('')
}

const plain = (words: string) => () => $createTextNode(words)
const bold = (words: string) => () => $createTextNode(words).setFormat('bold')
const link = (words: string) => () => $createLinkNode('https://baosongtra.vn').append($createTextNode(words))

describe('writing a suggestion', () => {
  it('changes the words and nothing around them', () =>
    expect(edit([plain('Ông chia sẽ thêm.')], 'chia sẽ', 'chia sẻ').text).toBe('Ông chia sẻ thêm.'))
  it('keeps the format of the run it stands in', () =>
    expect(edit([plain('Ông '), bold('chia sẽ'), plain(' thêm.')], 'chia sẽ', 'chia sẻ').text).toBe(
      'Ông *chia sẻ* thêm.',
    ))
  it('keeps the format of each word where they differ', () =>
    expect(edit([plain('bị sạc '), bold('lỡ'), plain(' hết')], 'sạc lỡ', 'sạt lở').text).toBe('bị sạt *lở* hết'))
  it('keeps a link around its words', () =>
    expect(edit([plain('Xem '), link('bổ xung'), plain(' này')], 'bổ xung', 'bổ sung').text).toBe('Xem [bổ sung] này'))
  it('writes a word that is half bold into its first half', () =>
    expect(edit([plain('chi'), bold('ễn'), plain(' đấu')], 'chiễn', 'chiến').text).toBe('chiến đấu'))
  it('takes words out', () => expect(edit([plain('vui vì vì xong')], 'vì vì', 'vì').text).toBe('vui vì xong'))
  it('leaves a text alone that has changed meanwhile', () => {
    const editor = createHeadlessEditor()
    editor.update(
      () => {
        const line = $createParagraphNode().append($createTextNode('Ông đã sửa rồi.'))
        $getRoot().append(line)
        expect($replaceWords(line, { start: 4, end: 11, written: 'chia sẽ', instead: 'chia sẻ' })).toBe(false)
        expect(line.getTextContent()).toBe('Ông đã sửa rồi.')
      },
      { discrete: true },
    )
  })
})

describe('the words of a line', () => {
  it('run through formats, links and line breaks, each place known', () => {
    const editor = createHeadlessEditor({ nodes: [LinkNode] })
    editor.update(
      () => {
        const line = $createParagraphNode().append(
          $createTextNode('Một '),
          $createTextNode('hai').setFormat('bold'),
          $createLineBreakNode(),
          $createLinkNode('https://baosongtra.vn').append($createTextNode('ba')),
        )
        $getRoot().append(line)
        const { text, pieces } = $readLine(line)
        expect(text).toBe('Một hai\nba')
        expect(pieces.map(({ start, end }) => text.slice(start, end))).toEqual(['Một ', 'hai', 'ba'])
      },
      { discrete: true },
    )
  })
  it('are never written over a line break', () =>
    expect(
      planEdits(
        {
          text: 'a\nb',
          pieces: [
            { key: '1', start: 0, end: 1 },
            { key: '2', start: 2, end: 3 },
          ],
        },
        0,
        3,
        'ab',
      ),
    ).toBeUndefined())
})
