/** Cuts HTML of any size into pieces that are each a small page, so that it can be read bit by bit. */
import { MAX_DEPTH } from './flattenHtml'
import { endOfComment, endOfRaw, findTag, type HtmlTag, NEVER_OPEN, RAW, UNSEEN } from './htmlTags'
import { NOTE_MARK } from './notesInPieces'
import { MOST_TAGS_IN_LINE, staysInLine } from './pasteLimits'

/** A piece is cut where a block begins, as soon as it is this long; UTF-16 units. */
const GOOD_LENGTH = 32 * 1024

/** And anywhere between two words where no block begins for so long. */
const MOST_LENGTH = 4 * GOOD_LENGTH

/** A tag that is longer loses its attributes: no page needs them, and a picture's bytes are taken out before. */
const MOST_TAG_LENGTH = 8 * 1024

/** So much of the style sheets is looked at: old fonts and formats of cells are said there. */
const MOST_STYLE_LENGTH = 200_000

const MOST_REOPENED = 32

const BLOCK_STARTS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li table tr blockquote figure section article header footer dl dt pre br hr'.split(
    ' ',
  ),
)

interface HtmlSlice {
  readonly html: string
  /** How much of the source is read when this piece is, from 0 to 1. */
  readonly part: number
  /** True where the piece goes on with a list that the one before began. */
  readonly inList: boolean
  /** True where it begins with the next rows of a table that the one before began. */
  readonly inTable: boolean
}

/**
 * Scripts and comments are left out, style sheets stand at the head of each piece that comes after them, and what was
 * open at the cut is open again. Between two pieces not more is done than is needed for the next. `undefined` says that
 * some of the source was passed over and no piece is ready yet.
 */
export function* sliceHtml(source: string): Generator<HtmlSlice | undefined, void> {
  let styles = ''
  let open: { readonly name: string; readonly html: string }[] = []
  let pieces: string[] = []
  let length = 0
  let inList = false
  let inTable = false
  /** Rows of the table that is being read; before which of them a cell still reaches down. */
  let row = 0
  let reach = 0
  let hasContent = false
  /** Tags since the last one that began or ended a block. */
  let tagsInLine = 0
  let steps = 0
  const endless = new Set<string>()

  const add = (html: string) => {
    if (html === '') return
    pieces.push(html)
    length += html.length
    hasContent = true
  }
  const cut = (at: number, { isBeforeRow = false } = {}): HtmlSlice => {
    const kept = open.slice(-MOST_REOPENED)
    const html = [styles, ...pieces, ...kept.toReversed().map(({ name }) => `</${name}>`)].join('')
    const slice = { html, part: at / source.length, inList, inTable }
    pieces = kept.map((tag) => tag.html)
    length = 0
    tagsInLine = 0
    hasContent = false
    inList = kept.some(({ name }) => name === 'ul' || name === 'ol')
    inTable = isBeforeRow && kept.filter(({ name }) => name === 'table').length === 1
    return slice
  }
  /** Words between two tags; a hundred megabytes of them are many pieces. */
  function* words(from: number, to: number, { isRest = false } = {}): Generator<HtmlSlice> {
    for (let at = from; at < to; ) {
      if (source.startsWith('<!--', at)) {
        const end = endOfComment(source, at)
        at = end === -1 ? to : end
        continue
      }
      const comment = source.slice(at, Math.min(to, at + GOOD_LENGTH)).indexOf('<!--')
      let end = Math.min(to, comment > 0 ? at + comment : at + GOOD_LENGTH)
      if (end < to && comment <= 0) {
        const space = source.slice(at, end).search(/\s\S*$/)
        if (space > 0) end = at + space
        else if (/[\uD800-\uDBFF]/.test(source[end - 1] as string)) end--
      }
      const piece = source.slice(at, end)
      // What is left at the end may be a tag that never ends: nobody reads that, nor anything behind it.
      const unended = isRest ? piece.search(/<[a-z/!?]/i) : -1
      add(unended === -1 ? piece : piece.slice(0, unended))
      if (unended !== -1) return
      at = end
      if (length >= MOST_LENGTH) yield cut(at)
    }
  }

  let from = 0
  for (let tag = findTag(source, 0); tag !== undefined; ) {
    yield* words(from, tag.start)
    from = tag.end
    const { name, isEnd } = tag
    if (!isEnd && (RAW.has(name) || UNSEEN.has(name))) {
      const close = endless.has(name) ? -1 : endOfRaw(source, name, tag.end)
      const last = close === -1 ? undefined : findTag(source, close)
      if (last === undefined) endless.add(name)
      else {
        const content = source.slice(tag.end, close)
        if (name === 'style' && styles.length + content.length < MOST_STYLE_LENGTH)
          styles += `<style>${content}</style>`
        // A frame is a film or a post by its address; the others are words as they stand, or nothing of the text.
        if (name === 'iframe') add(`${shortTag(source, tag)}</iframe>`)
        if (name === 'xmp') add(content.replaceAll('<', '&lt;').slice(0, MOST_LENGTH))
        from = last.end
      }
    } else if (name !== 'plaintext') {
      // A footnote stays with the line before it, which refers to it.
      const isNote = source.startsWith(NOTE_MARK, tag.start + 1 + name.length)
      const isRow = name === 'tr' && !isEnd
      if (name === 'table') row = reach = 0
      const isPlace = isRow ? row >= reach : !isEnd && !isNote && BLOCK_STARTS.has(name)
      const inCell = !isRow && open.some((outer) => outer.name === 'table')
      const isFull = length >= MOST_LENGTH || tagsInLine >= MOST_TAGS_IN_LINE
      if (hasContent && (isFull || (length >= GOOD_LENGTH && isPlace && !inCell)))
        yield cut(tag.start, { isBeforeRow: isRow })
      tagsInLine = staysInLine(name) ? tagsInLine + 1 : 0
      if (isRow) row++
      else if (name === 'td' || name === 'th') reach = Math.max(reach, row - 1 + rowSpanOf(source, tag))
      const html = shortTag(source, tag)
      add(html)
      if (!NEVER_OPEN.has(name)) {
        const place = isEnd ? open.findLastIndex((outer) => outer.name === name) : -1
        if (place >= 0) open = open.toSpliced(place, 1)
        else if (!isEnd && open.length < MAX_DEPTH && !tag.closesItself) open.push({ name, html })
      }
    }
    if (++steps % 4096 === 0) yield undefined
    tag = findTag(source, from)
  }
  yield* words(from, source.length, { isRest: true })
  if (hasContent) yield cut(source.length)
}

function rowSpanOf(source: string, { start, end }: HtmlTag): number {
  return Number(
    /\browspan\s*=\s*["']?(\d{1,4})/i.exec(source.slice(start, Math.min(end, start + MOST_TAG_LENGTH)))?.[1] ?? 1,
  )
}

function shortTag(source: string, { name, isEnd, start, end }: HtmlTag): string {
  return end - start <= MOST_TAG_LENGTH ? source.slice(start, end) : `<${isEnd ? '/' : ''}${name}>`
}
