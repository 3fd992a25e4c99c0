import fs from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentOf, openRig, type Rig, wordsOf } from './rig.fixture'

let rig: Rig
beforeEach(async () => {
  rig = await openRig()
})
afterEach(() => rig.close())

const PAGE = (body: string, head = '') => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`
const png = () => fs.readFile(rig.at('goc', 'media', rig.picture.file))

describe('HTML out', () => {
  it('comes back equal', async () => {
    const back = await rig.roundTrip('bai.html')
    expect(contentOf(back)).toEqual(contentOf(rig.article))
    expect(back.warnings).toEqual([])
  })
  it('gives way to what somebody edited in the file', async () => {
    await rig.exporting(rig.article, 'bai.html')
    const edited = (await fs.readFile(rig.at('bai.html'), 'utf8'))
      .replace(/(<h1[^>]*>)[^<]*/, '$1Tít mới')
      .replace('>Thu Vân', '>Hà Vi')
    const back = await rig.reading('sua.html', edited)
    expect([back.headline, back.section, back.bylines[0]?.penName]).toEqual(['Tít mới', 'Đời sống', 'Hà Vi'])
  })
  it('lays the pictures beside it', async () => {
    await rig.exporting(rig.article, 'bai.html')
    expect(await fs.readdir(rig.at('bai-media'))).toEqual([rig.picture.file])
  })
  it('does not write over a file that is there', async () => {
    await fs.writeFile(rig.at('bai.html'), 'của người khác')
    expect(await rig.exporting(rig.article, 'bai.html')).toMatchObject({
      ok: false,
      problem: { code: 'export-file-exists' },
    })
    expect(await fs.readFile(rig.at('bai.html'), 'utf8')).toBe('của người khác')
  })
  it('says what it cannot hold', async () => {
    const written = await rig.exporting(
      { ...rig.article, leadPicture: { picture: rig.picture, caption: '', credit: '', alt: '' } },
      'bai.html',
    )
    expect(written.ok && written.value.warnings).toEqual([expect.stringContaining('Ảnh đại diện')])
  })
})

describe('HTML in', () => {
  it('takes the article out of a page with navigation around it', async () => {
    const read = await rig.reading(
      'trang.html',
      PAGE(
        '<nav><a href=/>Trang chủ</a></nav><article><h1>Đường mới</h1><p>(Báo Sông Trà) - Sáng nay, đường mới ở Cẩm Lưu mở cửa cho người dân.</p><p>Hai.</p></article><footer>© 2026</footer>',
      ),
    )
    expect(read).toMatchObject({ headline: 'Đường mới', dateline: 'Báo Sông Trà' })
    expect(read.standfirst).toBe('Sáng nay, đường mới ở Cẩm Lưu mở cửa cho người dân.')
    expect(wordsOf(read)).not.toContain('Trang chủ')
  })
  it('takes in pictures beside it and inside it, and none from elsewhere', async () => {
    await fs.mkdir(rig.at('trang'))
    await fs.writeFile(rig.at('trang', 'ảnh 1.png'), await png())
    await fs.writeFile(rig.at('bi-mat.png'), await png())
    await fs.symlink(rig.at('bi-mat.png'), rig.at('trang', 'link.png'))
    const data = `data:image/png;base64,${(await png()).toString('base64')}`
    const sources = [
      '%E1%BA%A3nh%201.png',
      data,
      '../bi-mat.png',
      rig.at('bi-mat.png'),
      `file://${rig.at('bi-mat.png')}`,
      'link.png',
      'https://x.example/a.png',
      'data:text/html,x',
    ]
    const read = await rig.reading(
      'trang/bai.html',
      PAGE(`<h1>Tít</h1>${sources.map((src) => `<p><img src="${src}"></p>`).join('')}<p>Chữ</p>`),
    )
    const figures = read.body.root.children.flatMap((block) =>
      block.type === 'figure' ? [block.picture !== null] : [],
    )
    expect(figures).toEqual([true, true, false, false, false, false, false, false])
    expect(read.warnings).toHaveLength(6)
  })
  it.each([
    ['<font face=".VnTime">ViÖt Nam</font>', ''],
    ['<p style="font-family:\'.VnTime\'">ViÖt <b>Nam</b></p>', ''],
    [
      '<p class="MsoNormal">ViÖt Nam</p>',
      '<style>p.MsoNormal, li.MsoNormal {margin:0; font-family:".VnTime","sans-serif"}</style>',
    ],
    ['<p style="font:12pt VNI-Times">Vieät Nam</p>', ''],
  ])('converts old fonts: %s', async (body, head) => {
    const read = await rig.reading('cu.html', PAGE(`${body}<p>Không đổi: ViÖt</p>`, head))
    expect(wordsOf(read)).toContain('Việt Nam')
    expect(read.warnings.join()).toMatch(/TCVN3|VNI/)
  })
  it('leaves words alone that are not in the old font', async () => {
    const read = await rig.reading(
      'cu.html',
      PAGE('<p><font face=".VnTime">ViÖt Nam</font></p><p>Zoë, naïve, São Tomé</p>'),
    )
    expect(wordsOf(read)).toContain('Zoë, naïve, São Tomé')
  })
  it('flattens a million tags inside one another and keeps the words', async () => {
    const read = await rig.reading(
      'sau.html',
      `<html>${'<div>'.repeat(1_000_000)}đáy giếng${'</div>'.repeat(1_000_000)}<p>bờ giếng</p>`,
    )
    expect(wordsOf(read)).toMatch(/đáy giếng\s+bờ giếng/)
    expect(read.warnings).toEqual(expect.arrayContaining([expect.stringContaining('lồng quá sâu')]))
  }, 60_000)
  it.each(['<b>', '<font>', '<a href=x>', '<ul><li>', '<table><tr><td>', '<blockquote>', '<svg>', '<x-y>'])(
    'survives %s a hundred thousand times',
    async (tag) => {
      const read = await rig.reading('sau.html', `<html><p>đầu</p>${tag.repeat(100_000)}chữ`)
      expect(wordsOf(read)).toContain('đầu')
    },
    60_000,
  )
  it.each([
    ['nothing to read', PAGE('<script>a</script>'), 'file-empty'],
    ['half a page of NUL', `<html>\0\0`, 'file-not-text'],
    ['letters that fit no charset', Buffer.from('<html><p>\xff\xfe\xfa', 'latin1'), 'file-not-text'],
  ])('refuses %s', async (_, content, code) => expect(await rig.refusing('x.html', content)).toBe(code))
})
