/** Finding on the sheet: what is sought, what was found, which of it is at hand, and what becomes of it. */
import type { Signal } from '@lexical/extension'
import { HISTORIC_TAG, HISTORY_PUSH_TAG, type LexicalEditor, SKIP_DOM_SELECTION_TAG } from 'lexical'
import { type FindQuery, hasMarks } from '../../../core/vietnamese'
import { focusSheet } from '../focusSheet'
import { createFinderThread } from './finderThread'
import { type FindState, NOTHING_SOUGHT } from './findState'
import { createFoundMarks } from './highlights'
import { collectHits, type Hit, hitFrom, type Place, type Results, type Scope } from './hits'
import { createPassageReader, type Passage } from './passages'
import { caretPlace, isInText, readScope, revealHit, selectedWords, selectHit } from './places'
import { $replaceHits } from './replacing'

/** After the last key in the text. Marks move with their words until then. */
const PAUSE_MS = 250

export interface FindDesk {
  /** Opens the bar, or comes back to it, with the selected words in it. */
  readonly open: (options: { withReplace: boolean }) => void
  /** `toText`: the caret goes to what was found. */
  readonly close: (options: { toText: boolean }) => void
  readonly change: (patch: Partial<FindState>) => void
  readonly go: (step: 1 | -1) => Promise<void>
  readonly replaceOne: () => Promise<void>
  readonly replaceAll: () => Promise<void>
  readonly end: () => void
}

export function createFindDesk(editor: LexicalEditor, state: Signal<FindState>): FindDesk {
  const reader = createPassageReader(editor)
  const thread = createFinderThread()
  const marks = createFoundMarks(editor)
  let passages: readonly Passage[] = []
  let order = new Map<string, number>()
  let results = new Map<string, NonNullable<ReturnType<Results['get']>>>()
  let searched: FindQuery | undefined
  let hits: readonly Hit[] = []
  let current: Hit | undefined
  let scope: Scope | undefined
  /** Where the search began: what is found first is what comes after it. */
  let origin: Place | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopListening: (() => void) | undefined
  let spoken = 0

  const set = (patch: Partial<FindState>) => {
    state.value = { ...state.peek(), ...patch }
  }
  const passageOf = (key: string) => order.get(key) ?? -1

  /** Brings what was found up to date. False where it could not, or where something else is sought meanwhile. */
  async function search(): Promise<boolean> {
    clearTimeout(timer)
    timer = undefined
    const query = queryOf(state.peek())
    if (searched === undefined || !isSame(searched, query)) {
      results = new Map()
      searched = query
    }
    passages = editor.read(() => reader.$read())
    order = new Map(passages.map(({ key }, index) => [key, index]))
    const news = passages.filter(({ key, text }) => results.get(key)?.text !== text)
    if (news.length > 0) {
      const answer = await thread.ask(
        query,
        news.map(({ key, text }) => ({ key, text })),
      )
      if (answer.kind === 'dropped') return false
      if (answer.kind === 'found') {
        const texts = new Map(news.map(({ key, text }) => [key, text]))
        for (const [key, found] of answer.found) results.set(key, { text: texts.get(key) ?? '', found })
        set({ problem: undefined })
      } else {
        // Nothing is shown as found by a pattern that does not work.
        searched = undefined
        set({ problem: answer.kind === 'wrong' ? { kind: 'wrong', fault: answer.wrong } : { kind: 'slow' } })
      }
    } else set({ problem: undefined })
    for (const key of results.keys()) if (!order.has(key)) results.delete(key)
    hits = state.peek().problem === undefined ? collectHits(passages, results, scope) : []
    return true
  }

  function choose(index: number): void {
    current = hits[index]
    set({ count: hits.length, at: current === undefined ? -1 : index })
    if (state.peek().isOpen) marks.show(hits, current, scope)
  }

  /** After a change of what is sought: the first one after the place where the search began. */
  async function searchAnew(): Promise<void> {
    if (!(await search())) return
    choose(hitFrom(hits, passageOf, origin, 1))
    if (current !== undefined) reveal(current)
    say('counted')
  }

  /** After a change of the text: the one at hand stays at hand, nothing scrolls. */
  async function searchAgain(): Promise<void> {
    const before = current
    if (!(await search())) return
    if (before === undefined) return choose(-1)
    const place = { passage: passageOf(before.key), start: before.start, end: before.start }
    choose(hitFrom(hits, passageOf, place, 1))
  }

  function reveal(hit: Hit): void {
    revealHit(editor, hit, () => {
      if (state.peek().isOpen) marks.show(hits, current, scope)
    })
  }

  function say(what: 'counted' | 'replaced', done = 0, kept = 0): void {
    spoken += 1
    set({ said: { what, done, kept, number: spoken } })
  }

  function soon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void searchAgain(), PAUSE_MS)
  }

  function listen(): void {
    stopListening ??= editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      // Undo puts back a whole state and names no node.
      if (tags.has(HISTORIC_TAG)) reader.forget()
      else if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
      reader.touch(dirtyElements.keys())
      reader.touch(dirtyLeaves)
      soon()
    })
  }

  function stop(): void {
    clearTimeout(timer)
    stopListening?.()
    stopListening = undefined
    reader.forget()
    results = new Map()
    marks.clear()
  }

  const change: FindDesk['change'] = (patch) => {
    set(patch)
    const { query, accentsChosen } = state.peek()
    // Whoever types marks means them; whoever types none is used to finding everything.
    if (patch.query !== undefined && !accentsChosen) set({ accents: hasMarks(query) })
    if (patch.inSelection !== undefined) {
      passages = editor.read(() => reader.$read())
      scope = patch.inSelection ? readScope(editor, passages) : undefined
      if (scope === undefined && patch.inSelection) set({ inSelection: false })
    }
    if (SEARCHES.some((key) => key in patch)) void searchAnew()
  }

  const open: FindDesk['open'] = ({ withReplace }) => {
    const { isOpen, focusCount, query } = state.peek()
    const words = selectedWords(editor)
    passages = editor.read(() => reader.$read())
    order = new Map(passages.map(({ key }, index) => [key, index]))
    origin = caretPlace(editor, passageOf, 'start') ?? origin
    listen()
    set({
      isOpen: true,
      withReplace: withReplace && editor.isEditable(),
      focusCount: focusCount + 1,
      ...(isOpen ? {} : { inSelection: false, count: undefined }),
    })
    if (!isOpen) scope = undefined
    // Several lines are where to search, not what.
    if (words === 'lines') change({ inSelection: true, query })
    else change({ query: words ?? query })
  }

  const close: FindDesk['close'] = ({ toText }) => {
    if (!state.peek().isOpen) return
    const hit = current
    scope = undefined
    set({ isOpen: false, inSelection: false, said: undefined })
    stop()
    if (!toText) return
    if (hit === undefined || !selectHit(editor, hit)) focusSheet(editor)
  }

  const go: FindDesk['go'] = async (step) => {
    if (state.peek().query === '') return open({ withReplace: false })
    const inText = isInText(editor)
    if (!(await search())) return
    if (hits.length === 0) {
      choose(-1)
      say('counted')
      return
    }
    const from = inText ? caretPlace(editor, passageOf, step === 1 ? 'end' : 'start') : placeOf(current)
    choose(hitFrom(hits, passageOf, from, step))
    if (current !== undefined) {
      if (inText) selectHit(editor, current)
      reveal(current)
    }
    say('counted')
    if (!state.peek().isOpen) reader.forget()
  }

  function placeOf(hit: Hit | undefined): Place | undefined {
    return hit === undefined ? origin : { passage: passageOf(hit.key), start: hit.start, end: hit.end }
  }

  function write(which: readonly Hit[]): number {
    const { instead, regex, keepCase } = state.peek()
    let done = 0
    const sizes = new Map(passages.map(({ key, text }) => [key, text.length]))
    editor.update(
      () => {
        done = $replaceHits(editor, which, instead, { regex, keepCase })
      },
      // The words are written over behind the bar: the caret does not leave it, or the next Enter would go into the text.
      { tag: isInText(editor) ? HISTORY_PUSH_TAG : [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
    )
    reader.touch(which.map(({ node }) => node))
    passages = editor.read(() => reader.$read())
    if (scope !== undefined) scope = stretched(scope, sizes, passages)
    return done
  }

  const replaceOne: FindDesk['replaceOne'] = async () => {
    if (!editor.isEditable() || !(await search())) return
    const hit = hits.find((other) => other.key === current?.key && other.start === current.start)
    if (hit === undefined) return go(1)
    const before = hit.text.length
    const done = write([hit])
    if (!(await search())) return
    const grown = (passages[passageOf(hit.key)]?.text.length ?? before) - before
    const place = { passage: passageOf(hit.key), start: hit.end + grown, end: hit.end + grown }
    choose(hitFrom(hits, passageOf, place, 1))
    if (current !== undefined) reveal(current)
    say('replaced', done, 1 - done)
  }

  const replaceAll: FindDesk['replaceAll'] = async () => {
    if (!editor.isEditable() || !(await search()) || hits.length === 0) return
    const all = hits
    const done = write(all)
    if (await search()) choose(hitFrom(hits, passageOf, origin, 1))
    say('replaced', done, all.length - done)
  }

  return {
    open,
    close,
    change,
    go,
    replaceOne,
    replaceAll,
    end() {
      state.value = NOTHING_SOUGHT
      stop()
      marks.close()
      thread.close()
    },
  }
}

/** A change of these makes another search. */
const SEARCHES = ['query', 'accents', 'matchCase', 'wholeWord', 'regex', 'inSelection'] as const

function queryOf({ query, accents, matchCase, wholeWord, regex }: FindState): FindQuery {
  return { text: query.normalize('NFC'), accents, matchCase, wholeWord, regex }
}

function isSame(a: FindQuery, b: FindQuery): boolean {
  return (Object.keys(a) as (keyof FindQuery)[]).every((key) => a[key] === b[key])
}

/** What was chosen to be searched grows and shrinks with what is written in it. */
function stretched(scope: Scope, sizes: ReadonlyMap<string, number>, passages: readonly Passage[]): Scope {
  const now = new Map(passages.map(({ key, text }) => [key, text.length]))
  return new Map(
    [...scope].map(([key, { start, end }]) => {
      const grown = (now.get(key) ?? 0) - (sizes.get(key) ?? 0)
      return [key, { start, end: Math.max(start, end + grown) }]
    }),
  )
}
