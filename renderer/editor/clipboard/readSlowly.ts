/** Reads HTML that is too large to be read at once: bit by bit, while the window goes on drawing and a person goes on typing. */
import { type Block, plainTextOf, proseOf } from '../../../core/document'
import { mostPasted, sliceHtml } from '../../../core/foreign'
import { blocksOfPage, type HtmlClip, missingIn, withoutPictures, withoutWrapper } from './clipFromHtml'
import { fileFromDataUrlSlowly } from './dataPictures'
import { pauses } from './pauses'

export interface LargeClip extends HtmlClip {
  /** False where the article would have become longer than any: what comes behind was not read. */
  readonly isWhole: boolean
}

/** Rejects with the signal's reason where it is stopped. `progress` goes from 0 to 1. */
export async function readSlowly(
  source: string,
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: (part: number) => void },
): Promise<LargeClip> {
  const pause = pauses(signal)
  await pause(true)
  const { rest, data } = withoutPictures(withoutWrapper(source))
  await pause(true)
  const files: (File | undefined)[] = []
  for (const [index, url] of data.entries()) files.push(await fileFromDataUrlSlowly(url, index + 1, pause))
  const blocks: Block[] = []
  const pictures: File[] = []
  const warnings: HtmlClip['warnings'][] = []
  let isWhole = true
  let letters = 0
  let lines = 0
  for (const slice of sliceHtml(rest)) {
    await pause(slice !== undefined)
    if (slice === undefined) continue
    progress(slice.part)
    const read = blocksOfPage(slice.html, { files, pictures })
    if (read.blocks.length > 0) warnings.push(read.warnings)
    for (const [index, block] of read.blocks.entries()) {
      const last = blocks.at(-1)
      if (
        index === 0 &&
        slice.inList &&
        block.type === 'list' &&
        last?.type === 'list' &&
        last.listType === block.listType
      )
        blocks[blocks.length - 1] = { ...last, children: [...last.children, ...block.children] }
      else blocks.push(block)
      const prose = proseOf(block)
      letters += prose.reduce((sum, { text }) => sum + text.length, 0)
      // A block of ten thousand lines, or of cells, weighs as much as so many blocks.
      lines += Math.max(
        1,
        prose.reduce((sum, { text }) => sum + text.split('\n').length, 0),
      )
    }
    if (lines < mostPasted.blocks && letters < mostPasted.letters) continue
    isWhole = false
    break
  }
  blocks.length = Math.min(blocks.length, mostPasted.blocks)
  const [only] = blocks
  return {
    clip: {
      blocks,
      heads: new Map(),
      isInline: blocks.length === 1 && only?.type === 'paragraph' && plainTextOf(only.children).length < 10_000,
    },
    pictures,
    missing: missingIn(blocks),
    warnings: (translate) => [...new Set(warnings.flatMap((said) => said(translate)))],
    isWhole,
  }
}
