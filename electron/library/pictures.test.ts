import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addMediaFile, addPicture, findMedia } from './mediaStore'
import { recognisePicture } from './pictures'

let folder: string
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-'))
})
afterEach(() => fs.rm(folder, { recursive: true }))

/** Noise, so that half a file is really half a picture. */
const picture = () => {
  const pixels = Buffer.alloc(120 * 80 * 3, 0).map((_, index) => (index * 2654435761) >>> 24)
  return sharp(pixels, { raw: { width: 120, height: 80, channels: 3 } })
}
const media = () => fs.readdir(path.join(folder, 'media'))

describe('a picture', () => {
  it.each([
    ['jpeg', 'image/jpeg', 'jpg'],
    ['png', 'image/png', 'png'],
    ['webp', 'image/webp', 'webp'],
    ['avif', 'image/avif', 'avif'],
    ['gif', 'image/gif', 'gif'],
  ] as const)('is known by its content: %s', async (format, mime, extension) => {
    const bytes = await picture().toFormat(format).toBuffer()
    expect(await recognisePicture(bytes)).toEqual({ mime, extension, widthPx: 120, heightPx: 80 })
  })

  it('is measured as it is seen, with the camera turned', async () => {
    const bytes = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await recognisePicture(bytes)).toMatchObject({ widthPx: 80, heightPx: 120 })
  })

  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
    'is refused when its download was cut short: %s',
    async (format) => {
      const bytes = await picture().toFormat(format).toBuffer()
      expect(await recognisePicture(bytes.subarray(0, Math.floor(bytes.length * 0.6)))).toBeUndefined()
    },
  )

  it.each([
    ['a text', Buffer.from('Đây là chữ, không phải ảnh.')],
    ['an SVG, which can run script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['the first bytes of a JPEG and no more', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['nothing', Buffer.alloc(0)],
  ])('is not %s', async (_, bytes) => expect(await recognisePicture(bytes)).toBeUndefined())

  it('is refused when it would unpack to more than a camera makes', async () => {
    const bomb = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: 'red' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(4_000_000)
    expect(await recognisePicture(bomb)).toBeUndefined()
  }, 60_000)

  it('is kept once under the hash of its content, whatever it is called', async () => {
    const bytes = await picture().png().toBuffer()
    const first = await addPicture(folder, 'C:\\Ảnh\\cầu.jpg', bytes)
    const second = await addPicture(folder, 'ghi-chu.txt', bytes)
    expect(first).toMatchObject({ ok: true, value: { name: 'cầu.jpg', mime: 'image/png', sizeBytes: bytes.length } })
    expect(second).toMatchObject({ ok: true, value: { name: 'ghi-chu.txt' } })
    const [only = '', ...others] = await media()
    expect(others).toEqual([])
    expect(only).toMatch(/^[0-9a-f]{32}\.png$/)
    expect(await fs.readFile(path.join(folder, 'media', only))).toEqual(bytes)
    expect(await findMedia(folder, only)).toBe(path.join(folder, 'media', only))
  })

  it('leaves nothing behind when it is none', async () => {
    expect(await addPicture(folder, 'ảnh.jpg', Buffer.from('chữ'))).toEqual({
      ok: false,
      problem: { code: 'picture-not-recognised', file: 'ảnh.jpg' },
    })
    expect(await fs.readdir(folder)).toEqual([])
  })

  it('is found in the article’s own folder and nowhere else', async () => {
    await fs.writeFile(path.join(folder, 'article.json'), '{}')
    await fs.mkdir(path.join(folder, 'media'))
    await fs.symlink('/etc/hostname', path.join(folder, 'media', '0123456789abcdef.jpg'))
    for (const name of ['../article.json', '0123456789abcdef.jpg', 'fedcba9876543210.jpg', ''])
      expect(await findMedia(folder, name)).toBeUndefined()
  })
})

describe('a film, a sound, a caption track', () => {
  const given = async (name: string, content: Buffer) => {
    const file = path.join(folder, name)
    await fs.writeFile(file, content)
    return file
  }
  const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.alloc(3_000_000, 7)])

  it('is copied whole under its hash', async () => {
    const outcome = await addMediaFile(folder, await given('phim.tmp', mp4), 'video')
    expect(outcome).toMatchObject({ ok: true, value: { mime: 'video/mp4', sizeBytes: mp4.length, name: 'phim.tmp' } })
    const [only = ''] = await media()
    expect(only).toMatch(/^[0-9a-f]{32}\.mp4$/)
    expect(mp4.equals(await fs.readFile(path.join(folder, 'media', only)))).toBe(true)
  })

  it('is refused by content', async () => {
    const file = await given('phim.mp4', Buffer.from('không phải phim'))
    expect(await addMediaFile(folder, file, 'video')).toEqual({
      ok: false,
      problem: { code: 'media-not-recognised', file, kind: 'video' },
    })
    expect((await addMediaFile(folder, await given('a.vtt', Buffer.from('WEBVTT\n\n')), 'captions')).ok).toBe(true)
    expect((await addMediaFile(folder, path.join(folder, 'khong-co'), 'audio')).ok).toBe(false)
  })
})
