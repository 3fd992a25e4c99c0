/** Films, sounds and caption tracks that came with a file, from the folder around it. */
import type { Root } from 'hast'
import type { MediaFile } from '../../core/document'
import type { MediaKind } from '../library'
import type { ReadingContext } from './exchangeFormat'
import { elementsIn, findNamed } from './hastQuestions'
import { fileBeside } from './picturesBeside'

/** Takes in what the tree plays, each address once. What lies elsewhere is left where it is, and its place is kept. */
export async function takeRecordings(
  tree: Root,
  { file, takeRecording, translate }: Pick<ReadingContext, 'file' | 'takeRecording' | 'translate'>,
): Promise<{ readonly recordings: ReadonlyMap<string, MediaFile>; readonly warnings: readonly string[] }> {
  const recordings = new Map<string, MediaFile>()
  const warnings: string[] = []
  for (const [src, kind] of addressesIn(tree)) {
    const found = await fileBeside(file, src)
    const taken = found === undefined ? undefined : await takeRecording(found, kind)
    if (taken?.ok) recordings.set(src, taken.value)
    else warnings.push(translate('exchange.read.recording-missing', { name: src.slice(-120) }))
  }
  return { recordings, warnings }
}

function addressesIn(tree: Root): Map<string, MediaKind> {
  const found = new Map<string, MediaKind>()
  const add = (src: unknown, kind: MediaKind) => {
    if (typeof src === 'string' && src !== '') found.set(src, kind)
  }
  for (const player of findNamed(tree, 'video', 'audio')) {
    const kind = player.tagName === 'video' ? 'video' : 'audio'
    const sources = elementsIn(player).filter(({ tagName }) => tagName === 'source')
    add(player.properties.src ?? sources[0]?.properties.src, kind)
    for (const track of elementsIn(player)) if (track.tagName === 'track') add(track.properties.src, 'captions')
  }
  return found
}
