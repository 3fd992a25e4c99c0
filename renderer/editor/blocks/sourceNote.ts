/** Where something was taken from, or a note to the text: one small line. */
import { Asterisk } from 'lucide-react'
import { partsView } from './parts/partsView'
import { lineOf } from './parts/values'

export const sourceNote = partsView({
  type: 'source-note',
  command: 'insert.sourceNote',
  icon: Asterisk,
  slots: [{ kind: 'line', name: 'text', multiline: true }],
  dataOf: ({ kind }) => ({ kind }),
  toParts: ({ children }) => [{ name: 'text', line: children }],
  fromParts: (values, data) => ({
    type: 'source-note',
    version: 1,
    kind: data.kind === 'note' ? 'note' : 'source',
    children: lineOf(values, 'text'),
  }),
})
