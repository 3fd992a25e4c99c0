/** What the benchmark must be able to ask of every editor, and of the page that shows them. */
export interface MountedEditor {
  /** The element that takes the keys. */
  readonly element: HTMLElement
  readonly text: () => string
  readonly undo?: () => void
  /** When what is done with a new text in the background is done. */
  readonly settled?: () => Promise<void>
}

export interface Peer {
  /** Shows the paragraphs; answers when they stand on the page. `width` and font are given by the host. */
  readonly mount: (host: HTMLElement, paragraphs: readonly string[]) => Promise<MountedEditor> | MountedEditor
}

/** `window.bench`. */
export interface TypingBench {
  readonly names: readonly string[]
  /** From keydown to the task after the frame, of every key so far; emptied by whoever counts. */
  readonly keyToPaintMs: number[]
  /** Loads the code of an editor before the clock starts. */
  load(name: string): Promise<void>
  /**
   * Shows so many paragraphs of thirty syllables; one empty one for 0. `settled` (default): answers only when the editor has
   * done what it does with a new text beside showing it.
   */
  mount(name: string, count: number, settled?: boolean): Promise<void>
  /** Puts the caret into the paragraph of this number, counted from 1, behind the words or in the middle of them. */
  caretIn(number: number, where: 'middle' | 'end'): void
  text(): string
  undo(): void
  paste(html: string): void
}
