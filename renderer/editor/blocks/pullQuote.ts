/** A sentence lifted from the story and set large, with the name of who said it. */
import { MessageSquareQuote } from 'lucide-react'
import { partsView } from './parts/partsView'
import { lineOf, plainLine, wordsOf } from './parts/values'

export const pullQuote = partsView({
  type: 'pull-quote',
  command: 'insert.pullQuote',
  icon: MessageSquareQuote,
  slots: [
    { kind: 'line', name: 'text', multiline: true },
    { kind: 'line', name: 'credit', plain: true, read: false },
  ],
  toParts: ({ children, credit }) => [
    { name: 'text', line: children },
    { name: 'credit', line: plainLine(credit) },
  ],
  fromParts: (values) => ({
    type: 'pull-quote',
    version: 1,
    children: lineOf(values, 'text'),
    credit: wordsOf(values, 'credit'),
  }),
})
