/** A passage quoted at length. */
import { $createQuoteNode, $isQuoteNode, QuoteNode } from '@lexical/rich-text'
import { Quote as QuoteIcon } from 'lucide-react'
import type { Quote } from '../../../core/document'
import type { BlockView } from './BlockView'
import { $createInline, $readInline } from './inline'

export const quote: BlockView<Quote> = {
  nodes: [QuoteNode],
  $create: (block) => $createQuoteNode().append(...$createInline(block.children)),
  $read: (node) => ({ type: 'quote', version: 1, children: $readInline(node as QuoteNode) }),
  entries: [{ command: 'block.quote', icon: QuoteIcon, place: 'kind', isCurrent: $isQuoteNode }],
}
