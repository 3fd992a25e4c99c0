/** For the tests of the formats: every example of every block, with files that are there. */
import fs from 'node:fs/promises'
import { afterAll, beforeAll } from 'vitest'
import { type Block, blocks, type MediaFile } from '../../core/document'
import { addMediaFile, type MediaKind } from '../library'
import { openRig, type Rig } from './rig.fixture'

export interface Example {
  readonly type: string
  readonly index: number
  readonly block: Block
}

/** Names of all examples, for tables of tests. */
export const exampleNames = blocks.flatMap(({ type, examples }) => examples.map((_, index) => ({ type, index })))

/** One rig for all tests of a file, and every block in it; there when the first of them begins. */
export function withEveryBlock(): { readonly rig: Rig; readonly examples: readonly Example[] } {
  const here = {} as { rig: Rig; examples: readonly Example[] }
  beforeAll(async () => {
    here.rig = await openRig()
    here.examples = await everyBlock(here.rig)
  })
  afterAll(() => here.rig.close())
  return here
}

/** The examples with a picture, a film, a sound and captions that lie in the rig's folder of originals. */
export async function everyBlock(rig: Rig): Promise<Example[]> {
  const media = new Map<string, MediaFile>()
  const take = async (name: string, kind: MediaKind, content: Buffer) => {
    await fs.writeFile(rig.at(name), content)
    const added = await addMediaFile(rig.at('goc'), rig.at(name), kind)
    if (!added.ok) throw new Error(added.problem.code)
    media.set(added.value.mime, { ...added.value, name: '' })
  }
  await take('phim.mp4', 'video', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isomiso2'))
  await take('loi-ke.mp3', 'audio', Buffer.from('ID3\x04\0\0\0\0\0\0'))
  await take('phu-de.vtt', 'captions', Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nNước lên\n'))
  const withFiles = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(withFiles)
    if (value === null || typeof value !== 'object') return value
    if ('widthPx' in value) return { ...rig.picture, name: '' }
    if ('mime' in value && typeof value.mime === 'string') return media.get(value.mime)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withFiles(inner)]))
  }
  return blocks.flatMap(({ type, examples }) =>
    examples.map((example, index) => ({ type, index, block: withFiles(example) as Block })),
  )
}

/** Without the names that files had: another format keeps files, not what they were called. */
export function unnamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unnamed)
  if (value === null || typeof value !== 'object') return value
  const kept = Object.entries(value).map(([key, inner]) => [key, unnamed(inner)])
  return { ...Object.fromEntries(kept), ...('mime' in value ? { name: '' } : {}) }
}

/** The block without what Word cannot hold, and what the losses name. */
export function asInWord(block: Block): Block {
  if (block.type === 'figure') return { ...block, focus: null, width: 'text' }
  if (block.type === 'gallery') return { ...block, items: block.items.map((item) => ({ ...item, focus: null })) }
  return block
}

export function line(text: string): Block {
  return { type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text, format: 0 }] }
}
