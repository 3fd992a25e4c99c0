/** Brings footnotes to the lines they belong to, before a page is cut: a word processor keeps them all at its end. */

/** Stands in the first tag of a note: a piece of the page is not cut before it. */
export const NOTE_MARK = ' data-toasoan-note'

const MOST_ANCHORS = 4000

/** Lines with footnotes are no longer, on either side of the anchor; UTF-16 units. */
const LONGEST_LINE = 16 * 1024

interface Anchor {
  readonly target: string
  /** The line it stands in: from its first tag until behind its last one. */
  readonly line: { readonly start: number; readonly end: number } | undefined
}

/** A reference and its note lead to one another. The same source comes back where nothing does. Bounded in time. */
export function gatherNotes(source: string): string {
  const named = new Map<string, Anchor>()
  const anchors: Anchor[] = []
  for (const { index } of source.matchAll(/<a\s/gi)) {
    const tag = source.slice(index, index + 1024)
    const href = attribute(tag, 'href')
    if (!href.includes('#')) continue
    const anchor: Anchor = { target: href.slice(href.indexOf('#') + 1), line: lineAround(source, index) }
    if (anchors.push(anchor) === MOST_ANCHORS) break
    for (const name of [attribute(tag, 'id'), attribute(tag, 'name')]) if (name !== '') named.set(name, anchor)
  }
  return moved(source, anchors, named)
}

function lineAround(source: string, at: number): Anchor['line'] {
  const from = Math.max(0, at - LONGEST_LINE)
  const before = source.slice(from, at).toLowerCase()
  const behind = source.slice(at, at + LONGEST_LINE)
  const start = Math.max(before.lastIndexOf('<p '), before.lastIndexOf('<p>'), before.lastIndexOf('<li'))
  if (start === -1 || /<\/(p|li)>/.test(before.slice(start))) return undefined
  const end = /<\/(?:p|li)\s*>/i.exec(behind)
  return end === null ? undefined : { start: from + start, end: at + end.index + end[0].length }
}

/** The lines of the notes, each behind the line with its reference. */
function moved(source: string, anchors: readonly Anchor[], named: ReadonlyMap<string, Anchor>): string {
  const cuts: { readonly at: number; readonly until: number; readonly put: string }[] = []
  const taken = new Set<number>()
  const names = new Map([...named].map(([name, anchor]) => [anchor, name]))
  for (const reference of anchors) {
    const note = named.get(reference.target)
    const from = reference.line
    const to = note?.line
    if (note === undefined || from === undefined || to === undefined || to.start <= from.start) continue
    if (note.target !== names.get(reference) || taken.has(to.start)) continue
    taken.add(to.start)
    const words = source.slice(to.start, to.end)
    cuts.push({ at: from.end, until: from.end, put: words.replace(/^<\w+/, (name) => `${name}${NOTE_MARK}`) })
    cuts.push({ at: to.start, until: to.end, put: '' })
  }
  if (cuts.length === 0) return source
  const pieces: string[] = []
  let from = 0
  for (const { at, until, put } of cuts.sort((a, b) => a.at - b.at)) {
    if (at < from) continue
    pieces.push(source.slice(from, at), put)
    from = until
  }
  return [...pieces, source.slice(from)].join('')
}

/** An attribute of the tag that the text begins with. */
function attribute(text: string, name: string): string {
  const tag = text.slice(0, text.indexOf('>') + 1)
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag)
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? ''
}
