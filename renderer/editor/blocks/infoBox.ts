/** A box beside or between the text, with a title and paragraphs of its own. */
import { SquareMenu } from 'lucide-react'
import type { InfoBox } from '../../../core/document'
import { partsView } from './parts/partsView'
import { blocksOf, plainLine, wordsOf } from './parts/values'

export const infoBox = partsView({
  type: 'info-box',
  command: 'insert.infoBox',
  icon: SquareMenu,
  slots: [
    { kind: 'line', name: 'title', plain: true },
    { kind: 'blocks', name: 'body', allowed: ['paragraph', 'list', 'heading'] },
  ],
  dataOf: ({ align }) => ({ align }),
  toParts: ({ title, children }) => [
    { name: 'title', line: plainLine(title) },
    { name: 'body', blocks: children },
  ],
  fromParts: (values, data) => ({
    type: 'info-box',
    version: 1,
    title: wordsOf(values, 'title'),
    align: data.align === 'side' ? 'side' : 'full',
    children: blocksOf(values, 'body') as InfoBox['children'],
  }),
})
