import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Article, articleSchema, createArticle, profileSchema } from '../../core/article'
import { createTranslate } from '../../core/texts'
import { EXPORT_MANIFEST, exportPage } from './exportPage'
import { renderPage } from './renderPage'

// Pictures, checkers and browsers take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const assetsFolder = join(import.meta.dirname, '../../assets')
const translate = createTranslate('vi')
const now = '2026-11-22T15:00:00+07:00'
const profile = profileSchema.parse({ name: 'Báo Sông Trà', siteUrl: 'https://baosongtra.vn' })
const name = (letter: string, extension: string) => `${letter.repeat(64)}.${extension}`

let folder = ''
let mediaFolder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toasoan-export-'))
  mediaFolder = join(folder, 'media')
  await mkdir(mediaFolder)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

function article(fields: object = {}): Article {
  const draft = createArticle({ id: 'mot-bai-bao', now })
  return articleSchema.parse({ ...draft, headline: 'Cẩm Lưu xong đê Bàu Sen', ...fields })
}

function figure(file: string, widthPx = 900, heightPx = 600): object {
  return {
    type: 'figure',
    alt: 'Đê',
    picture: { file, mime: 'image/jpeg', sizeBytes: 1, name: file, widthPx, heightPx },
  }
}

const bodyOf = (...children: object[]) => ({ body: { root: { children } } })
const exportTo = (to: string, written = article()) =>
  exportPage({ article: written, profile, mediaFolder, assetsFolder, now, to, translate })
const plain = (widthPx: number, heightPx: number) =>
  sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: '#7f9a94' } })

async function movingGif(): Promise<Buffer> {
  const frame = (colour: string) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
      .png()
      .toBuffer()
  return sharp([await frame('#f00'), await frame('#00f')], { join: { animated: true } })
    .gif()
    .toBuffer()
}

describe('an export', () => {
  it('says nowhere where a picture was taken or who took it, and shows it upright', async () => {
    const original = await plain(900, 600)
      .jpeg()
      .withExif({ IFD0: { Artist: 'Le Thu Van' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 4200/100' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect((await sharp(original).metadata()).exif?.toString('latin1')).toContain('Le Thu Van')
    await writeFile(join(mediaFolder, name('a', 'jpg')), original)
    const place = 'XMP DataXMP<exif:GPSLatitude>21,1.7N</exif:GPSLatitude>'
    const moving = await movingGif()
    const noted = Buffer.concat([
      moving.subarray(0, -1),
      Buffer.from('\x21\xFE\x03Van\0', 'latin1'),
      Buffer.from([0x21, 0xff, 11]),
      Buffer.from(place.slice(0, 11)),
      Buffer.from([place.length - 11]),
      Buffer.from(place.slice(11)),
      Buffer.from([0, 0x3b]),
    ])
    await writeFile(join(mediaFolder, name('b', 'gif')), noted)
    const to = join(folder, 'ra')
    const written = article(bodyOf(figure(name('a', 'jpg')), figure(name('b', 'gif'))))
    const outcome = await exportTo(to, written)
    expect(outcome).toMatchObject({ ok: true, value: { warnings: [] } })
    const pictures = outcome.ok ? outcome.value.files.filter((file) => /\.(jpg|png|gif|avif)$/.test(file)) : []
    expect(pictures.length).toBeGreaterThan(2)
    for (const file of pictures) {
      const bytes = await readFile(join(to, file))
      const found = await sharp(bytes).metadata()
      expect([found.exif, found.iptc, found.xmp, found.orientation], file).toEqual(Array(4).fill(undefined))
      expect(bytes.toString('latin1'), file).not.toMatch(/GPS|Le Thu Van|XMP/)
      if (file.endsWith('-600.jpg')) expect([found.width, found.height]).toEqual([600, 900])
    }
    // It still moves, as it did; and what the newsroom keeps is what the photographer sent.
    const gif = pictures.find((file) => file.endsWith('.gif')) ?? ''
    expect(await readFile(join(to, gif))).toEqual(moving)
    expect(await readFile(join(mediaFolder, name('a', 'jpg')))).toEqual(original)
  })

  it('says nowhere where a film was taken, and nothing else of the film has moved', async () => {
    const box = (type: string, ...inside: readonly (string | Buffer)[]): Buffer => {
      const content = Buffer.concat(
        inside.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
      )
      const head = Buffer.alloc(4)
      head.writeUInt32BE(content.length + 8)
      return Buffer.concat([head, Buffer.from(type, 'latin1'), content])
    }
    const film = Buffer.concat([
      box('ftyp', 'isom\0\0\0\0isom'),
      box(
        'moov',
        box('mvhd', 'giữ nguyên'),
        box('trak', box('tkhd', 'hình'), box('udta', box('loci', '+21.0278+105.8342/'))),
        box('udta', box('\xA9xyz', '+21.0278+105.8342/'), box('\xA9nam', 'Phóng sự')),
        box('meta', box('keys', 'mdtacom.apple.quicktime.location.ISO6709'), box('ilst', '+21.0278+105.8342/')),
      ),
      box('mdat', '+21.0278 trong hình là chuyện của hình'),
    ])
    await writeFile(join(mediaFolder, name('c', 'mp4')), film)
    const video = {
      type: 'video',
      file: { file: name('c', 'mp4'), mime: 'video/mp4', sizeBytes: film.length, name: 'phim.mp4' },
    }
    const to = join(folder, 'ra')
    const outcome = await exportTo(to, article(bodyOf(video)))
    const path = outcome.ok ? outcome.value.files.find((file) => file.endsWith('.mp4')) : undefined
    const published = await readFile(join(to, path ?? ''))
    expect(published.length).toBe(film.length)
    expect(published.toString('latin1')).not.toMatch(/105\.8342|location/)
    for (const kept of ['mvhd', 'tkhd', '\xA9nam', 'mdat'])
      expect(published.indexOf(kept, 0, 'latin1'), kept).toBe(film.indexOf(kept, 0, 'latin1'))
    expect(published.subarray(published.indexOf('mdat'))).toEqual(film.subarray(film.indexOf('mdat')))
    expect(await readFile(join(mediaFolder, name('c', 'mp4')))).toEqual(film)
  })

  it('makes the folder and everything above it, and lists what it wrote', async () => {
    await writeFile(join(mediaFolder, name('a', 'jpg')), await plain(900, 600).jpeg().toBuffer())
    const to = join(folder, 'ra', 'trang')
    const outcome = await exportTo(to, article(bodyOf(figure(name('a', 'jpg')))))
    expect(outcome).toMatchObject({ ok: true, value: { folder: to, warnings: [] } })
    if (!outcome.ok) return
    expect(outcome.value.files).toContain('media/cam-luu-xong-de-bau-sen-aaaaaaaaaaaa-900.jpg')
    for (const file of outcome.value.files) expect((await stat(join(to, file))).size).toBeGreaterThan(0)
    expect(JSON.parse(await readFile(join(to, EXPORT_MANIFEST), 'utf8')).files).toEqual(outcome.value.files)
    expect(await readdir(join(folder, 'ra'))).toEqual(['trang'])
  })

  it('takes the place of an earlier export, and nothing of that one stays', async () => {
    await writeFile(join(mediaFolder, name('a', 'jpg')), await plain(900, 600).jpeg().toBuffer())
    const to = join(folder, 'trang')
    await exportTo(to, article(bodyOf(figure(name('a', 'jpg')))))
    await writeFile(join(to, '.DS_Store'), 'left by the system')
    expect(await exportTo(to, article({ headline: 'Tít mới' }))).toMatchObject({ ok: true })
    expect((await readdir(to)).sort()).toEqual([EXPORT_MANIFEST, 'index.html', 'style.css'].sort())
    expect(await readFile(join(to, 'index.html'), 'utf8')).toContain('<h1>Tít mới</h1>')
    expect((await readdir(folder)).sort()).toEqual(['media', 'trang'])
  })

  it('uses an empty folder', async () => {
    const to = join(folder, 'trong')
    await mkdir(to)
    expect(await exportTo(to)).toMatchObject({ ok: true })
  })

  it.each([
    ['a file of somebody else', async (to: string) => writeFile(join(to, 'luan-van.txt'), 'bốn năm')],
    ['a folder of somebody else', async (to: string) => mkdir(join(to, 'anh-cuoi'))],
    ['a file added to the media', async (to: string) => writeFile(join(to, 'media', 'cua-toi.jpg'), 'x')],
  ])('refuses a folder that holds %s, and leaves all of it as it was', async (_name, add) => {
    await writeFile(join(mediaFolder, name('a', 'jpg')), await plain(900, 600).jpeg().toBuffer())
    const to = join(folder, 'trang')
    await exportTo(to, article(bodyOf(figure(name('a', 'jpg')))))
    await add(to)
    const before = await readFile(join(to, 'index.html'), 'utf8')
    expect(await exportTo(to, article({ headline: 'Tít mới' }))).toEqual({
      ok: false,
      problem: { code: 'export-folder-not-empty', folder: to },
    })
    expect(await readFile(join(to, 'index.html'), 'utf8')).toBe(before)
    expect((await readdir(folder)).sort()).toEqual(['media', 'trang'])
  })

  it('never takes the place of the article’s own pictures, not even of none', async () => {
    for (const to of [mediaFolder, join(mediaFolder, 'trang')]) {
      expect(await exportTo(to)).toEqual({ ok: false, problem: { code: 'export-folder-not-empty', folder: to } })
    }
    expect(await readdir(mediaFolder)).toEqual([])
  })

  it('refuses a path where a file stands', async () => {
    const to = join(folder, 'tep.txt')
    await writeFile(to, 'của tôi')
    expect(await exportTo(to)).toMatchObject({ ok: false, problem: { code: 'export-folder-not-empty' } })
    expect(await readFile(to, 'utf8')).toBe('của tôi')
  })

  it('does not take a forged list for an earlier export of everything', async () => {
    const to = join(folder, 'trang')
    await mkdir(to)
    await writeFile(join(to, EXPORT_MANIFEST), '{"format":"something/else","files":["luan-van.txt"]}')
    await writeFile(join(to, 'luan-van.txt'), 'bốn năm')
    expect(await exportTo(to)).toMatchObject({ ok: false })
  })

  it('brings back what a power cut left beside its place, before it looks whether it may replace it', async () => {
    const to = join(folder, 'trang')
    await mkdir(join(folder, '.trang.toasoan-1-zzzzzzzz-old'))
    await writeFile(join(folder, '.trang.toasoan-1-zzzzzzzz-old', 'luan-van.txt'), 'không phải của bản xuất')
    expect(await exportTo(to)).toMatchObject({ ok: false, problem: { code: 'export-folder-not-empty' } })
    expect(await readdir(to)).toEqual(['luan-van.txt'])
  })

  it('tells of a folder that cannot be written, and leaves nothing behind', async () => {
    await writeFile(join(folder, 'tep'), '')
    expect(await exportTo(join(folder, 'tep', 'trang'))).toMatchObject({
      ok: false,
      problem: { code: 'write-refused' },
    })
    expect((await readdir(folder)).sort()).toEqual(['media', 'tep'])
  })

  it('leaves the earlier export untouched where the new one fails halfway', async () => {
    const to = join(folder, 'trang')
    await exportTo(to)
    const before = await readFile(join(to, 'index.html'), 'utf8')
    const options = { article: article({ headline: 'Tít mới' }), profile, mediaFolder, now, to, translate }
    expect(await exportPage({ ...options, assetsFolder: join(folder, 'nowhere') })).toMatchObject({ ok: false })
    expect(await readFile(join(to, 'index.html'), 'utf8')).toBe(before)
    expect((await readdir(folder)).sort()).toEqual(['media', 'trang'])
  })

  it('copies films, sounds and captions as they are', async () => {
    const film = { file: name('f', 'mp4'), mime: 'text/html', sizeBytes: 4, name: 'phim.mp4' }
    const captions = { file: name('c', 'vtt'), mime: 'text/vtt', sizeBytes: 4, name: 'loi.vtt' }
    await writeFile(join(mediaFolder, film.file), 'phim')
    await writeFile(join(mediaFolder, captions.file), 'WEBVTT\n')
    const to = join(folder, 'trang')
    await exportTo(to, article({ channel: 'video', video: { file: film, captions } }))
    expect(await readFile(join(to, 'media/cam-luu-xong-de-bau-sen-ffffffffffff.mp4'), 'utf8')).toBe('phim')
    expect(await readFile(join(to, 'media/cam-luu-xong-de-bau-sen-cccccccccccc.vtt'), 'utf8')).toBe('WEBVTT\n')
    // The type comes from the extension that a server goes by, not from the article.
    expect(await readFile(join(to, 'index.html'), 'utf8')).toContain('type="video/mp4"')
  })
})

describe('pictures on the page', () => {
  it('stand upright, carry neither place nor owner, and are as large as the page says', async () => {
    const camera = await plain(900, 600)
      .withExif({ IFD0: { Artist: 'Quốc Thụy' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(camera).metadata()).orientation).toBe(6)
    await writeFile(join(mediaFolder, name('a', 'jpg')), camera)
    const page = await renderPage({
      article: article(bodyOf(figure(name('a', 'jpg'), 600, 900))),
      profile,
      mediaFolder,
      assetsFolder,
      now,
    })
    const html = new TextDecoder().decode(await page.files[0]?.read())
    expect(html).toContain('width="600" height="900"')
    const pictures = page.files.filter((file) => file.path.startsWith('media/'))
    expect(pictures.map((file) => file.path.replace(/.*[.-]/, '')).sort()).toEqual(['avif', 'jpg', 'jpg'])
    for (const file of pictures) {
      const { width, height, exif, xmp, orientation, icc } = await sharp(await file.read()).metadata()
      expect({ exif, xmp, orientation, icc }).toEqual({
        exif: undefined,
        xmp: undefined,
        orientation: undefined,
        icc: undefined,
      })
      expect([width, height]).toEqual(file.path === 'media/og.jpg' ? [600, 315] : [600, 900])
    }
  })

  it('keep their transparency, and their movement', async () => {
    const clear = await sharp({ create: { width: 300, height: 200, channels: 4, background: '#0000' } })
      .png()
      .toBuffer()
    const moving = await movingGif()
    await writeFile(join(mediaFolder, name('a', 'png')), clear)
    await writeFile(join(mediaFolder, name('b', 'gif')), moving)
    const to = join(folder, 'trang')
    const written = article(bodyOf(figure(name('a', 'png'), 300, 200), figure(name('b', 'gif'), 40, 30)))
    expect(await exportTo(to, written)).toMatchObject({ ok: true, value: { warnings: [] } })
    const png = await sharp(join(to, 'media/cam-luu-xong-de-bau-sen-aaaaaaaaaaaa-300.png')).stats()
    expect(png.isOpaque).toBe(false)
    expect((await sharp(join(to, 'media/cam-luu-xong-de-bau-sen-bbbbbbbbbbbb.gif')).metadata()).pages).toBe(2)
  })

  it('are left out and told of where they are no pictures, or broken in the middle', async () => {
    const whole = await sharp({
      create: {
        width: 800,
        height: 600,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 120, sigma: 30 },
      },
    })
      .jpeg()
      .toBuffer()
    await writeFile(join(mediaFolder, name('a', 'jpg')), 'not a picture')
    await writeFile(join(mediaFolder, name('b', 'jpg')), whole.subarray(0, whole.length / 3))
    await writeFile(
      join(mediaFolder, name('c', 'jpg')),
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>',
    )
    await writeFile(join(mediaFolder, name('d', 'jpg')), whole)
    const to = join(folder, 'trang')
    const files = ['a', 'b', 'c', 'd'].map((letter) => name(letter, 'jpg'))
    const outcome = await exportTo(to, article(bodyOf(...files.map((file) => figure(file, 800, 600)))))
    expect(outcome).toMatchObject({
      ok: true,
      value: { warnings: [{}, {}, {}].map(() => expect.stringContaining('không đọc được')) },
    })
    const html = await readFile(join(to, 'index.html'), 'utf8')
    expect(html.match(/<img/g)).toHaveLength(1)
    expect(html).toContain('dddddddddddd')
  })
})

describe('the newspaper’s logo', () => {
  it('is a file of the page, with its size, as masthead, as icon and for search engines', async () => {
    const png = await plain(600, 60).png().toBuffer()
    const withLogo = { ...profile, logo: `data:image/png;base64,${png.toString('base64')}` }
    const to = join(folder, 'trang')
    await exportPage({ article: article(), profile: withLogo, mediaFolder, assetsFolder, now, to, translate })
    const html = await readFile(join(to, 'index.html'), 'utf8')
    expect(html).toContain('<img src="media/logo.png" width="600" height="60" alt="Báo Sông Trà">')
    expect(html).toContain('<link rel="icon" href="media/logo.png">')
    expect(html).toContain('/cam-luu-xong-de-bau-sen/media/logo.png"')
    expect((await sharp(join(to, 'media/logo.png')).metadata()).width).toBe(600)
  })

  it('gives way to the newspaper’s name where it cannot be read', async () => {
    const broken = { ...profile, logo: 'data:image/png;base64,AAAA' }
    const to = join(folder, 'trang')
    await exportPage({ article: article(), profile: broken, mediaFolder, assetsFolder, now, to, translate })
    expect(await readFile(join(to, 'index.html'), 'utf8')).toContain('<span class="name">Báo Sông Trà</span>')
  })
})

describe('a preview', () => {
  it('is ready before any picture has been made', async () => {
    const large = await plain(4000, 3000).jpeg().toBuffer()
    await writeFile(join(mediaFolder, name('a', 'jpg')), large)
    const page = await renderPage({
      article: article(bodyOf(figure(name('a', 'jpg')))),
      profile,
      mediaFolder,
      assetsFolder,
      now,
    })
    await rm(join(mediaFolder, name('a', 'jpg')))
    // The pictures are read only when they are asked for: their original is gone by now.
    expect(new TextDecoder().decode(await page.files[0]?.read())).toContain('<img')
    await expect(page.files.find((file) => file.path.endsWith('.jpg'))?.read()).rejects.toThrow()
  })
})
