/** Shows what was found: ranges in the browser's own highlights, for what can be seen. The document knows nothing of it. */
import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical'
import { $isLine, $readLine, rangeOf } from '../proofing'
import { groupHits, type Hit, type Scope } from './hits'
import { watchView } from './inView'

/** A line of a thousand places is one colour anyway; the count knows them all. */
const MOST_IN_A_LINE = 500

export interface FoundMarks {
  readonly show: (hits: readonly Hit[], current: Hit | undefined, scope: Scope | undefined) => void
  readonly clear: () => void
  readonly close: () => void
}

export function createFoundMarks(editor: LexicalEditor): FoundMarks {
  const highlights = { 'find-scope': new Highlight(), 'find-hit': new Highlight(), 'find-current': new Highlight() }
  highlights['find-scope'].priority = -1
  highlights['find-hit'].priority = 2
  highlights['find-current'].priority = 3
  for (const [name, highlight] of Object.entries(highlights)) CSS.highlights.set(name, highlight)

  let byNode = new Map<NodeKey, Hit[]>()
  let nodes: readonly NodeKey[] = []
  let current: Hit | undefined
  let scope: Scope | undefined
  const view = watchView(editor, draw)

  function erase(): void {
    for (const highlight of Object.values(highlights)) highlight.clear()
    for (const field of editor.getRootElement()?.querySelectorAll('[data-find]') ?? [])
      field.removeAttribute('data-find')
  }

  function draw(): void {
    erase()
    if (nodes.length === 0) return
    const seen = view.among(nodes)
    editor.getEditorState().read(() => {
      for (const key of seen) $drawNode(key)
    })
  }

  function $drawNode(key: NodeKey): void {
    const node = $getNodeByKey(key)
    const hits = byNode.get(key) ?? []
    if (!$isLine(node)) {
      drawFields(hits)
      return
    }
    const { text, pieces } = $readLine(node)
    const chosen = scope?.get(key)
    if (chosen !== undefined) {
      const range = rangeOf(editor, pieces, chosen.start, Math.min(chosen.end, text.length))
      if (range !== undefined) highlights['find-scope'].add(range)
    }
    for (const hit of hits.slice(0, MOST_IN_A_LINE)) {
      // The line has changed since it was searched: what is found in it now is on its way.
      if (hit.text !== text) return
      const range = rangeOf(editor, pieces, hit.start, hit.end)
      if (range !== undefined) highlights[hit === current ? 'find-current' : 'find-hit'].add(range)
    }
  }

  /** The words of a form field cannot be marked one by one: the field is. */
  function drawFields(hits: readonly Hit[]): void {
    for (const hit of hits) {
      const field = fieldElement(editor, hit)
      if (field?.dataset.find !== 'current') field?.setAttribute('data-find', hit === current ? 'current' : 'hit')
    }
  }

  return {
    show(hits, at, within) {
      byNode = groupHits(hits, 'node')
      nodes = [...new Set([...byNode.keys(), ...(within?.keys() ?? [])])]
      if (within !== undefined) nodes = inOrder(editor, nodes)
      current = at
      scope = within
      draw()
    },
    clear() {
      byNode = new Map()
      nodes = []
      current = undefined
      scope = undefined
      erase()
    },
    close() {
      erase()
      view.close()
      for (const [name, highlight] of Object.entries(highlights)) {
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
      }
    },
  }
}

/** The form field that a hit's words stand in; null for a hit in a line, and for a field that is not shown now. */
export function fieldElement(editor: LexicalEditor, { node, field }: Hit): HTMLTextAreaElement | null {
  if (field === undefined) return null
  return editor.getElementByKey(node)?.querySelector<HTMLTextAreaElement>(`[data-field="${field}"]`) ?? null
}

function inOrder(editor: LexicalEditor, keys: readonly NodeKey[]): NodeKey[] {
  const elements = keys.flatMap((key) => {
    const element = editor.getElementByKey(key)
    return element === null ? [] : [{ key, element }]
  })
  return elements
    .sort((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    .map(({ key }) => key)
}
