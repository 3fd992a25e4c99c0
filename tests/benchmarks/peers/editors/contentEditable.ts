/** The browser alone: the floor under every editor. */
import type { Peer } from '../peer'

export const contentEditable: Peer = {
  mount(host, paragraphs) {
    const element = document.createElement('div')
    element.contentEditable = 'true'
    element.append(
      ...paragraphs.map((words) => {
        const paragraph = document.createElement('p')
        paragraph.textContent = words
        return paragraph
      }),
    )
    host.append(element)
    return { element, text: () => element.textContent ?? '', undo: () => document.execCommand('undo') }
  },
}
