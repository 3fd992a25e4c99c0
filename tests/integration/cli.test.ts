/** The terminal door as a script would use it: the built program, its output and its exit status. */
import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const PROGRAM = path.resolve(import.meta.dirname, '../../out/cli.js')

interface Finished {
  readonly status: number
  readonly output: string
  readonly complaint: string
}

function toasoan(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Finished> {
  const { LANG: _, LC_ALL: __, LC_MESSAGES: ___, ...rest } = process.env
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [PROGRAM, ...words],
      { env: { ...rest, XDG_CONFIG_HOME: root, HOME: root, APPDATA: root, ...env } },
      (error, output, complaint) => {
        const status = error === null ? 0 : error.code
        if (typeof status === 'number') resolve({ status, output, complaint })
        else reject(error)
      },
    )
  })
}

/** A string that the pattern is in. */
const matching = (pattern: RegExp) => expect.stringMatching(pattern)

let root: string
const at = (...parts: string[]) => path.join(root, ...parts)

const PAGE = `Cầu Đò Hạ hợp long: TX. Cẩm Lưu rút ngắn 40 phút đi chợ

(Baosongtra.vn) - Từ hôm nay, người dân hai bờ sông Trà không còn phải chờ đò.

cau do ha hop long tx cam luu rut ngan 40 phut di cho

Chiều 21/11, nhịp cuối của cầu Đò Hạ được nối liền.

Bà Lê Thị Mận, trưởng thôn Bến Đá, cho biết chợ phiên sẽ họp thêm hai buổi mỗi tháng.

Chủ đề Giao thông nông thôn

Đọc thêm

Chuyến đò cuối của ông Năm Lái

Tin mới Emagazine Truyền hình Podcast
`

beforeEach(async () => {
  root = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-')))
  await fs.writeFile(at('bai.txt'), PAGE)
})
afterEach(() => fs.rm(root, { recursive: true }))

// Many programs are started here, on machines that may be busy with other things.
describe('the terminal', { timeout: 60_000 }, () => {
  it('imports, lists, finds and exports', async () => {
    const imported = await toasoan(['import', at('bai.txt'), '--library', at('thu vien')])
    expect([imported.status, imported.complaint]).toEqual([0, ''])
    const { id, folder, warnings, ...more } = JSON.parse(imported.output)
    expect(more).toEqual({})
    expect(folder).toBe(at('thu vien', path.basename(folder)))
    expect(path.basename(folder)).toMatch(/^\d{4}-\d\d-\d\d cau-do-ha-hop-long-tx-cam-luu-rut-ngan-40-phut-di-cho$/)
    expect(warnings).toHaveLength(2)

    await fs.writeFile(at('khac.txt'), 'Giải bóng chuyền Trà Lam\n\nTrận cuối.')
    expect((await toasoan(['import', at('khac.txt'), '--library', at('thu vien')])).status).toBe(0)
    const all = await toasoan(['list', '--library', at('thu vien')])
    expect(all.output.trimEnd().split('\n')).toHaveLength(2)
    const found = await toasoan(['list', '--library', at('thu vien'), '--query', 'hợp long cau'])
    expect(JSON.parse(found.output)).toMatchObject({ id, folder, topic: 'Giao thông nông thôn' })
    expect(await toasoan(['list', '--library', at('thu vien'), '--query', 'máy bay phản lực'])).toEqual({
      status: 0,
      output: '',
      complaint: '',
    })

    await fs.writeFile(
      at('ho-so.json'),
      JSON.stringify({ name: 'Báo Sông Trà', siteUrl: 'https://baosongtra.vn', datelineText: 'Baosongtra.vn' }),
    )
    const exported = await toasoan(['export', folder, '--to', at('trang'), '--profile', at('ho-so.json')])
    expect([exported.status, exported.complaint]).toEqual([0, ''])
    const result = JSON.parse(exported.output)
    expect(Object.keys(result)).toEqual(['files', 'warnings'])
    for (const file of result.files) expect((await fs.stat(at('trang', file))).isFile()).toBe(true)
    const html = await fs.readFile(at('trang', 'index.html'), 'utf8')
    const words = html.replace(/<script[\s\S]*?<\/script>|<head>[\s\S]*?<\/head>|<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    const parts = [
      '(Baosongtra.vn) -',
      'Từ hôm nay,',
      'Chiều 21/11,',
      'Bà Lê Thị Mận,',
      'Giao thông nông thôn',
      'Chuyến đò cuối',
    ]
    const places = parts.map((part) => words.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    for (const part of parts.slice(1, 4)) expect(words.split(part)).toHaveLength(2)
  })

  it.each([
    ['a file that is not there', ['import', 'khong-co.txt', '--library', 'thu-vien'], /Không có tệp/],
    ['an empty file', ['import', 'rong.txt', '--library', 'thu-vien'], /không có chữ nào/],
    ['a file that is not UTF-8', ['import', 'tcvn3.txt', '--library', 'thu-vien'], /không phải UTF-8/],
    ['a picture', ['import', 'anh.txt', '--library', 'thu-vien'], /không phải UTF-8/],
    ['a file of more than 64 MB', ['import', 'to.txt', '--library', 'thu-vien'], /lớn hơn 64 MB/],
    ['a folder without articles', ['import', 'khong-bai', '--library', 'thu-vien'], /không có tệp nào nhập được/],
    ['a folder to convert without articles', ['convert', 'khong-bai', '--to', 'ra'], /không có tệp nào/],
    ['a file in the place of a folder', ['convert', 'bai.txt', '--to', 'bai.txt'], /là một tệp/],
    ['a library that is not there', ['list', '--library', 'thu-vien'], /Không mở được thư viện/],
    ['a folder without an article', ['export', '.', '--to', 'trang'], /không phải thư mục của một bài/],
    ['a damaged article', ['export', 'hong', '--to', 'trang'], /không phải thư mục của một bài/],
  ])('says in one line what is wrong with %s, and writes nothing', async (_, words, reason) => {
    await fs.writeFile(at('rong.txt'), '')
    await fs.writeFile(at('tcvn3.txt'), Buffer.from([0x43, 0xc7, 0x75, 0x20, 0xab, 0x6e]))
    await fs.writeFile(at('anh.txt'), Buffer.from('\x89PNG\r\n\x1A\n\0\0', 'latin1'))
    await fs.writeFile(at('to.txt'), '')
    await fs.truncate(at('to.txt'), 64 * 1024 * 1024 + 1)
    await fs.mkdir(at('hong'))
    await fs.mkdir(at('khong-bai'))
    await fs.writeFile(at('hong', 'article.json'), '{"format":')
    const before = await fs.readdir(root, { recursive: true })
    const absolute = words.map((word, index) => (index === 0 || word.startsWith('--') ? word : at(word)))
    const { status, output, complaint } = await toasoan(absolute)
    expect([status, output]).toEqual([1, ''])
    expect(complaint).toMatch(reason)
    expect(complaint.trimEnd().split('\n')).toHaveLength(1)
    expect(complaint).not.toMatch(/\bat .*:\d+|Error:/)
    expect(await fs.readdir(root, { recursive: true })).toEqual(before)
  })

  it.each([
    ['that is not there', undefined, /Không có tệp hồ sơ tờ báo/],
    ['that is empty', '', /không phải JSON/],
    ['that is not JSON', 'không phải JSON', /không phải JSON/],
    ['that is not UTF-8', Buffer.from([0x7b, 0xff]), /không phải JSON/],
    ['of the wrong shape', '{"name":7,"siteUrl":"x"}', /không đúng dạng hồ sơ tờ báo: sai hoặc thiếu mục name/],
    ['that is a folder', 'folder', /Không đọc được tệp hồ sơ/],
  ])('refuses to export with a profile %s, and says which', async (_, content, reason) => {
    const { folder } = JSON.parse((await toasoan(['import', at('bai.txt'), '--library', at('thu-vien')])).output)
    if (content === 'folder') await fs.mkdir(at('ho-so.json'))
    else if (content !== undefined) await fs.writeFile(at('ho-so.json'), content)
    const words = ['export', folder, '--to', at('trang'), '--profile', at('ho-so.json')]
    const { status, output, complaint } = await toasoan(words)
    expect([status, output]).toEqual([1, ''])
    expect(complaint).toMatch(reason)
    expect(await fs.readdir(root)).not.toContain('trang')
  })

  it('imports a folder to its last file, and nothing of it a second time', async () => {
    await fs.mkdir(at('bài gửi', 'cũ'), { recursive: true })
    await fs.writeFile(at('bài gửi', 'a.txt'), 'Đường mới\n\nChữ.')
    await fs.writeFile(at('bài gửi', 'cũ', 'b.md'), '# Đường cũ\n\nChữ.')
    await fs.writeFile(at('bài gửi', 'ảnh.jpg'), 'x')
    const words = ['import', at('bài gửi'), '--library', at('thu-vien')]
    const rows = (output: string) =>
      output
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
    const first = await toasoan(words)
    expect([first.status, first.complaint]).toEqual([0, expect.stringContaining('Bỏ qua 1 tệp')])
    const came = rows(first.output)
    expect(came.map(({ file }) => path.basename(file)).toSorted()).toEqual(['a.txt', 'b.md'])
    const again = rows((await toasoan(words)).output)
    expect(again.map(({ id, known }) => [id, typeof known])).toEqual(came.map(({ id }) => [id, 'string']))
    expect(await fs.readdir(at('thu-vien'))).toHaveLength(2)
    const asked = rows((await toasoan([...words, '--again'])).output)
    expect(asked.every(({ known, id }) => known === undefined && id !== undefined)).toBe(true)
    expect(await fs.readdir(at('thu-vien'))).toHaveLength(4)
  })

  it('converts old charsets to UTF-8, keeps every original, and says what may be lost', async () => {
    const vni = 'Chieàu 21/11, nhòp cuoái cuûa caàu Ñoø Haï ñöôïc noái lieàn.\r\n\r\nDoøng hai.'
    await fs.mkdir(at('cu'))
    await fs.writeFile(at('cu', 'bai.txt'), Buffer.from(vni, 'latin1'))
    await fs.writeFile(at('cu', 'ngan.txt'), Buffer.from([0x43, 0xc7, 0x75]))
    await fs.writeFile(at('cu', 'moi.txt'), 'Đường mới')
    const before = await fs.readFile(at('cu', 'bai.txt'))
    const run = () => toasoan(['convert', at('cu'), '--to', at('ra')])
    const { status, output } = await run()
    const rows = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const of = (name: string) => rows.find(({ file }) => path.basename(file) === name)
    expect([status, rows.length]).toEqual([1, 3])
    expect(of('bai.txt')).toMatchObject({ to: at('ra', 'bai.txt'), charset: 'VNI', warnings: [/VNI/].map(matching) })
    expect(of('moi.txt')).toMatchObject({ charset: 'Unicode', warnings: [] })
    expect(of('ngan.txt').error).toContain('--from')
    expect(await fs.readFile(at('ra', 'bai.txt'), 'utf8')).toBe(
      'Chiều 21/11, nhịp cuối của cầu Đò Hạ được nối liền.\r\n\r\nDòng hai.',
    )
    expect(await fs.readFile(at('cu', 'bai.txt'))).toEqual(before)
    expect(await fs.readdir(at('ra'))).toHaveLength(2)
    // A second run stands beside the first; nothing is overwritten.
    await run()
    expect((await fs.readdir(at('ra'))).toSorted()).toEqual(['bai (2).txt', 'bai.txt', 'moi (2).txt', 'moi.txt'])
    const told = await toasoan(['convert', at('cu', 'ngan.txt'), '--to', at('ra'), '--from', 'tcvn3'])
    expect([told.status, await fs.readFile(at('ra', 'ngan.txt'), 'utf8')]).toEqual([0, 'Cầu'])
    expect((await toasoan(['convert', at('cu'), '--to', at('ra'), '--from', 'x'])).status).toBe(2)
  })

  it.each([
    [[]],
    [['nhap']],
    [['import']],
    [['import', 'a.txt']],
    [['import', 'a.txt', '--library']],
    [['export', 'a', 'b', '--to', 'c']],
    [['convert', 'a.txt']],
    [['list', '--library', '']],
    [['list', '--library', 'c', '--sort', 'x']],
    [['export', 'a']],
    [['--unknown']],
  ])('answers 2 to wrong usage: %j', async (words) => {
    const { status, output, complaint } = await toasoan(words)
    expect([status, output]).toEqual([2, ''])
    expect(complaint).not.toBe('')
  })

  it('explains itself, in English where the terminal is English', async () => {
    const help = await toasoan(['--help'])
    expect([help.status, help.complaint]).toEqual([0, ''])
    expect(help.output).toMatch(
      /Cách dùng:[\s\S]*import FILE… \[--again\] --library DIR[\s\S]*export ARTICLE_FOLDER --to DIR\|FILE/,
    )
    expect((await toasoan(['--help'], { LANG: 'en_GB.UTF-8' })).output).toMatch(/Usage:/)
    expect((await toasoan(['import', 'x', '--lang', 'en'])).complaint).toMatch(/is missing/)
    expect((await toasoan(['--version'])).output).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('imports a batch to its end, one line a file', async () => {
    await fs.writeFile(at('rong.txt'), '')
    await fs.writeFile(at('hong.docx'), 'PK\x03\x04 [Content_Types].xml')
    await fs.writeFile(at('bai.md'), '# Đường mới\n\nChữ **đậm**.\n')
    await fs.writeFile(at('cu.html'), '<html><body><h1>Đường cũ</h1><p>Chữ.</p></body></html>')
    const files = ['rong.txt', 'bai.txt', 'hong.docx', 'bai.md', 'khong-co.rtf', 'cu.html'].map((name) => at(name))
    const { status, output, complaint } = await toasoan(['import', ...files, '--library', at('thu-vien')])
    expect([status, complaint]).toEqual([1, ''])
    const lines = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ file }) => file)).toEqual(files)
    expect(lines.map((line) => ('error' in line ? 'error' : typeof line.id))).toEqual([
      'error',
      'string',
      'error',
      'string',
      'error',
      'string',
    ])
    expect(await fs.readdir(at('thu-vien'))).toHaveLength(3)
  })

  it.each(['docx', 'md', 'html', 'txt', 'toasoan'])(
    'exports to a file of the format .%s that comes back',
    async (extension) => {
      const { folder } = JSON.parse((await toasoan(['import', at('bai.txt'), '--library', at('thu-vien')])).output)
      const exported = await toasoan(['export', folder, '--to', at(`ra.${extension}`)])
      expect([exported.status, exported.complaint]).toEqual([0, ''])
      expect(JSON.parse(exported.output).files).toEqual([`ra.${extension}`])
      const again = await toasoan(['export', folder, '--to', at(`ra.${extension}`)])
      expect([again.status, again.output]).toEqual([1, ''])
      const back = await toasoan(['import', at(`ra.${extension}`), '--library', at('thu-vien-2')])
      expect(back.status).toBe(0)
      const listed = await toasoan(['list', '--library', at('thu-vien-2')])
      expect(JSON.parse(listed.output)).toMatchObject({
        headline: 'Cầu Đò Hạ hợp long: TX. Cẩm Lưu rút ngắn 40 phút đi chợ',
        topic: 'Giao thông nông thôn',
      })
    },
  )

  it('needs no Electron', async () => {
    const built = await fs.readFile(PROGRAM, 'utf8')
    const chunks = [...built.matchAll(/from\s*["']\.\/(chunks\/[^"']+)["']/g)].map(([, name = '']) => name)
    const sources = await Promise.all(chunks.map((name) => fs.readFile(path.join(path.dirname(PROGRAM), name), 'utf8')))
    expect(chunks.length).toBeGreaterThan(0)
    for (const source of [built, ...sources])
      expect(source).not.toMatch(/(from|import|require)\s*\(?\s*["']electron(-store)?["']/)
  })
})
