import { createHeadlessEditor } from '@lexical/headless'
import { LinkNode } from '@lexical/link'
import { $getRoot, UNDO_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import { createDocument, definitionOf, type Figure, text } from '../../core/document'
import { $fillSheet } from './articleText'
import { blockNodes } from './blocks'
import { headNodes } from './head'
import { type HistoryMemory, registerWordHistory } from './typing'
import { undoableMedia } from './undoableMedia'

const file = '0123456789abcdef.jpg'
const figure: Figure = {
  ...(definitionOf('figure').empty() as Figure),
  picture: { file, mime: 'image/jpeg', sizeBytes: 1, name: 'de.jpg', widthPx: 480, heightPx: 320 },
}

describe('a picture that was taken out of the text', () => {
  it('is still named by what can be undone, and by what can be done again', () => {
    const editor = createHeadlessEditor({
      namespace: 'toasoan',
      nodes: [...blockNodes, ...headNodes, LinkNode],
      onError: (error) => {
        throw error
      },
    })
    let remember: () => HistoryMemory = () => ({ current: undefined, undoable: [], redoable: [] })
    registerWordHistory(editor, {
      remembers: (read) => {
        remember = read
      },
    })
    const body = createDocument([{ type: 'paragraph', version: 1, children: [text('Sáng nay')] }, figure])
    editor.update(() => $fillSheet({ kicker: '', headline: 'Đê', standfirst: '', body }), {
      discrete: true,
      tag: 'history-merge',
    })
    expect([...undoableMedia(remember())]).toEqual([file])
    editor.update(() => $getRoot().getLastChild()?.remove(), { discrete: true, tag: 'history-push' })
    expect(JSON.stringify(editor.getEditorState())).not.toContain(file)
    expect([...undoableMedia(remember())]).toEqual([file])
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    expect([...undoableMedia(remember())]).toEqual([file])
  })

  it('is named by nothing where nothing can be undone', () => {
    expect(undoableMedia({ current: undefined, undoable: [], redoable: [] }).size).toBe(0)
  })
})
