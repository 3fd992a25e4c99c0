/** Follows words through changes of the text around them and in them, as a reader would point at them again. Pure. */

/** A line of the sheet, or a field of a block, by its key. */
export interface LineText {
  readonly key: string
  readonly text: string
}

/** Words in a line, UTF-16, `start` included, `end` not. Where both are the same the words are gone and only their place is left. */
export interface Words {
  readonly line: string
  readonly start: number
  readonly end: number
  /**
   * The last change took letters off the end. What is typed there next belongs to the words, up to the next blank: input
   * methods rub a word out and write it anew.
   */
  readonly isCut: boolean
}

/** Between lines that are looked at as one text. Not a letter that anybody types. */
const LINE_END = '\u2029'

/**
 * The words in the lines as they are after a change. `before` and `after` are the lines that the change touched, in the
 * order of the page; words in other lines stay as they are. Words that a split divides are in several lines then.
 */
export function followWords(words: Words, before: readonly LineText[], after: readonly LineText[]): Words[] {
  const clusters = clustersOf(before, after)
  const cluster = clusters.find((one) => one.before.some(({ key }) => key === words.line))
  if (cluster === undefined) return [words]
  const offset = offsetOf(cluster.before, words.line)
  const change = findChange(textOf(cluster.before), textOf(cluster.after))
  const moved =
    change === undefined
      ? { ...words, start: words.start + offset, end: words.end + offset }
      : moveWords({ ...words, start: words.start + offset, end: words.end + offset }, change)
  return inLines(moved, cluster.after, words.line)
}

interface Cluster {
  readonly before: LineText[]
  readonly after: LineText[]
}

/** Lines that came or went belong to the line before them that stayed, or to the first that did. */
function clustersOf(before: readonly LineText[], after: readonly LineText[]): Cluster[] {
  const stayed = new Set(before.map(({ key }) => key).filter((key) => after.some((line) => line.key === key)))
  if (stayed.size === 0) return [{ before: [...before], after: [...after] }]
  const clusters = new Map<string, Cluster>()
  const [first = ''] = stayed
  for (const key of stayed) clusters.set(key, { before: [], after: [] })
  for (const side of ['before', 'after'] as const) {
    let current = first
    for (const line of side === 'before' ? before : after) {
      if (stayed.has(line.key)) current = line.key
      clusters.get(current)?.[side].push(line)
    }
  }
  return [...clusters.values()]
}

function textOf(lines: readonly LineText[]): string {
  return lines.map(({ text }) => text).join(LINE_END)
}

function offsetOf(lines: readonly LineText[], key: string): number {
  let offset = 0
  for (const line of lines) {
    if (line.key === key) return offset
    offset += line.text.length + 1
  }
  return offset
}

/** `removed` letters at `at` gave way to `added`. */
export interface Change {
  readonly at: number
  readonly removed: number
  readonly added: string
}

/** The one stretch in which two texts differ; undefined where they do not. */
export function findChange(before: string, after: string): Change | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && before[at] === after[at]) at += 1
  let end = 0
  while (end < shorter - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  return { at, removed: before.length - at - end, added: after.slice(at, after.length - end) }
}

/** The same words after a change of their line. */
export function moveWords(words: Words, { at, removed, added }: Change): Words {
  const { start, end } = words
  const last = at + removed
  const delta = added.length - removed
  const moved = (nextStart: number, nextEnd: number, isCut = false): Words => ({
    ...words,
    start: nextStart,
    end: nextEnd,
    isCut,
  })
  // Written on where letters were just taken off the end.
  if (words.isCut && removed === 0 && at === end) {
    const own = /^\S*/.exec(added)?.[0].length ?? 0
    return moved(start, end + own, own === added.length)
  }
  if (last <= start && !(removed > 0 && last === start && start === end)) return moved(start + delta, end + delta)
  if (at >= end) return moved(start, end)
  if (removed === 0) return moved(start, end + added.length)
  const coversStart = at <= start
  const coversEnd = last >= end
  if (coversStart && coversEnd) {
    return at === start && last === end ? moved(at, at + added.length, true) : moved(at, at)
  }
  if (coversStart) return moved(at === start ? at : at + added.length, end + delta)
  if (coversEnd) return last === end ? moved(start, at + added.length, true) : moved(start, at)
  return moved(start, end + delta)
}

/** The part of the words that lies in each line. Words that are gone keep a place in one of them. */
function inLines(words: Words, lines: readonly LineText[], preferred: string): Words[] {
  const parts: Words[] = []
  let offset = 0
  let place: Words | undefined
  for (const { key, text } of lines) {
    const start = Math.max(words.start - offset, 0)
    const end = Math.min(words.end - offset, text.length)
    if (end > start) parts.push({ line: key, start, end, isCut: words.isCut && words.end - offset === end })
    else if (place === undefined && words.start <= offset + text.length) {
      const at = Math.min(start, text.length)
      place = { line: key, start: at, end: at, isCut: words.isCut }
    }
    offset += text.length + 1
  }
  if (parts.length > 0) return parts
  return [place ?? { line: lines.at(-1)?.key ?? preferred, start: 0, end: 0, isCut: false }]
}
