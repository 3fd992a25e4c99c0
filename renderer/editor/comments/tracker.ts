/**
 * Where the words of each thread stand while the article is written. Kept beside the document and never in it: typing,
 * undo and input methods know nothing of comments. A key in a line without comments costs a look into a set.
 */
import {
  $getRoot,
  HISTORIC_TAG,
  type LexicalEditor,
  type NodeKey,
  PASTE_TAG,
  type UpdateListenerPayload,
} from 'lexical'
import { type CommentPart, type CommentThread, findPart, partAt } from '../../../core/article'
import { cleanText } from '../blocks'
import { parseFieldKey } from '../proofing/lines'
import { isOnlyWords } from '../typedWords'
import { followWords, type LineText, type Words } from './follow'
import { $nameAllLines, $nameLines, $textOf, $topOf, type NamedLine, readLines } from './lines'

type Quote = Pick<CommentPart, 'text' | 'before' | 'after'>

interface Part extends Words {
  /** What the words were before something was taken of them, newest first: an undo or a paste may bring it back. */
  readonly earlier: readonly Quote[]
}

/** Words of a thread as they can be marked. */
export interface ShownWords {
  readonly thread: string
  readonly line: string
  readonly start: number
  readonly end: number
}

export interface Tracker {
  /** These threads are to be followed, and no others. Those that are new are looked for in the text. */
  readonly setThreads: (threads: readonly CommentThread[]) => void
  /** Begins to follow words that are selected now. */
  readonly put: (thread: string, words: readonly Omit<ShownWords, 'thread'>[]) => void
  readonly rename: (from: string, to: string) => void
  readonly drop: (thread: string) => void
  /** Where the words of a thread are now, in the order of the page; empty where they are gone. */
  readonly wordsOf: (thread: string) => readonly Words[]
  readonly linesWithWords: () => ReadonlyMap<string, readonly ShownWords[]>
  /** As the file keeps it. Read outside of an update. */
  readonly readPlaces: () => ReadonlyMap<string, readonly CommentPart[]>
  /** Ids in the order in which their words stand on the page, those whose words are gone last. */
  readonly readOrder: () => readonly string[]
  readonly close: () => void
}

/** Words this far back are remembered: more than anybody undoes of one passage. */
const MOST_EARLIER = 8

/** `changed`: words have moved, or threads have come or gone. `lines`: those in which something is to be marked anew. */
export function createTracker(editor: LexicalEditor, changed: (lines: ReadonlySet<string>) => void): Tracker {
  let threads = new Map<string, readonly Part[]>()
  /** Parts of threads that were not found when the article was opened: kept as they came. */
  const lost = new Map<string, readonly CommentPart[]>()
  let byLine = new Map<string, readonly ShownWords[]>()
  /** The nodes that those lines are, for the look into a set that every key costs. */
  let nodes: ReadonlySet<NodeKey> = new Set()
  let cut = 0
  let gone = 0

  function index(): void {
    const next = new Map<string, ShownWords[]>()
    cut = 0
    gone = 0
    for (const [thread, parts] of threads) {
      for (const { line, start, end, isCut } of parts) {
        const words = next.get(line) ?? []
        words.push({ thread, line, start, end })
        next.set(line, words)
        if (isCut) cut += 1
        if (start === end) gone += 1
      }
    }
    byLine = next
    nodes = new Set([...next.keys()].map((line) => parseFieldKey(line)?.block ?? line))
  }

  function follow(update: UpdateListenerPayload): void {
    if (threads.size === 0) return
    const { dirtyElements, dirtyLeaves, editorState, prevEditorState, tags } = update
    const isHistoric = tags.has(HISTORIC_TAG)
    if (!isHistoric && dirtyElements.size === 0 && dirtyLeaves.size === 0) return
    const keys = isHistoric ? changedLines(update) : new Set([...dirtyElements.keys(), ...dirtyLeaves])
    let touches = cut + gone > 0 || isHistoric
    if (isHistoric || !isOnlyWords(dirtyElements)) {
      for (const key of nodes) {
        // A line that went with the block around it is named nowhere.
        if (!keys.has(key) && editorState._nodeMap.has(key)) continue
        keys.add(key)
        touches = true
      }
    } else for (const key of keys) touches ||= nodes.has(key)
    if (!touches) return
    const isStructural = [...keys].some((key) => prevEditorState._nodeMap.has(key) !== editorState._nodeMap.has(key))
    const before = readLines(prevEditorState, keys, isStructural || isHistoric)
    const after = readLines(editorState, keys, isStructural || isHistoric)
    const same = new Set(before.filter((line) => after.some((now) => isSameLine(line, now))).map(({ key }) => key))
    const old = before.filter(({ key }) => !same.has(key))
    const now = after.filter(({ key }) => !same.has(key))
    // Bold and links divide a line anew without a letter changing: what was marked in the window must be marked again.
    changed(keys)
    if (old.length === 0 && now.length === 0) return
    moveAll(old, now, { isHistoric, isPaste: tags.has(PASTE_TAG) })
  }

  function moveAll(
    old: readonly LineText[],
    now: readonly LineText[],
    { isHistoric, isPaste }: { readonly isHistoric: boolean; readonly isPaste: boolean },
  ): void {
    const textBefore = new Map(old.map(({ key, text }) => [key, text]))
    const textNow = new Map(now.map(({ key, text }) => [key, text]))
    const news = new Set<string>([...textBefore.keys(), ...textNow.keys()])
    let hasMoved = false
    const next = new Map<string, readonly Part[]>()
    for (const [thread, parts] of threads) {
      const moved = parts.flatMap((part): Part[] => {
        const line = textBefore.get(part.line)
        if (line === undefined) {
          const still = part.isCut ? { ...part, isCut: false } : part
          return [part.start === part.end ? (comeBack(still, now, isHistoric, isPaste) ?? still) : still]
        }
        const followed = followWords(part, old, now)
        const size = followed.reduce((sum, { start, end }) => sum + end - start, 0)
        const took = size < part.end - part.start && !part.isCut
        const earlier = took ? [quoteOf(line, part), ...part.earlier].slice(0, MOST_EARLIER) : part.earlier
        return followed.map((words) => {
          const here = { ...words, earlier }
          const isWhole = followed.length === 1 && !isHistoric && words.end > words.start
          return isWhole || earlier.length === 0 ? here : (comeBack(here, now, isHistoric, isPaste) ?? here)
        })
      })
      const joined = join(moved)
      if (joined.length !== parts.length || joined.some((part, at) => part !== parts[at])) hasMoved = true
      next.set(thread, joined)
    }
    if (!hasMoved) return
    threads = next
    index()
    changed(news)
  }

  const stop = editor.registerUpdateListener(follow)

  return {
    setThreads(given) {
      const wanted = new Set(given.map(({ id }) => id))
      const fresh = given.filter(({ id, parts }) => !threads.has(id) && !lost.has(id) && parts.length > 0)
      const news = new Set<string>()
      for (const id of lost.keys()) if (!wanted.has(id)) lost.delete(id)
      for (const [id, parts] of threads) {
        if (wanted.has(id) || id === DRAFT) continue
        threads.delete(id)
        for (const { line } of parts) news.add(line)
      }
      if (fresh.length > 0) {
        const lines = editor.getEditorState().read($nameAllLines)
        for (const { id, parts } of fresh) {
          const found = parts.flatMap((part): Part[] => {
            const place = findPart(part, lines)
            const line = place && lines[place.passage]
            if (line === undefined) return []
            return [{ line: line.key, start: place?.start ?? 0, end: place?.end ?? 0, isCut: false, earlier: [] }]
          })
          if (found.length === 0) lost.set(id, parts)
          else threads.set(id, join(found))
          for (const { line } of found) news.add(line)
        }
      }
      if (news.size === 0 && fresh.length === 0) return
      index()
      changed(news)
    },
    put(thread, words) {
      threads.set(
        thread,
        words.map(({ line, start, end }) => ({ line, start, end, isCut: false, earlier: [] })),
      )
      index()
      changed(new Set(words.map(({ line }) => line)))
    },
    rename(from, to) {
      const parts = threads.get(from)
      if (parts === undefined) return
      threads.delete(from)
      threads.set(to, parts)
      index()
      changed(new Set(parts.map(({ line }) => line)))
    },
    drop(thread) {
      const parts = threads.get(thread) ?? []
      lost.delete(thread)
      if (!threads.delete(thread)) return
      index()
      changed(new Set(parts.map(({ line }) => line)))
    },
    wordsOf: (thread) => (threads.get(thread) ?? []).filter(({ start, end }) => end > start),
    linesWithWords: () => byLine,
    readPlaces: () => {
      const named = namedLines(editor, new Set(byLine.keys()))
      const places = new Map<string, readonly CommentPart[]>(lost)
      for (const [thread, parts] of threads) {
        places.set(
          thread,
          parts.flatMap((part) => {
            const line = named.get(part.line)
            if (line === undefined || part.start === part.end) return []
            const start = cleanText(line.raw.slice(0, part.start)).length
            return partAt(line, start, start + cleanText(line.raw.slice(part.start, part.end)).length)
          }),
        )
      }
      return places
    },
    readOrder: () => {
      const keys = new Set([...byLine.keys()].map((line) => parseFieldKey(line)?.block ?? line))
      const lines = readLines(editor.getEditorState(), keys, true).map(({ key }) => key)
      const placeOf = (id: string) => {
        const first = threads.get(id)?.find(({ start, end }) => end > start)
        return first === undefined ? undefined : { line: lines.indexOf(first.line), start: first.start }
      }
      return [...threads.keys(), ...lost.keys()]
        .map((id) => ({ id, place: placeOf(id) }))
        .sort((a, b) => {
          if (a.place === undefined || b.place === undefined) return a.place ? -1 : b.place ? 1 : 0
          return a.place.line - b.place.line || a.place.start - b.place.start
        })
        .map(({ id }) => id)
    },
    close: stop,
  }
}

/** The name of the thread that is being written and has not been kept yet. */
export const DRAFT = 'draft'

/** Every line whose words, or whose being there, an undo has changed: it names no node, but nodes are never changed in place. */
function changedLines({ editorState, prevEditorState }: UpdateListenerPayload): Set<NodeKey> {
  const changed = new Set<NodeKey>()
  const note = (state: typeof editorState, key: NodeKey) => {
    let node = state._nodeMap.get(key)
    for (let depth = 0; node !== undefined && depth < 20; depth++) {
      changed.add(node.__key)
      node = node.__parent === null ? undefined : state._nodeMap.get(node.__parent)
    }
  }
  for (const [key, node] of editorState._nodeMap) if (prevEditorState._nodeMap.get(key) !== node) note(editorState, key)
  for (const [key] of prevEditorState._nodeMap) if (!editorState._nodeMap.has(key)) note(prevEditorState, key)
  return changed
}

function isSameLine(a: LineText, b: LineText): boolean {
  return a.key === b.key && a.text === b.text
}

function quoteOf(line: string, { start, end }: Words): Quote {
  const { text, before, after } = partAt({ block: 0, field: '', text: line }, start, end)
  return { text, before, after }
}

/** Words that were taken away and are there again, in lines that have just changed. */
function comeBack(part: Part, lines: readonly LineText[], isHistoric: boolean, isPaste: boolean): Part | undefined {
  const passages = lines.map(({ text }, block) => ({ block, field: '', text }))
  for (const quote of part.earlier) {
    if (quote.text.length <= part.end - part.start) continue
    const here = lines.findIndex(({ key }) => key === part.line)
    const found =
      findPart({ ...quote, block: here, field: '', start: part.start }, passages) ??
      (isPaste ? onlyPlace(quote.text, lines) : undefined)
    if (found === undefined) continue
    const line = lines[found.passage]?.key ?? part.line
    // A typed word that happens to be the same is no return; an undo or a paste is.
    if (!isHistoric && !isPaste && line === part.line && part.end > part.start) continue
    return {
      line,
      start: found.start,
      end: found.end,
      isCut: false,
      earlier: part.earlier.filter((one) => one !== quote),
    }
  }
  return undefined
}

function onlyPlace(text: string, lines: readonly LineText[]) {
  const found = lines.flatMap((line, passage) => {
    const start = line.text.indexOf(text)
    return start < 0 ? [] : [{ passage, start, end: start + text.length }]
  })
  return found.length === 1 ? found[0] : undefined
}

/** Parts that touch are one; an empty one beside others is none. */
function join(parts: readonly Part[]): readonly Part[] {
  if (parts.length < 2) return parts
  const full = parts.filter(({ start, end }) => end > start)
  if (full.length === 0)
    return parts.slice(0, 1).map((part) => ({ ...part, earlier: parts.flatMap(({ earlier }) => earlier) }))
  const joined: Part[] = []
  for (const part of full) {
    const last = joined.at(-1)
    if (last?.line === part.line && part.start <= last.end && part.end >= last.start) {
      joined[joined.length - 1] = {
        ...last,
        start: Math.min(last.start, part.start),
        end: Math.max(last.end, part.end),
        isCut: part.isCut,
      }
    } else joined.push(part)
  }
  return joined.length === parts.length ? parts : joined
}

function namedLines(
  editor: LexicalEditor,
  keys: ReadonlySet<string>,
): Map<string, NamedLine & { readonly raw: string }> {
  return editor.getEditorState().read(() => {
    const named = new Map<string, NamedLine & { readonly raw: string }>()
    const tops = new Set([...keys].map((key) => $topOf(key)?.getKey()).filter((key) => key !== undefined))
    if (tops.size === 0) return named
    let index = 0
    for (const top of $getRoot().getChildren()) {
      if (tops.has(top.getKey())) {
        for (const line of $nameLines(top, index)) {
          if (keys.has(line.key)) named.set(line.key, { ...line, raw: $textOf(line.key) ?? line.text })
        }
      }
      index += 1
    }
    return named
  })
}
