/** The link under the caret: found, made, changed, taken away. */

import { type Signal, signal } from '@lexical/extension'
import { $createLinkNode, $isLinkNode, $toggleLink, type LinkNode } from '@lexical/link'
import {
  $createTextNode,
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type RangeSelection,
  safeCast,
} from 'lexical'
import { safeUrl } from '../../../core/document'
import { $blockAround, $isInPlainLine } from '../blocks'
import { $isHeadNode } from '../head'

/** What the dialog starts from. */
export interface LinkDraft {
  /** Undefined where the words cannot be changed here, because they run over several blocks. */
  readonly text: string | undefined
  readonly url: string
  /** True where there is a link to change or remove. */
  readonly exists: boolean
}

/** Says when the dialog is open, and follows a link that is pressed with Ctrl held. */
export const LinkDialogExtension = defineExtension({
  name: 'toasoan/link-dialog',
  config: safeCast<{ openExternal: (url: string) => void }>({ openExternal: () => {} }),
  build: (): { draft: Signal<LinkDraft | undefined> } => ({ draft: signal<LinkDraft | undefined>(undefined) }),
  register: (editor, { openExternal }) =>
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return false
        const node = event.target instanceof Node ? $getNearestNodeFromDOMNode(event.target) : null
        const link = node === null ? null : $linkAround(node)
        const url = link === null ? undefined : safeUrl(link.getURL())
        if (url === undefined || !/^(https?|mailto):/i.test(url)) return false
        event.preventDefault()
        openExternal(url)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
})

/** Undefined where no link can be: in the head, or where nothing of the text is selected. */
export function readLinkDraft(editor: LexicalEditor): LinkDraft | undefined {
  return editor.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return undefined
    const tops = [selection.anchor, selection.focus].map((point) => $blockAround(point.getNode()))
    if (tops.some($isHeadNode) || $isInPlainLine()) return undefined
    const link = $linkOf(selection)
    if (link !== null && (selection.isCollapsed() || link.getTextContent().includes(selection.getTextContent())))
      return { text: link.getTextContent(), url: link.getURL(), exists: true }
    const text = selection.getTextContent()
    const exists = link !== null || selection.getNodes().some((node) => $linkAround(node) !== null)
    const isAddress = safeUrl(text) !== undefined && /^(https?:\/\/|mailto:)\S+$/i.test(text.trim())
    return {
      text: tops[0]?.is(tops[1]) === true && !text.includes('\n') ? text : undefined,
      url: isAddress ? text.trim() : '',
      exists,
    }
  })
}

/** Sets the link on what is selected. `url` has been through `safeUrl`. */
export function applyLink(editor: LexicalEditor, url: string, text: string | undefined): void {
  editor.update(
    () => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return
      const link = $linkOf(selection)
      if (link !== null) link.select(0, link.getChildrenSize())
      const range = $getSelection()
      if (!$isRangeSelection(range)) return
      const words = text?.replace(/\s+/g, ' ').normalize('NFC') ?? ''
      const shown = words.trim() === '' ? url : words
      if (text === undefined || (!range.isCollapsed() && range.getTextContent() === shown)) {
        if (link !== null) link.setURL(url)
        else $toggleLink(url)
        return
      }
      const format = range.format
      const fresh = $createLinkNode(url).append($createTextNode(shown).setFormat(format))
      if (link !== null) {
        const first = link.getFirstDescendant()
        fresh
          .getFirstChild<ReturnType<typeof $createTextNode>>()
          ?.setFormat($isTextNode(first) ? first.getFormat() : format)
        link.replace(fresh)
      } else {
        range.insertNodes([fresh])
      }
      fresh.selectEnd()
    },
    { tag: HISTORY_PUSH_TAG },
  )
}

export function removeLink(editor: LexicalEditor): void {
  editor.update(
    () => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return
      const link = $linkOf(selection)
      if (link !== null && selection.isCollapsed()) link.select(0, link.getChildrenSize())
      $toggleLink(null)
    },
    { tag: HISTORY_PUSH_TAG },
  )
}

function $linkOf(selection: RangeSelection): LinkNode | null {
  const anchor = $linkAround(selection.anchor.getNode())
  if (anchor === null) return null
  const focus = $linkAround(selection.focus.getNode())
  return anchor.is(focus) ? anchor : null
}

function $linkAround(node: Parameters<typeof $findMatchingParent>[0]): LinkNode | null {
  return $findMatchingParent(node, $isLinkNode)
}
