/** The line to the editor that is on the page, for whoever needs the very last letter or wants the caret moved. */

import type { Article, CommentPart } from '../../core/article'
import type { Caret, CommandId } from '../../core/contract'
import type { Block } from '../../core/document'

/** The part of the article that the editor owns. */
export type ArticleText = Pick<Article, 'kicker' | 'headline' | 'standfirst' | 'body'>

export interface EditorLink {
  /** The text as it stands now, whatever has not been reported yet included. */
  flush(): ArticleText
  /** What is being pasted and stands there half is put in whole: for whoever is going to take the sheet away. */
  finishPaste(): void
  focus(where?: EditorPlace): void
  /** Where the words of each comment are now, as the article's file keeps it. */
  commentPlaces(): ReadonlyMap<string, readonly CommentPart[]> | undefined
  /** Types at the caret; a line end is an Enter. */
  type(text: string): void
  caret(): Caret | undefined
  /** Puts the caret there, and the page as far as it was scrolled, without taking the focus. */
  goTo(caret: Caret): void
  /** Another text in the place of what is written, as one step that can be undone. */
  put(text: ArticleText): void
  /** Blocks put where the caret is, as one step that can be undone. */
  insertBlocks(blocks: readonly Block[]): void
  /** What is selected, as blocks; none where nothing is. */
  selectedBlocks(): readonly Block[]
  /** False where the editor does not know the command or cannot do it now. */
  run(command: CommandId): boolean
  /** What the next sheet of the same text needs to go on as if it were this one. Only the editor can read it. */
  remember(): object
  /** Media files that an undo, or doing again, would show. */
  undoableMedia(): ReadonlySet<string>
}

export type EditorPlace = 'kicker' | 'headline' | 'standfirst' | 'body' | { readonly blockIndex: number }

/** By the generation of the article that each shows. There is one at a time, and two while one is drawn for the other. */
const links = new Map<number, EditorLink>()
let inFront: number | undefined
let waiting: {
  readonly generation: number
  readonly job: (sheet: EditorLink) => void
  /** Another came to the front before it was drawn. */
  readonly drop?: () => void
}[] = []

/** Returns its own undo. `generation`: that of the article on this sheet. */
export function linkEditor(generation: number, editor: EditorLink): () => void {
  links.set(generation, editor)
  const mine = waiting.filter((one) => one.generation === generation)
  waiting = waiting.filter((one) => one.generation !== generation)
  for (const { job } of mine) job(editor)
  return () => {
    if (links.get(generation) === editor) links.delete(generation)
  }
}

/** The sheet of the article in front; undefined until it is drawn. Never the sheet of another article. */
export function editor(): EditorLink | undefined {
  return inFront === undefined ? undefined : links.get(inFront)
}

/** Another article is in front now. */
export function bringSheetToFront(generation: number | undefined): void {
  if (generation === inFront) return
  inFront = generation
  const gone = waiting
  waiting = []
  for (const { drop } of gone) drop?.()
}

/** At once where the sheet in front is drawn, else in the moment it is; not at all where another comes to the front before. */
export function whenSheet(job: (sheet: EditorLink) => void): void {
  const now = editor()
  if (now !== undefined) job(now)
  else if (inFront !== undefined) waiting.push({ generation: inFront, job })
}

/** A sheet that has not been drawn by then never will be: its article broke the page. */
const DRAWN_WITHIN_MS = 20_000

/** The sheet in front, as soon as it is drawn; undefined where there is none, or another comes to the front before. */
export function sheetInFront(): Promise<EditorLink | undefined> {
  const now = editor()
  const generation = inFront
  if (now !== undefined || generation === undefined) return Promise.resolve(now)
  return new Promise((resolve) => {
    setTimeout(resolve, DRAWN_WITHIN_MS)
    waiting.push({ generation, job: resolve, drop: () => resolve(undefined) })
  })
}

let wasWriting = false

/** Remembers whether the caret stood in the text before a dialog, a menu or the palette took the focus. Called once at the start. */
export function watchFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || target.closest('[data-raised]')) return
    wasWriting = target.closest('[data-editor-pane] [contenteditable="true"]') !== null
  })
}

/**
 * For a dialog's `finalFocus`. The text gets its caret back where it was: focused like any other element, the browser
 * would put it at the very beginning. False where the focus is taken care of, true for the usual way.
 */
export function returnFocus(): boolean {
  const sheet = editor()
  if (!wasWriting || sheet === undefined) return true
  sheet.focus()
  return false
}
