/**
 * The marks under the words: ranges in the browser's own highlights, for what can be seen and nothing else. The document,
 * its history and its elements know nothing of them. A range follows its words while they are typed at.
 */
import type { LexicalEditor, NodeKey } from 'lexical'
import { $getNodeByKey } from 'lexical'
import { issuesIn, type OpenIssue, type PassageKey } from '../../proofing'
import { $isLine, $readLine, type Piece, parseFieldKey } from './lines'

/** As in `marks.css`. */
const NAMES = {
  sure: 'issue-sure',
  check: 'issue-check',
  openSure: 'issue-open-sure',
  openCheck: 'issue-open-check',
} as const

/** A paragraph of a thousand mistakes is a wall of marks anyway; the list has them all. */
const MOST_IN_A_LINE = 300
/** Above and below the window: scrolling shall not show a line without its marks first. */
const MARGIN_PX = 240

export interface Marks {
  /** These passages are on the page now, in this order; those that are seen are drawn. */
  readonly watch: (keys: readonly PassageKey[]) => void
  /** Draws anew what has news and is seen. */
  readonly draw: (keys: readonly PassageKey[] | 'all') => void
  /** The word whose suggestions are open. */
  readonly setOpen: (issue: OpenIssue | undefined) => void
  /** The issue whose mark lies under a point of the window. */
  readonly issueAt: (x: number, y: number) => string | undefined
  readonly close: () => void
}

interface Drawn {
  readonly range: Range
  readonly issue: OpenIssue
}

export function createMarks(
  editor: LexicalEditor,
  { isHeld }: { readonly isHeld: (issue: OpenIssue) => boolean },
): Marks {
  const highlights = {
    sure: new Highlight(),
    check: new Highlight(),
    openSure: new Highlight(),
    openCheck: new Highlight(),
  }
  for (const [name, highlight] of Object.entries(highlights)) {
    CSS.highlights.set(NAMES[name as keyof typeof NAMES], highlight)
  }
  // Where the newsroom's advice and an error meet, the error is seen.
  highlights.sure.priority = 1
  const drawn = new Map<NodeKey, readonly Drawn[]>()
  /** Blocks with fields of words. */
  const fields = new Set<NodeKey>()
  /** Lines and blocks from the top of the page to its end. */
  let blocks: readonly NodeKey[] = []
  let seen = new Set<NodeKey>()
  /** Where in `blocks` those that are seen begin, and the place behind their end. */
  let seenFrom = 0
  let seenTo = 0
  let frame: number | undefined

  function erase(key: NodeKey): void {
    for (const { range } of drawn.get(key) ?? []) {
      highlights.sure.delete(range)
      highlights.check.delete(range)
    }
    drawn.delete(key)
  }

  function draw(news: readonly PassageKey[] | 'all'): void {
    if (news === 'all' || !isAllSeen()) look()
    drawBlocks(new Set(news === 'all' ? seen : news.map((key) => parseFieldKey(key)?.block ?? key)))
  }

  function drawBlocks(news: Iterable<NodeKey>): void {
    editor.getEditorState().read(() => {
      for (const key of news) {
        if (!seen.has(key)) continue
        // The fields of a block mark themselves.
        if (!fields.has(key)) $drawLine(key)
      }
    })
  }

  function $drawLine(key: NodeKey): void {
    const issues = issuesIn(key)
    // Not read yet in its newest form: the marks that are there have moved with the words and will do until then.
    if (issues === undefined) return
    erase(key)
    const node = $getNodeByKey(key)
    if (issues.length === 0 || !$isLine(node)) return
    const { text, pieces } = $readLine(node)
    const marks: Drawn[] = []
    for (const issue of issues.slice(0, MOST_IN_A_LINE)) {
      if (issue.text !== text || isHeld(issue)) continue
      const range = rangeOf(editor, pieces, issue.start, issue.end)
      if (range === undefined) continue
      highlights[issue.level].add(range)
      marks.push({ range, issue })
    }
    if (marks.length > 0) drawn.set(key, marks)
  }

  const boxOf = (index: number) => editor.getElementByKey(blocks[index] ?? '')?.getBoundingClientRect()

  /** False where a line has come into view that was not drawn: words that went away above it have let it up. */
  function isAllSeen(): boolean {
    const view = pane?.getBoundingClientRect()
    return (
      view !== undefined &&
      seenTo > seenFrom &&
      (boxOf(seenTo)?.top ?? Number.POSITIVE_INFINITY) > view.bottom &&
      (seenFrom === 0 || (boxOf(seenFrom - 1)?.bottom ?? view.top) < view.top)
    )
  }

  /**
   * What can be seen now: found by halving, for lines stand below one another. An IntersectionObserver would look at
   * every line of the article in every frame of typing.
   */
  function look(): void {
    const view = pane?.getBoundingClientRect()
    if (view === undefined) return
    let low = 0
    let high = blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((boxOf(middle)?.bottom ?? 0) < view.top - MARGIN_PX) low = middle + 1
      else high = middle
    }
    const now = new Set<NodeKey>()
    seenFrom = low
    for (seenTo = low; seenTo < blocks.length; seenTo++) {
      if ((boxOf(seenTo)?.top ?? 0) > view.bottom + MARGIN_PX) break
      now.add(blocks[seenTo] as NodeKey)
    }
    const before = seen
    seen = now
    for (const key of before) if (!now.has(key)) erase(key)
    drawBlocks([...now].filter((key) => !before.has(key)))
  }

  const lookSoon = () => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined
      look()
    })
  }
  let pane: Element | null = null
  const sizes = new ResizeObserver(lookSoon)
  const stopRoot = editor.registerRootListener((root) => {
    pane?.removeEventListener('scroll', lookSoon)
    sizes.disconnect()
    pane = root?.parentElement ?? null
    pane?.addEventListener('scroll', lookSoon, { passive: true })
    if (pane !== null) sizes.observe(pane)
  })

  return {
    watch(passages) {
      fields.clear()
      const here = new Set<NodeKey>()
      for (const key of passages) {
        const block = parseFieldKey(key)?.block
        here.add(block ?? key)
        if (block !== undefined) fields.add(block)
      }
      blocks = [...here]
      look()
    },
    draw,
    setOpen(issue) {
      highlights.openSure.clear()
      highlights.openCheck.clear()
      if (issue === undefined || parseFieldKey(issue.key) !== undefined) return
      const range = findRange(editor, issue)
      if (range !== undefined) highlights[issue.level === 'sure' ? 'openSure' : 'openCheck'].add(range)
    },
    issueAt(x, y) {
      const caret = document.caretPositionFromPoint(x, y)
      // In a caption's field the offset counts its letters, which are no children of the field: a range would throw.
      if (!(caret?.offsetNode instanceof Text)) return undefined
      for (const marks of drawn.values()) {
        for (const { range, issue } of marks) {
          if (!range.isPointInRange(caret.offsetNode, caret.offset)) continue
          // The caret is put at the nearest letter, however far away that is: the pointer must be on the word.
          const isOnWord = [...range.getClientRects()].some(
            (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top && y <= box.bottom + 6,
          )
          if (isOnWord) return issue.id
        }
      }
      return undefined
    },
    close() {
      stopRoot()
      sizes.disconnect()
      if (frame !== undefined) cancelAnimationFrame(frame)
      for (const [name, highlight] of Object.entries(highlights)) {
        const registered = NAMES[name as keyof typeof NAMES]
        if (CSS.highlights.get(registered) === highlight) CSS.highlights.delete(registered)
      }
    },
  }
}

/** Where the words of an issue stand in the window now; undefined where they do not stand there any more. */
export function findRange(editor: LexicalEditor, issue: OpenIssue): Range | undefined {
  return editor.getEditorState().read(() => {
    const node = $getNodeByKey(issue.key)
    if (!$isLine(node)) return undefined
    const { text, pieces } = $readLine(node)
    return text.slice(issue.start, issue.end) === issue.written
      ? rangeOf(editor, pieces, issue.start, issue.end)
      : undefined
  })
}

/** The range in the window of some words of a line; undefined where the window shows other words. */
export function rangeOf(
  editor: LexicalEditor,
  pieces: readonly Piece[],
  start: number,
  end: number,
): Range | undefined {
  const from = domPoint(
    editor,
    pieces.find((piece) => piece.start <= start && piece.end > start),
    start,
  )
  const to = domPoint(
    editor,
    pieces.find((piece) => piece.start < end && piece.end >= end),
    end,
  )
  if (from === undefined || to === undefined) return undefined
  const range = new Range()
  range.setStart(...from)
  range.setEnd(...to)
  return range
}

function domPoint(editor: LexicalEditor, piece: Piece | undefined, offset: number): [Text, number] | undefined {
  if (piece === undefined) return undefined
  let node: Node | null = editor.getElementByKey(piece.key)
  while (node !== null && node.nodeType !== Node.TEXT_NODE) node = node.firstChild
  // What an input method is writing is in the window before it is in the node.
  if (node === null || (node as Text).length < offset - piece.start) return undefined
  return [node as Text, offset - piece.start]
}
