import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withoutWebmTags } from './withoutWebmTags'

const element = (id: string, content: string | Buffer, size?: string): Buffer => {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
  const eight = Buffer.alloc(8)
  eight.writeBigUInt64BE(BigInt(bytes.length))
  eight[0] = 0x01
  return Buffer.concat([Buffer.from(id, 'hex'), size === undefined ? eight : Buffer.from(size, 'hex'), bytes])
}
const PLACE = 'LOCATION +21.0278+105.8342/'
const film = (tags: string, segmentSize?: string) =>
  Buffer.concat([
    element('1a45dfa3', 'webm'),
    element(
      '18538067',
      Buffer.concat([
        element('1549a966', 'info'),
        element('1254c367', tags),
        element('1f43b675', 'hình +21.0278 trong hình'),
        element('1254c367', tags),
      ]),
      segmentSize,
    ),
  ])

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toasoan-webm-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function published(bytes: Buffer): Promise<Buffer> {
  const path = join(folder, 'phim.webm')
  await writeFile(path, bytes)
  const file = await open(path, 'r+')
  await withoutWebmTags(file)
  await file.close()
  return readFile(path)
}

describe('a WebM film that is published', () => {
  for (const [name, tags, size] of [
    ['a short list of tags', PLACE, undefined],
    ['a long one', PLACE.repeat(40), undefined],
    ['a film whose length was not known when it began', PLACE, '01ffffffffffffff'],
  ] as const) {
    it(`says nowhere where it was taken: ${name}`, async () => {
      const before = film(tags, size)
      const after = await published(before)
      expect(after.toString('latin1')).not.toMatch(/105\.8342|LOCATION/)
      expect(after.length).toBe(before.length)
      const picture = before.indexOf('hình', 0, 'latin1')
      expect(after.subarray(picture, picture + 20)).toEqual(before.subarray(picture, picture + 20))
    })
  }

  it('is left alone where it is none, or makes no sense', async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('ftyp isom'), film(PLACE).subarray(0, 30), Buffer.alloc(64)]) {
      expect(await published(bytes)).toEqual(bytes)
    }
  })
})
