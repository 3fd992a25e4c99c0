/** The page of the benchmark: mounts the editor that is asked for, and times its keys from keydown to paint. */
import '../../../renderer/ui/fonts.css'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import './page.css'
import type { MountedEditor, Peer, TypingBench } from './peer'

/** Loaded when it is wanted: some of them listen to the whole page, which the others must not pay for. */
const peers: Readonly<Record<string, () => Promise<Peer>>> = {
  contenteditable: async () => (await import('./editors/contentEditable')).contentEditable,
  Lexical: async () => (await import('./editors/lexical')).lexical,
  TipTap: async () => (await import('./editors/tiptap')).tiptap,
  Quill: async () => (await import('./editors/quill')).quill,
  Slate: async () => (await import('./editors/slate')).slate,
  'CKEditor 5': async () => (await import('./editors/ckeditor')).ckeditor,
  'Tòa Soạn': async () => (await import('./editors/toasoan')).toasoan,
}

/** Thirty syllables. */
const WORDS =
  'Chiều nay nhịp cuối của cầu Đò Hạ được nối liền sau mười bốn tháng thi công và người dân hai bờ sông Trà không còn phải chờ đò'

let editor: MountedEditor | undefined
const keyToPaintMs: number[] = []

addEventListener(
  'keydown',
  () => {
    const pressed = performance.now()
    // The frame that shows the letter is painted after its animation frame; the next task is the first one after it.
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => keyToPaintMs.push(performance.now() - pressed)
      channel.port2.postMessage(0)
    })
  },
  true,
)

const bench: TypingBench = {
  names: Object.keys(peers),
  load: async (name) => void (await peers[name]?.()),
  keyToPaintMs,
  async mount(name, count, settled = true) {
    const peer = await peers[name]?.()
    const host = document.getElementById('host')
    if (peer === undefined || host === null) throw new Error(`No editor is called ${name}`)
    const paragraphs = count === 0 ? [''] : Array.from({ length: count }, (_, index) => `${WORDS} ${index + 1}z.`)
    editor = await peer.mount(host, paragraphs)
    if (settled) await editor.settled?.()
    editor.element.focus()
  },
  caretIn(number, where) {
    const words = document.createTreeWalker(editor?.element ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      if (!node.nodeValue?.endsWith(` ${number}z.`)) continue
      const offset = where === 'end' ? node.nodeValue.length : WORDS.indexOf(' sau')
      getSelection()?.setBaseAndExtent(node, offset, node, offset)
      node.parentElement?.scrollIntoView({ block: 'center' })
      return
    }
    throw new Error(`Paragraph ${number} is not there`)
  },
  text: () => editor?.text() ?? '',
  undo: () => editor?.undo?.(),
  paste(html) {
    const transfer = new DataTransfer()
    transfer.setData('text/html', html)
    const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true })
    editor?.element.dispatchEvent(event)
  },
}
Object.assign(window, { bench })
