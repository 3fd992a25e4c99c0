/** Reads an RTF file: its words with their formats, links, lists, tables and notes. Its pictures are handed over as they stand. */
import type { Element } from 'hast'
import type { LegacyFonts } from '../../core/foreign'
import { type RtfPicture, RtfReading } from './rtfReading'
import { rtfTokens } from './rtfTokens'
import { SKIPPED, wordsFor } from './rtfWords'

export interface RtfText {
  readonly blocks: readonly Element[]
  /** By the address of their `img`; undefined where the picture is of a kind that no browser shows. */
  readonly pictures: ReadonlyMap<string, RtfPicture | undefined>
  readonly comments: number
  readonly changes: number
  readonly footnotes: number
}

/** Far beyond what any program writes; undefined comes back for a file that was built to be deeper. */
const MAX_DEPTH = 5000

export function readRtf(source: string, legacyFonts: LegacyFonts): RtfText | undefined {
  const reading = new RtfReading(legacyFonts)
  const words = wordsFor(reading)
  /** Behind `{\*`: whoever does not know what follows leaves the whole group out. */
  let optional = false
  for (const token of rtfTokens(source)) {
    if (token.kind !== 'text') reading.putBytes()
    if (token.kind === 'open') {
      if (reading.depth >= MAX_DEPTH) return undefined
      reading.openGroup()
      optional = false
    } else if (token.kind === 'close') {
      reading.closeGroup()
      reading.toSkip = 0
      optional = false
    } else if (token.kind === 'text') {
      let { codes } = token
      if (reading.toSkip > 0) {
        const skipped = Math.min(reading.toSkip, codes.length)
        reading.toSkip -= skipped
        codes = codes.slice(skipped)
      }
      if (reading.state.destination === 'picture') reading.picture.hex += codes
      else if (reading.state.destination !== 'skip') reading.bytes += codes
    } else if (token.kind === 'binary') {
      if (reading.state.destination === 'picture') reading.picture.raw += token.codes
    } else if (token.name === '*') {
      optional = true
    } else {
      if (reading.toSkip > 0) {
        reading.toSkip--
        continue
      }
      const isKnown = Object.hasOwn(words, token.name)
      if (SKIPPED.has(token.name) || (optional && !isKnown)) reading.state.destination = 'skip'
      else if (isKnown && reading.state.destination !== 'skip') words[token.name]?.(token.value)
      optional = false
    }
  }
  reading.putBytes()
  while (reading.depth > 0) reading.closeGroup()
  reading.body.end(reading.looking())
  return { blocks: reading.body.blocks, pictures: reading.pictures, ...reading.counts }
}
