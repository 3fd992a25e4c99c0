/** Reads what is too large to be read at once: bit by bit, while the window goes on drawing and a person goes on typing. */
import { type Block, plainTextOf, proseOf, type Table } from '../../../core/document'
import { gatherNotes, mostPasted, picturesInRtf, sliceHtml, sliceText } from '../../../core/foreign'
import { clipFromText } from './clip'
import {
  blocksOfPage,
  fileFromRtf,
  type HtmlClip,
  isLocalPicture,
  missingIn,
  waitFor,
  withoutPictures,
  withoutWrapper,
} from './clipFromHtml'
import { fileFromDataUrlSlowly } from './dataPictures'
import type { Reading } from './pasteSlowly'
import { pauses } from './pauses'
import { weightOf } from './row'

export interface LargeClip extends HtmlClip {
  /** False where the article would have become longer than any: what comes behind was not read. */
  readonly isWhole: boolean
}

/** Rejects with the signal's reason where it is stopped. `rtf`: what the same clipboard holds; Word's pictures are there. */
export async function readSlowly(source: string, rtf: string, { signal, progress }: Reading): Promise<LargeClip> {
  const pause = pauses(signal)
  await pause(true)
  const { rest, data } = withoutPictures(withoutWrapper(source))
  await pause(true)
  const files: (File | undefined)[] = []
  for (const [index, url] of data.entries()) files.push(await fileFromDataUrlSlowly(url, index + 1, pause))
  const html = gatherNotes(rest)
  const pile = createPile()
  const pictures: File[] = []
  const warnings: HtmlClip['warnings'][] = []
  for (const slice of sliceHtml(html)) {
    await pause(slice !== undefined)
    if (slice === undefined) continue
    progress(slice.part)
    const read = blocksOfPage(slice.html, { files, pictures })
    if (read.blocks.length > 0) warnings.push(read.warnings)
    if (!pile.add(read.blocks, slice)) break
  }
  const local = pile.blocks.filter(isLocalPicture)
  if (local.length > 0 && rtf !== '') {
    const beside: (File | undefined)[] = []
    for (const found of picturesInRtf(rtf)) {
      await pause(true)
      beside.push(found && fileFromRtf(found, pictures.length + beside.length + 1))
    }
    // One to one, or nobody knows which is which.
    if (beside.length === local.length) {
      for (const [index, block] of local.entries()) {
        const file = beside[index]
        if (file !== undefined) pile.blocks[pile.blocks.indexOf(block)] = waitFor(block, pictures.push(file) - 1)
      }
    }
  }
  return {
    clip: clipOf(pile.blocks),
    pictures,
    missing: missingIn(pile.blocks),
    warnings: (translate) => [...new Set(warnings.flatMap((said) => said(translate)))],
    isWhole: pile.isWhole(),
  }
}

/** The same for plain text. */
export async function readTextSlowly(source: string, { signal, progress }: Reading): Promise<LargeClip> {
  const pause = pauses(signal)
  const pile = createPile()
  for (const slice of sliceText(source)) {
    await pause(true)
    progress(slice.part)
    const before = pile.blocks.at(-1)
    const { blocks } = clipFromText(slice.text, { inTable: before?.type === 'table' })
    const [first] = blocks
    const inTable = before?.type === 'table' && first?.type === 'table' && columnsOf(before) === columnsOf(first)
    if (!pile.add(blocks, { inTable })) break
  }
  return { clip: clipOf(pile.blocks), pictures: [], missing: [], warnings: () => [], isWhole: pile.isWhole() }
}

function clipOf(blocks: readonly Block[]): LargeClip['clip'] {
  const [only] = blocks
  const isInline = blocks.length === 1 && only?.type === 'paragraph' && plainTextOf(only.children).length < 10_000
  return { blocks, heads: new Map(), isInline }
}

/** Of a table that was plain text: no cell runs over several. */
function columnsOf({ rows }: Table): number {
  return rows[0]?.cells.length ?? 0
}

/** Blocks that grow until they are an article longer than any. */
function createPile() {
  const blocks: Block[] = []
  let letters = 0
  let lines = 0
  let isWhole = true
  return {
    blocks,
    isWhole: () => isWhole,
    /** False where it is full. `inList`, `inTable`: the first one goes on with what the ones before began. */
    add: (more: readonly Block[], { inList = false, inTable = false } = {}): boolean => {
      for (const [index, block] of more.entries()) {
        const whole = index > 0 ? undefined : joined(blocks.at(-1), block, { inList, inTable })
        if (whole === undefined) blocks.push(block)
        else blocks[blocks.length - 1] = whole
        const prose = proseOf(block)
        letters += prose.reduce((sum, { text }) => sum + text.length, 0)
        // A block of ten thousand lines, cells or runs of words weighs as much as so many blocks.
        lines += Math.max(
          weightOf(block),
          prose.reduce((sum, { text }) => sum + text.split('\n').length, 0),
        )
      }
      if (lines < mostPasted.blocks && letters < mostPasted.letters) return true
      isWhole = blocks.length <= mostPasted.blocks && lines <= mostPasted.blocks && letters <= mostPasted.letters
      blocks.length = Math.min(blocks.length, mostPasted.blocks)
      isWhole = false
      return false
    },
  }
}

/** One block where a cut went through it; undefined where these are two. */
function joined(last: Block | undefined, next: Block, { inList, inTable }: { inList: boolean; inTable: boolean }) {
  if (inList && last?.type === 'list' && next.type === 'list' && last.listType === next.listType)
    return { ...last, children: [...last.children, ...next.children] }
  if (inTable && last?.type === 'table' && next.type === 'table') return { ...last, rows: [...last.rows, ...next.rows] }
  return undefined
}
