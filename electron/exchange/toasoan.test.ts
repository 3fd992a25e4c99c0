import fs from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { serializeArticle } from '../../core/article'
import { openRig, type Rig } from './rig.fixture'

let rig: Rig
beforeEach(async () => {
  rig = await openRig()
})
afterEach(() => rig.close())

type Entries = readonly (readonly [name: string, content: string | Buffer, mode?: number])[]

async function zipped(entries: Entries): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content, mode] of entries)
    zip.addBuffer(Buffer.from(content), name, mode === undefined ? {} : { mode })
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}
const json = () => serializeArticle(rig.article)
const media = () => fs.readFile(rig.at('goc', 'media', rig.picture.file))
/** What a person finds in the library, and beside it. */
const everything = async () =>
  (await fs.readdir(rig.root, { recursive: true })).filter((name) => !name.startsWith('goc')).sort()

describe('a package', () => {
  it('comes back as the same article, pictures and all', async () => {
    expect((await rig.exporting(rig.article, 'bai.toasoan')).ok).toBe(true)
    const imported = await rig.importing(rig.at('bai.toasoan'))
    expect(imported).toMatchObject({ ok: true, value: { warnings: [], summary: { id: rig.article.id } } })
    const opened = await rig.library.open(rig.article.id)
    expect(opened.ok && opened.value.article).toEqual(rig.article)
    const kept = await rig.library.findMedia(rig.article.id, rig.picture.file)
    expect(kept && (await fs.readFile(kept))).toEqual(await media())
  })
  it('gets an id of its own where the library has the article', async () => {
    await rig.exporting(rig.article, 'bai.toasoan')
    await rig.importing(rig.at('bai.toasoan'))
    const again = await rig.importing(rig.at('bai.toasoan'))
    expect(again.ok && again.value.summary.id).not.toBe(rig.article.id)
    expect(again.ok && again.value.warnings).toEqual([expect.stringContaining('bản riêng')])
    const listed = await rig.library.list()
    expect(listed.ok && listed.value.articles).toHaveLength(2)
  })
  it('may be a folder that somebody zipped by hand', async () => {
    await fs.writeFile(
      rig.at('tay.zip'),
      await zipped([
        ['2026-11-20 cau/article.json', json()],
        [`2026-11-20 cau/media/${rig.picture.file}`, await media()],
        ['2026-11-20 cau/.history/1', 'x'],
      ]),
    )
    await fs.rename(rig.at('tay.zip'), rig.at('tay.toasoan'))
    expect(await rig.importing(rig.at('tay.toasoan'))).toMatchObject({ ok: true, value: { warnings: [] } })
  })
  it('says which pictures are missing or damaged, and leaves strangers out', async () => {
    await fs.writeFile(
      rig.at('a.toasoan'),
      await zipped([
        ['article.json', json()],
        [`media/${rig.picture.file}`, 'hỏng'],
        ['virus.exe', 'x'],
      ]),
    )
    const imported = await rig.importing(rig.at('a.toasoan'))
    expect(imported.ok && imported.value.warnings).toEqual([
      expect.stringContaining('cầu.png'),
      expect.stringContaining('1 tệp'),
    ])
    expect((await everything()).join()).not.toContain('exe')
  })
  it('is read by its content where its name says nothing', async () => {
    await rig.exporting(rig.article, 'bai.toasoan')
    await fs.rename(rig.at('bai.toasoan'), rig.at('tai-ve'))
    expect((await rig.importing(rig.at('tai-ve'))).ok).toBe(true)
  })

  const raw = async (name: string, replacement: string, entries?: Entries) => {
    const bytes = (
      await zipped(
        entries ?? [
          ['article.json', json()],
          [name, 'x'],
        ],
      )
    ).toString('latin1')
    return Buffer.from(bytes.replaceAll(name, replacement), 'latin1')
  }
  it.each([
    ['a name that climbs out', () => raw('aaaaaa.txt', '../../a.tx'), 'file-unsafe'],
    ['an absolute name', () => raw('aaaaaa.txt', '/etc/a.txt'), 'file-unsafe'],
    ['a drive', () => raw('aaaaaa.txt', 'C:/tmp.txt'), 'file-unsafe'],
    [
      'a link',
      () =>
        zipped([
          ['article.json', json()],
          ['media/a', '/etc/passwd', 0o120777],
        ]),
      'file-unsafe',
    ],
    [
      'names that differ in case',
      () =>
        zipped([
          ['article.json', json()],
          ['Article.JSON', 'x'],
        ]),
      'file-unsafe',
    ],
    [
      'names that differ in Unicode form',
      () =>
        zipped([
          ['article.json', json()],
          ['ế', 'x'],
          ['ế'.normalize('NFD'), 'x'],
        ]),
      'file-unsafe',
    ],
    [
      'three thousand entries',
      () =>
        zipped([['article.json', json()], ...Array.from({ length: 3000 }, (_, index) => [`x${index}`, ''] as const)]),
      'file-unsafe',
    ],
    ['a bomb', () => zipped([['article.json', Buffer.alloc(60_000_000, ' ')]]), 'file-unsafe'],
    ['no article', () => zipped([['a.txt', 'x']]), 'file-kind-unsupported'],
    ['an article that is none', () => zipped([['article.json', '{"format":']]), 'file-damaged'],
    [
      'an article of a newer version',
      () => zipped([['article.json', json().replace('"version": 1', '"version": 99')]]),
      'file-newer',
    ],
    ['half a package', async () => (await zipped([['article.json', json()]])).subarray(0, 300), 'file-damaged'],
    ['text under this name', async () => Buffer.from('chữ'), 'file-damaged'],
  ])(
    'is refused with %s, and leaves nothing behind',
    async (_, content, code) => {
      await fs.writeFile(rig.at('x.toasoan'), await content())
      const before = await everything()
      expect(await rig.importing(rig.at('x.toasoan'))).toMatchObject({ ok: false, problem: { code } })
      expect(await everything()).toEqual(before)
    },
    20_000,
  )

  it('is refused where an entry is longer than it says', async () => {
    const bytes = await zipped([
      ['article.json', json()],
      [`media/${rig.picture.file}`, await media()],
    ])
    // The unpacked size stands in the central directory and behind the data (APPNOTE 4.3.9, 4.3.12): both lie.
    const size = Buffer.byteLength(json())
    let lies = 0
    for (let place = 0; place + 4 <= bytes.length; place++) {
      if (bytes.readUInt32LE(place) === size) lies += bytes.writeUInt32LE(10, place) > 0 ? 1 : 0
    }
    expect(lies).toBeGreaterThan(0)
    await fs.writeFile(rig.at('x.toasoan'), bytes)
    const imported = await rig.importing(rig.at('x.toasoan'))
    expect(imported.ok).toBe(false)
  })
})
