/** An interview: questions, and answers as long as they need to be. */
import { MessagesSquare } from 'lucide-react'
import type { Paragraph } from '../../../core/document'
import { partsView } from './parts/partsView'
import { blocksOf, itemsOf, lineOf, plainLine, wordsOf } from './parts/values'

export const qa = partsView({
  type: 'qa',
  command: 'insert.qa',
  icon: MessagesSquare,
  slots: [
    { kind: 'line', name: 'asker', plain: true, read: false, most: 500 },
    { kind: 'line', name: 'answerer', plain: true, read: false, most: 500 },
    {
      kind: 'items',
      name: 'pair',
      slots: [
        { kind: 'line', name: 'question', multiline: true },
        { kind: 'blocks', name: 'answer', allowed: ['paragraph'] },
      ],
    },
  ],
  toParts: ({ asker, answerer, items }) => [
    { name: 'asker', line: plainLine(asker) },
    { name: 'answerer', line: plainLine(answerer) },
    ...items.map(({ question, answer }) => ({
      name: 'pair',
      parts: [
        { name: 'question', line: question },
        { name: 'answer', blocks: answer },
      ],
    })),
  ],
  fromParts: (values) => ({
    type: 'qa',
    version: 1,
    asker: wordsOf(values, 'asker'),
    answerer: wordsOf(values, 'answerer'),
    items: itemsOf(values, 'pair').map((pair) => ({
      question: lineOf(pair, 'question'),
      answer: blocksOf(pair, 'answer').filter((block): block is Paragraph => block.type === 'paragraph'),
    })),
  }),
})
