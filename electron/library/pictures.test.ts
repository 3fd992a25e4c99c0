import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addMediaFile, addPicture, findMedia } from './mediaStore'
import { recognisePicture } from './pictures'
import { sanitiseSvg } from './sanitiseSvg'

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
/** The first box of a picture with these brands. */
const heic = (...brands: readonly string[]) =>
  Buffer.from(
    `\0\0\0${String.fromCharCode(12 + brands.length * 4)}ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}\0\0\0\0`,
    'latin1',
  )
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

  it.each(['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const)(
    'is said to be cut off when its download was cut short: %s',
    async (format) => {
      const bytes = await picture().toFormat(format).toBuffer()
      expect(await recognisePicture(bytes.subarray(0, Math.floor(bytes.length * 0.6)))).toEqual({ fault: 'damaged' })
    },
  )

  it.each([
    ['a text', Buffer.from('Đây là chữ, không phải ảnh.'), { fault: 'not-a-picture' }],
    ['a page with a drawing in it', Buffer.from('<html><svg/></html>'), { fault: 'not-a-picture' }],
    ['nothing', Buffer.alloc(0), { fault: 'not-a-picture' }],
    ['a PDF', Buffer.from('%PDF-1.7\n'), { fault: 'kind-unsupported', kind: 'PDF' }],
    ['a Photoshop file', Buffer.from('8BPS\0\x01'), { fault: 'kind-unsupported', kind: 'Photoshop (PSD)' }],
    ['a telephone’s HEIC', heic('heic', 'mif1'), { fault: 'kind-unsupported', kind: 'HEIC' }],
    ['a telephone’s HEIC of another brand', heic('mif1', 'heix'), { fault: 'kind-unsupported', kind: 'HEIC' }],
    ['the first bytes of a JPEG and no more', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), { fault: 'damaged' }],
  ])('is not %s, and that is said', async (_, bytes, verdict) => expect(await recognisePicture(bytes)).toEqual(verdict))

  it('is refused when it would unpack to more than a camera makes', async () => {
    const bomb = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: 'red' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(4_000_000)
    expect(await recognisePicture(bomb)).toEqual({ fault: 'too-many-pixels' })
  }, 60_000)

  it.each([
    ['', 'picture-empty'],
    ['\xFF\xD8\xFF\xE0 rồi hết', 'picture-damaged'],
    [heic('heic', 'mif1'), 'picture-heic'],
    ['BM\x36\0\0\0\0\0\0\0', 'picture-kind-unsupported'],
  ])('that is refused has words of its own', async (content, code) => {
    const bytes = Buffer.from(content as string, 'latin1')
    expect(await addPicture(folder, 'ảnh.jpg', bytes)).toMatchObject({ ok: false, problem: { code, file: 'ảnh.jpg' } })
  })

  it('that browsers cannot show is drawn, upright, and its file is kept untouched', async () => {
    const tiff = await picture().withMetadata({ orientation: 6 }).tiff().toBuffer()
    const added = await addPicture(folder, 'quét.tif', tiff)
    expect(added).toMatchObject({
      ok: true,
      value: { mime: 'image/jpeg', widthPx: 80, heightPx: 120, name: 'quét.tif' },
    })
    if (!added.ok) return
    expect(await fs.readFile(path.join(folder, 'media', added.value.original ?? ''))).toEqual(tiff)
    expect((await sharp(path.join(folder, 'media', added.value.file)).metadata()).format).toBe('jpeg')
  })

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

describe('a drawing (SVG)', () => {
  const svg = (inside: string, before = '') =>
    Buffer.from(
      `<?xml version="1.0"?>${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="40"><rect width="60" height="40" fill="#fff"/>${inside}</svg>`,
    )
  const clean = async (bytes: Uint8Array) => (await sanitiseSvg(bytes, async (picture) => picture.length > 0)) ?? ''
  /** The colour in the middle of what is shown: white where nothing was drawn. */
  const middle = async (bytes: Uint8Array) => {
    const verdict = await recognisePicture(bytes)
    if ('fault' in verdict || verdict.drawn === undefined) throw new Error(JSON.stringify(verdict))
    const { data, info } = await sharp(verdict.drawn.bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * 3
    return [...data.subarray(at, at + 3)]
  }
  const RED = [255, 0, 0]
  const WHITE = [255, 255, 255]
  const red = '<rect width="60" height="40" fill="#f00"/>'

  it('is shown and published as pixels, sharp enough for a page; its file is kept untouched', async () => {
    const bytes = svg(red)
    const added = await addPicture(folder, 'mực nước.svg', bytes)
    expect(added).toMatchObject({ ok: true, value: { mime: 'image/png', widthPx: 2400, heightPx: 1600 } })
    if (!added.ok) return
    expect(await media()).toHaveLength(2)
    expect(await fs.readFile(path.join(folder, 'media', added.value.original ?? ''))).toEqual(bytes)
    expect(await middle(bytes)).toEqual(RED)
  })

  it('keeps its gradients, its styles, the names of its namespaces and a picture inside it', async () => {
    const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    for (const drawing of [
      svg(
        '<defs><linearGradient id="g"><stop stop-color="#f00"/></linearGradient></defs><rect width="60" height="40" style="fill:url(#g)"/>',
      ),
      svg('<style>.a{fill:#f00}</style><rect class="a" width="60" height="40"/>'),
      svg(
        '<style><![CDATA[.a{fill:#f00}]]></style><g><use xlink:href="#r"/></g><defs><rect id="r" class="a" width="60" height="40"/></defs>',
      ),
      svg('<rect width="60" height="40" fill="&c;"/>', '<!DOCTYPE svg [<!ENTITY c "#f00">]>'),
      svg(
        `<image width="60" height="40" preserveAspectRatio="none" xlink:href="data:image/png;base64,${png.toString('base64')}"/>`,
      ),
    ])
      expect(await middle(drawing), drawing.toString()).toEqual(RED)
  })

  it.each([
    ['script', '<script>alert(1)</script>'],
    ['a handler', '<rect onload="alert(1)" ONCLICK="alert(1)" width="1" height="1"/>'],
    [
      'a foreign page',
      '<foreignObject width="60" height="40"><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://a.vn"/></foreignObject>',
    ],
    ['a picture of the network', '<image width="60" height="40" href="https://a.vn/x.png"/>'],
    ['a file of this computer', '<image width="60" height="40" xlink:href="file:///etc/hostname"/>'],
    ['a page in an address', '<image width="60" height="40" href="data:text/html;base64,PHNjcmlwdD4="/>'],
    ['a drawing in a drawing', '<image width="60" height="40" href="data:image/svg+xml;base64,PHN2Zy8+"/>'],
    ['a style of the network', '<style>@import "https://a.vn/x.css"; rect{fill:url(https://a.vn/x)}</style>'],
    ['an escaped style', '<style>@\\69mport "https://a.vn/x.css"; rect{fill:\\75 rl(https://a.vn/x)}</style>'],
    ['a link', '<a href="javascript:alert(1)"><rect width="1" height="1" fill="url( https://a.vn/x )"/></a>'],
    [
      'a movement that sets an address',
      '<set attributeName="href" to="javascript:alert(1)"/><animate attributeName="href" values="https://a.vn"/>',
    ],
    ['another file', '<use href="https://a.vn/x.svg#a"/><use xlink:href="/etc/x.svg#a"/>'],
  ])('loses %s', async (_, inside) => {
    const left = await clean(svg(inside))
    expect(left).toContain('<rect width="60"')
    expect(left).not.toMatch(/script|alert|a\.vn|etc|html|foreignObject|import|onload|onclick|svg\+xml|<set|<animate/i)
  })

  it('does not grow: entities in entities, and uses in uses', async () => {
    const laughs = `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>`
    expect(await recognisePicture(svg('<text>&c;</text>', laughs))).toEqual({ fault: 'damaged' })
    const outside = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    expect(await recognisePicture(svg('<text>&x;</text>', outside))).toEqual({ fault: 'damaged' })
    const uses = Array.from({ length: 40 }, (_, n) => `<g id="u${n + 1}"><use href="#u${n}"/><use href="#u${n}"/></g>`)
    expect(await recognisePicture(svg(`<defs><g id="u0">${red}</g>${uses.join('')}</defs><use href="#u40"/>`))).toEqual(
      { fault: 'damaged' },
    )
    expect(await middle(svg(`<g id="a">${red}<use href="#a"/></g>`))).toEqual(RED)
    expect(await recognisePicture(svg('<g>'.repeat(3000) + '</g>'.repeat(3000)))).toEqual({ fault: 'damaged' })
  })

  it('is refused where it is broken or has no size that can be drawn', async () => {
    expect(await recognisePicture(svg('<rect'))).toEqual({ fault: 'damaged' })
    expect(
      await recognisePicture(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="0" height="9"/>')),
    ).toEqual({
      fault: 'damaged',
    })
    expect(await middle(svg('<image width="60" height="40" href="https://a.vn/x.png"/>'))).toEqual(WHITE)
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
