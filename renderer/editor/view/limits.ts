/** Counts the head while it is written: quiet until it comes near its limit, and what is too much is marked. */
import { HISTORIC_TAG, type LexicalEditor } from 'lexical'
import { type ChannelLimits, LIMITED_FIELDS, type LimitedField, measureText } from '../../../core/article'
import { afterPause } from '../afterPause'
import { $getHead } from '../head'
import { $readLine, rangeOf } from '../proofing'
import { showRanges } from '../showRanges'

/** As in `limits.css`. */
const OVER = 'over-limit'

/** A field that has just gone over its limit, or come back within it. */
export interface LimitNews {
  readonly field: LimitedField
  readonly state: 'over' | 'within'
  readonly count: number
  readonly limit: number
}

/** The head lines carry `data-count` ("84/80") while it matters. Returns its own undo. */
export function registerLimits(
  editor: LexicalEditor,
  limits: ChannelLimits,
  tell: (news: LimitNews) => void,
): () => void {
  const highlight = new Highlight()
  CSS.highlights.set(OVER, highlight)
  const over = new Set<LimitedField>()
  let keys: readonly string[] = []

  const draw = ({ isFirst }: { isFirst: boolean }) => {
    editor.getEditorState().read(() => {
      keys = LIMITED_FIELDS.map((field) => $getHead(field).getKey())
      showRanges(
        highlight,
        LIMITED_FIELDS.flatMap((field) => $drawField(field, isFirst) ?? []),
      )
    })
  }

  /** What is beyond the limit. */
  const $drawField = (field: LimitedField, isFirst: boolean): Range | undefined => {
    const head = $getHead(field)
    const element = editor.getElementByKey(head.getKey())
    const limit = limits[field]
    const { text, pieces } = $readLine(head)
    const { count, state, overAt } = measureText(text, limit)
    if (element === null) return undefined
    if (state === 'fine' || limit === null) {
      delete element.dataset.count
      delete element.dataset.over
    } else {
      element.dataset.count = `${count}/${limit}`
      element.toggleAttribute('data-over', state === 'over')
    }
    if ((state === 'over') !== over.has(field)) {
      if (state === 'over') over.add(field)
      else over.delete(field)
      if (!isFirst) tell({ field, state: state === 'over' ? 'over' : 'within', count, limit: limit ?? 0 })
    }
    if (overAt === undefined) return undefined
    const range = rangeOf(editor, pieces, overAt, text.length)
    // To the end of the line, whatever is typed there.
    range?.setEnd(element, element.childNodes.length)
    return range
  }

  const drawing = afterPause(() => draw({ isFirst: false }))
  const stop = editor.registerUpdateListener(({ dirtyElements, tags }) => {
    if (!tags.has(HISTORIC_TAG) && !keys.some((key) => dirtyElements.has(key))) return
    drawing.soon()
  })
  draw({ isFirst: true })
  return () => {
    stop()
    drawing.cancel()
    if (CSS.highlights.get(OVER) === highlight) CSS.highlights.delete(OVER)
    for (const element of editor.getRootElement()?.querySelectorAll<HTMLElement>('[data-count]') ?? []) {
      delete element.dataset.count
      delete element.dataset.over
    }
  }
}
