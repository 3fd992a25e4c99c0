import { Bold, ClassicEditor, Essentials, Heading, Italic, Link, List, Paragraph } from 'ckeditor5'
import type { Peer } from '../peer'

export const ckeditor: Peer = {
  async mount(host, paragraphs) {
    const source = document.createElement('div')
    source.append(
      ...paragraphs.map((words) => {
        const paragraph = document.createElement('p')
        paragraph.textContent = words
        return paragraph
      }),
    )
    host.append(source)
    const editor = await ClassicEditor.create(source, {
      licenseKey: 'GPL',
      plugins: [Essentials, Paragraph, Bold, Italic, Heading, List, Link],
    })
    const element = editor.ui.view.editable.element
    if (!element) throw new Error('CKEditor has no element')
    return { element, text: () => element.innerText, undo: () => editor.execute('undo') }
  },
}
