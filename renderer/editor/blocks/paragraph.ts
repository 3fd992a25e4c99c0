/** Body text. */
import { $createParagraphNode, $isParagraphNode, type ParagraphNode } from 'lexical'
import { Pilcrow } from 'lucide-react'
import type { Paragraph } from '../../../core/document'
import type { BlockView } from './BlockView'
import { $createInline, $readInline } from './inline'

export const paragraph: BlockView<Paragraph> = {
  nodes: [],
  $create: (block) => $createParagraphNode().append(...$createInline(block.children)),
  $read: (node) => ({ type: 'paragraph', version: 1, children: $readInline(node as ParagraphNode) }),
  entries: [{ command: 'block.paragraph', icon: Pilcrow, place: 'kind', isCurrent: $isParagraphNode }],
}
