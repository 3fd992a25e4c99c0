/** What leaves the sheet by copying: the same clean HTML as on a page, the plain words, and Lexical's own nodes. */
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { createDocument, documentToHast, plainTextOf } from '../../../core/document'
import { blockLabels } from '../../../core/publishing'
import { createTranslate } from '../../../core/texts'
import type { Clip } from './clip'

/** HTML for other programs. Pictures go by name: their files stay in the article. */
export function htmlOfClip(clip: Clip): string {
  const nodes = clip.blocks.flatMap((block, index) => {
    const head = clip.heads.get(index)
    if (head !== undefined && block.type === 'paragraph') {
      return [h(head === 'headline' ? 'h1' : 'p', plainTextOf(block.children))]
    }
    return documentToHast(createDocument([block]), {
      renderPicture: (picture, alt) => h('img', { src: picture.name === '' ? picture.file : picture.name, alt }),
      recordingAt: ({ name, file, mime }) => ({ path: name === '' ? file : name, contentType: mime }),
      label: blockLabels(createTranslate('vi')),
      language: 'vi',
    })
  })
  const [only] = nodes
  const inner = clip.isInline && only?.type === 'element' && only.tagName === 'p' ? only.children : nodes
  return toHtml({ type: 'root', children: inner })
}
