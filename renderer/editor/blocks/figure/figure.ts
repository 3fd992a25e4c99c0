/** A picture with its caption, its credit and the words for those who cannot see it. */
import { Image } from 'lucide-react'
import type { Figure } from '../../../../core/document'
import type { BlockView } from '../BlockView'
import { cleanText } from '../inline'
import { $createFigureNode, $isFigureNode, FigureNode } from './FigureNode'
import { FigureView } from './FigureView'

FigureNode.View = FigureView

export const figure: BlockView<Figure> = {
  nodes: [FigureNode],
  $create: (block) => $createFigureNode(block),
  $read: (node) => {
    const block = (node as FigureNode).getFigure()
    return {
      ...block,
      caption: cleanText(block.caption),
      credit: cleanText(block.credit),
      alt: cleanText(block.alt),
    }
  },
  entries: [
    { command: 'insert.picture', icon: Image, hint: 'editor.slash.picture', place: 'insert', isCurrent: $isFigureNode },
  ],
}
