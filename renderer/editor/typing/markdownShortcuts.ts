/** Signs typed at the start of a line or round a word: `## `, `> `, `- `, `1. `, `**bold**`. Undo gives the signs back. */

import { $createLinkNode, $isLinkNode, LinkNode } from '@lexical/link'
import { $createListItemNode, $createListNode, ListItemNode, ListNode } from '@lexical/list'
import {
  BOLD_STAR,
  type ElementTransformer,
  ITALIC_STAR,
  registerMarkdownShortcuts,
  type TextMatchTransformer,
} from '@lexical/markdown'
import { $createHeadingNode, $createQuoteNode, HeadingNode, QuoteNode } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMPOSITION_END_TAG,
  defineExtension,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { safeUrl } from '../../../core/document'
import { $createHorizontalRuleNode, HorizontalRuleNode } from '../blocks'
import { $isInOneHead } from '../head'
import { findTypingEdit } from './typingEdit'

export const MarkdownShortcutsExtension = defineExtension({
  name: 'toasoan/markdown-shortcuts',
  register: (editor) => registerMarkdownShortcuts(withoutHead(editor), SHORTCUTS),
})

const HEADING = element(/^(#{2,4})\s$/, [HeadingNode], (match) =>
  $createHeadingNode(({ 2: 'h2', 3: 'h3' } as const)[match[1]?.length as 2 | 3] ?? 'h4'),
)
const QUOTE = element(/^>\s$/, [QuoteNode], () => $createQuoteNode())
const BULLETS = list(/^[-*]\s$/, () => $createListNode('bullet'))
const NUMBERS = list(/^(\d{1,3})[.)]\s$/, (match) => $createListNode('number', Number(match[1])))

/** `[words](address)` becomes a link only where the address may be published. */
const SAFE_LINK: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [LinkNode],
  regExp: /\[([^[\]]+)\]\(([^\s()]+)\)$/,
  trigger: ')',
  replace: (node, match) => {
    const url = safeUrl(match[2] ?? '')
    if (url === undefined || $isLinkNode(node.getParent())) return
    node.replace($createLinkNode(url).append($createTextNode(match[1] ?? '').setFormat(node.getFormat())))
  },
}

/** `---` and a space is a line across the column; writing goes on below it. */
const RULE: ElementTransformer = {
  type: 'element',
  dependencies: [HorizontalRuleNode],
  export: () => null,
  regExp: /^(---|—-|\*\*\*)\s$/,
  replace: (parent, children) => {
    if (!$isParagraphNode(parent) || parent.getParent()?.getType() !== 'root') return false
    const paragraph = $createParagraphNode().append(...children)
    parent.replace($createHorizontalRuleNode()).insertAfter(paragraph)
    paragraph.select(0, 0)
    return true
  },
}

const SHORTCUTS = [RULE, HEADING, QUOTE, BULLETS, NUMBERS, BOLD_STAR, ITALIC_STAR, SAFE_LINK]

/** A sign changes a paragraph only: in a heading or a quotation it is just a sign. */
function element(
  regExp: RegExp,
  dependencies: ElementTransformer['dependencies'],
  $create: (match: string[]) => ElementNode,
): ElementTransformer {
  return {
    type: 'element',
    dependencies,
    export: () => null,
    regExp,
    replace: (parent, children, match) => {
      if (!$isParagraphNode(parent)) return false
      const block = $create(match)
      block.append(...children)
      parent.replace(block)
      block.select(0, 0)
      return true
    },
  }
}

function list(regExp: RegExp, $create: (match: string[]) => ListNode): ElementTransformer {
  return {
    ...element(regExp, [ListNode, ListItemNode], $create),
    replace: (parent: ElementNode, children: LexicalNode[], match: string[]) => {
      if (!$isParagraphNode(parent)) return false
      const item = $createListItemNode().append(...children)
      const before = parent.getPreviousSibling()
      const made = $create(match)
      // Right under a list of its kind it is that list's next item.
      if (before instanceof ListNode && before.getListType() === made.getListType()) {
        before.append(item)
        parent.remove()
      } else {
        parent.replace(made.append(item))
      }
      item.select(0, 0)
      return true
    },
  }
}

/** The last letter of every sign; any other letter would cost an update of its own, with nothing to do in it. */
const LAST_OF_A_SIGN = /[\s*)]/
/** A blank ends only what stands before the words of a line: "###### ", "1234. ". */
const LONGEST_BEFORE_WORDS = 12

function isAfterSign(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const { anchor } = selection
  const node = anchor.getNode()
  if (!$isTextNode(node)) return false
  const last = node.getTextContent().charAt(anchor.offset - 1)
  return LAST_OF_A_SIGN.test(last) && (last.trim() !== '' || anchor.offset <= LONGEST_BEFORE_WORDS)
}

/** The same editor, except that what happens in the head is not heard of: a headline may well contain stars. */
function withoutHead(editor: LexicalEditor): LexicalEditor {
  return Object.create(editor, {
    registerUpdateListener: {
      value: (listener: Parameters<LexicalEditor['registerUpdateListener']>[0]) =>
        editor.registerUpdateListener((payload) => {
          if (!payload.editorState.read(isAfterSign) || payload.editorState.read($isInOneHead)) return
          // Rubbing out a letter, as input methods do at every tone, must not bring back a sign that was undone.
          const edit = payload.tags.has(COMPOSITION_END_TAG) ? undefined : findTypingEdit(payload)
          if (edit === undefined ? payload.tags.has(COMPOSITION_END_TAG) : edit.after.length > edit.before.length) {
            listener(payload)
          }
        }),
    },
  }) as LexicalEditor
}
