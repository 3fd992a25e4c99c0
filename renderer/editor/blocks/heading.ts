/** Headings inside the body, levels 2 to 4. Level 1 is the headline, which is not a block. */
import { $createHeadingNode, $isHeadingNode, HeadingNode } from '@lexical/rich-text'
import { Heading2, Heading3, Heading4 } from 'lucide-react'
import { HEADING_TAGS, type Heading } from '../../../core/document'
import type { BlockView } from './BlockView'
import { $createInline, $readInline } from './inline'

type Tag = Heading['tag']

export const heading: BlockView<Heading> = {
  nodes: [HeadingNode],
  $create: (block) => $createHeadingNode(block.tag).append(...$createInline(block.children)),
  $read: (node) => ({
    type: 'heading',
    version: 1,
    tag: nearestTag((node as HeadingNode).getTag()),
    children: $readInline(node as HeadingNode),
  }),
  entries: [
    { command: 'block.heading2', icon: Heading2, place: 'kind', isCurrent: hasTag('h2') },
    { command: 'block.heading3', icon: Heading3, place: 'kind', isCurrent: hasTag('h3') },
    { command: 'block.heading4', icon: Heading4, place: 'kind', isCurrent: hasTag('h4') },
  ],
}

function hasTag(tag: Tag): (node: unknown) => boolean {
  return (node) => node instanceof HeadingNode && $isHeadingNode(node) && node.getTag() === tag
}

function nearestTag(tag: string): Tag {
  return HEADING_TAGS.find((known) => known === tag) ?? (tag === 'h1' ? 'h2' : 'h4')
}
