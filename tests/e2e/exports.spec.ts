/** The doors out: the article leaves as a file of each kind, and that file opens again with the same words. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, type RunningApp, test } from './launch'

const PAGE = `<h1 class="headline">Cầu Đò Hạ hợp long</h1>
<p>Chiều 21/11, <strong>nhịp cuối</strong> được nối liền, <a href="https://baosongtra.vn/tin">tin trước</a>.</p>
<h2>Hai bờ sông</h2>
<ul><li>Bờ nam có đường</li><li>Bờ bắc chờ đèn</li></ul>
<table><tr><th>Trạm</th><th>Mực nước</th></tr><tr><td>Cẩm Lưu</td><td>3,2</td></tr></table>
<figure><img src="cau.png" alt="Cầu mới"><figcaption>Nhịp cuối của cầu. Ảnh: Lê Thu Vân</figcaption></figure>
<div class="qa"><div class="turn"><p class="asked"><span class="who">PV:</span> Bao giờ thông xe?</p><p>Tháng giêng.</p></div></div>
<blockquote><p>Chuyến cuối tôi chở không lấy tiền.</p></blockquote>`

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

interface Stored {
  readonly id: string
  readonly headline: string
  readonly body: { readonly root: { readonly children: readonly { readonly type: string }[] } }
}

/** Every article of the library as it lies on the disk. */
function stored(app: RunningApp): Stored[] {
  return fs
    .readdirSync(app.library, { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === 'article.json')
    .map((name) => JSON.parse(fs.readFileSync(path.join(app.library, name), 'utf8')))
}

const WORDS = ['text', 'caption', 'credit', 'alt', 'asker', 'answerer']

/** All words that a person wrote, in their order. */
function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    WORDS.includes(key) && typeof inner === 'string' ? (inner.match(/[\p{L}\p{N}]+/gu) ?? []) : wordsOf(inner),
  )
}

test('every kind of file is there, and opens again with the same words', async ({ app }) => {
  const { window } = app
  const desk = path.join(app.userData, 'bàn làm việc')
  fs.mkdirSync(desk, { recursive: true })
  fs.writeFileSync(path.join(desk, 'cầu.html'), PAGE)
  fs.writeFileSync(path.join(desk, 'cau.png'), Buffer.from(PIXEL, 'base64'))
  const cards = window.getByRole('option', { name: /Cầu Đò Hạ/ })
  await app.willOpen(path.join(desk, 'cầu.html'))
  await app.chooseFromMenu('article.import')
  await expect(window.getByRole('heading', { name: 'Cầu Đò Hạ hợp long', level: 1 })).toBeVisible()
  await expect(cards).toHaveCount(1)
  const [first] = stored(app)
  const words = wordsOf(first?.body)
  expect(words).toContain('Chuyến')
  expect(words).toContain('Vân')

  const known = new Set([first?.id])
  for (const [index, extension] of ['docx', 'md', 'html', 'txt', 'toasoan'].entries()) {
    const file = path.join(desk, `ra-${extension}.${extension}`)
    await app.willSave(file)
    await app.chooseFromMenu('article.exportAs')
    await expect(window.getByText(file)).toBeVisible()
    expect(fs.statSync(file).size).toBeGreaterThan(100)

    await app.willOpen(file)
    await app.chooseFromMenu('article.import')
    if (extension === 'toasoan') await window.getByRole('button', { name: 'Nhập thành bài mới' }).click()
    await expect(cards).toHaveCount(index + 2)
    const back = stored(app).find(({ id }) => !known.has(id))
    known.add(back?.id)
    expect(back?.headline).toBe('Cầu Đò Hạ hợp long')
    if (extension === 'txt') expect(wordsOf(back?.body)).toEqual(expect.arrayContaining(words))
    else {
      expect(wordsOf(back?.body)).toEqual(words)
      const kinds = (article: Stored | undefined) => article?.body.root.children.map(({ type }) => type)
      expect(kinds(back)).toEqual(kinds(first))
    }
    // Each goes out of the article that it was made from, and not of the last copy.
    await cards.last().click()
    await expect(cards.last()).toHaveAttribute('aria-selected', 'true')
  }
})

test('a file that is there already, and a file that cannot be written, are told in words', async ({ app }) => {
  const { window } = app
  await window.getByRole('button', { name: /Viết bài mới/ }).click()
  await window.keyboard.type('Bài đang viết')
  const file = path.join(app.userData, 'có-rồi')
  fs.writeFileSync(`${file}.docx`, 'của người khác')
  // The dialog never asked about the name with its ending, so nothing is overwritten.
  await app.willSave(file)
  await app.chooseFromMenu('article.exportAs')
  await expect(window.getByText('có-rồi.docx')).toBeVisible()
  expect(fs.readFileSync(`${file}.docx`, 'utf8')).toBe('của người khác')
  await app.willSave(path.join(app.userData, 'không', 'có', 'bai.txt'))
  await app.chooseFromMenu('article.exportAs')
  await expect(window.getByRole('status').or(window.getByRole('alert')).filter({ hasText: 'Chưa xuất' })).toBeVisible()
})
