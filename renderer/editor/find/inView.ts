/** Which lines can be seen: found by halving, for they stand below one another. Nothing is asked of a line that is far away. */
import type { LexicalEditor, NodeKey } from 'lexical'

/** Above and below the window: scrolling shall not show a line without its marks first. */
const MARGIN_PX = 240

export interface InView {
  /** Of these, in the order of the page, those that can be seen now. */
  readonly among: (keys: readonly NodeKey[]) => ReadonlySet<NodeKey>
  readonly close: () => void
}

/** `moved`: something else may be in sight now. At most once a frame. */
export function watchView(editor: LexicalEditor, moved: () => void): InView {
  let pane: Element | null = null
  let frame: number | undefined
  const soon = () => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined
      moved()
    })
  }
  const sizes = new ResizeObserver(soon)
  const stop = editor.registerRootListener((root) => {
    pane?.removeEventListener('scroll', soon)
    sizes.disconnect()
    pane = root?.parentElement ?? null
    pane?.addEventListener('scroll', soon, { passive: true })
    if (pane !== null) sizes.observe(pane)
  })

  return {
    among(keys) {
      const view = pane?.getBoundingClientRect()
      const seen = new Set<NodeKey>()
      if (view === undefined) return seen
      const boxOf = (index: number) => editor.getElementByKey(keys[index] ?? '')?.getBoundingClientRect()
      let low = 0
      let high = keys.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((boxOf(middle)?.bottom ?? 0) < view.top - MARGIN_PX) low = middle + 1
        else high = middle
      }
      for (let index = low; index < keys.length; index++) {
        if ((boxOf(index)?.top ?? 0) > view.bottom + MARGIN_PX) break
        seen.add(keys[index] as NodeKey)
      }
      return seen
    },
    close() {
      stop()
      pane?.removeEventListener('scroll', soon)
      sizes.disconnect()
      if (frame !== undefined) cancelAnimationFrame(frame)
    },
  }
}
