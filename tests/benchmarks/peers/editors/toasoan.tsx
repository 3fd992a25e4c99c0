/** Our writing desk as the window shows it: proofreader at work, a figure and a comment every ten paragraphs. */
import { createRef } from 'react'
import { flushSync } from 'react-dom'
import { articleSchema, articleText, createArticle } from '../../../../core/article'
import { createDocument, definitionOf, type Inline, plainTextOf, text } from '../../../../core/document'
import { ArticleEditor, type EditorHandle } from '../../../../renderer/editor'
import { useProofing } from '../../../../renderer/proofing'
import { createQuietRoot, UiProvider } from '../../../../renderer/ui'
import type { Peer } from '../peer'

const PICTURE = {
  file: 'aaaaaaaaaaaaaaaa.png',
  mime: 'image/png',
  sizeBytes: 68,
  name: 'cau.png',
  widthPx: 620,
  heightPx: 349,
}

export const toasoan: Peer = {
  mount(host, paragraphs) {
    const body = createDocument(
      paragraphs.flatMap((words, index) => {
        const paragraph = { type: 'paragraph', version: 1, children: words === '' ? [] : [text(words)] } as const
        if (index % 10 !== 9) return [paragraph]
        const figure = definitionOf('figure').empty()
        return [paragraph, { ...figure, picture: PICTURE, caption: `Cầu Đò Hạ, ảnh ${index}`, alt: 'Cầu qua sông' }]
      }),
    )
    const now = '2026-11-23T07:40:00+07:00'
    const comments = body.root.children.flatMap((block, number) =>
      block.type === 'paragraph' && number % 11 === 5 ? [commentOn(block.children, number, now)] : [],
    )
    const article = articleSchema.parse({ ...createArticle({ id: 'bai-do-toc-do', now }), body, comments })
    const handle = createRef<EditorHandle>()
    flushSync(() =>
      createQuietRoot(host).render(
        <UiProvider locale="vi" platform="linux">
          <main className="desk">
            <ArticleEditor
              ref={handle}
              article={article}
              onChange={() => {}}
              chooseMedia={async () => undefined}
              copyMedia={async () => {}}
              choosePictures={async () => []}
              addPictures={async () => []}
            />
          </main>
        </UiProvider>,
      ),
    )
    const element = host.querySelector<HTMLElement>('[contenteditable=true]')
    if (element === null) throw new Error('The sheet is not there')
    return {
      element,
      // The proofreader has read the whole text once before the keys are counted.
      settled: async () => {
        const isRead = () => useProofing.getState().spelling !== 'starting' && !useProofing.getState().reading
        do await new Promise((resolve) => setTimeout(resolve, 500))
        while (!isRead())
      },
      text: () => articleText({ ...article, ...handle.current?.flush() }),
      undo: () => handle.current?.run('edit.undo'),
    }
  },
}

/** On the second word of a paragraph. */
function commentOn(children: readonly Inline[], block: number, at: string) {
  const [first = '', second = ''] = plainTextOf(children).split(' ')
  const start = first.length + 1
  return {
    id: `ghi-chu-so-${block}`,
    about: 'passage',
    quote: second,
    parts: [{ block, field: 'text', start, text: second, before: `${first} `, after: ' ' }],
    entries: [{ author: 'Thu Hòa', at, text: 'Hỏi lại nguồn tin.' }],
    resolved: null,
  }
}
