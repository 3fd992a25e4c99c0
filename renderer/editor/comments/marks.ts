/** The ground under words with comments: ranges in the browser's own highlights, for what can be seen and nothing else. */
import type { LexicalEditor } from 'lexical'
import { watchView } from '../find/inView'
import { parseFieldKey } from '../proofing/lines'
import { showRanges } from '../showRanges'
import { $rangeOf, fieldElement } from './domRange'
import type { ShownWords } from './tracker'

/** As in `marks.css`. */
const NAME = 'comment'
const CURRENT = 'comment-current'

export interface CommentMarks {
  /** The words to mark, line by line, the lines in the order of the page. */
  readonly set: (lines: ReadonlyMap<string, readonly ShownWords[]>) => void
  /** The threads that are looked at. */
  readonly light: (threads: ReadonlySet<string>) => void
  readonly close: () => void
}

export function createCommentMarks(editor: LexicalEditor): CommentMarks {
  const plain = new Highlight()
  const lit = new Highlight()
  // Over the ground of a comment, under the proofreader's lines.
  lit.priority = 1
  plain.priority = -1
  CSS.highlights.set(NAME, plain)
  CSS.highlights.set(CURRENT, lit)
  let lines: ReadonlyMap<string, readonly ShownWords[]> = new Map()
  let current: ReadonlySet<string> = new Set()
  let fields: HTMLElement[] = []
  const view = watchView(editor, draw)

  function draw(): void {
    for (const field of fields) delete field.dataset.commented
    fields = []
    const ranges = { plain: [] as StaticRange[], lit: [] as StaticRange[] }
    if (lines.size > 0) find(ranges)
    showRanges(plain, ranges.plain)
    showRanges(lit, ranges.lit)
  }

  function find(ranges: { readonly plain: StaticRange[]; readonly lit: StaticRange[] }): void {
    const seen = view.among([...new Set([...lines.keys()].map((line) => parseFieldKey(line)?.block ?? line))])
    editor.getEditorState().read(() => {
      for (const [line, words] of lines) {
        if (!seen.has(parseFieldKey(line)?.block ?? line)) continue
        const field = fieldElement(editor, line)
        if (field !== null) {
          field.dataset.commented = words.some(({ thread }) => current.has(thread)) ? 'current' : ''
          fields.push(field)
          continue
        }
        for (const one of words) {
          const range = $rangeOf(editor, one)
          if (range !== undefined) ranges[current.has(one.thread) ? 'lit' : 'plain'].push(range)
        }
      }
    })
  }

  return {
    set(next) {
      lines = next
      draw()
    },
    light(threads) {
      if (threads.size === current.size && [...threads].every((id) => current.has(id))) return
      current = threads
      draw()
    },
    close() {
      view.close()
      for (const field of fields) delete field.dataset.commented
      if (CSS.highlights.get(NAME) === plain) CSS.highlights.delete(NAME)
      if (CSS.highlights.get(CURRENT) === lit) CSS.highlights.delete(CURRENT)
    },
  }
}
