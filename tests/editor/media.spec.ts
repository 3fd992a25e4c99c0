/** Blocks that are no text: words in every one of them, films, infographics, lost files, and articles for reading only. */
import { expect, test } from './desk'
import { block, blocks, enter, film, focused, item, line, open, picture, select, sound } from './mediaBlocks'
import { startBody } from './sheet'

for (const [type, data] of Object.entries(blocks)) {
  test(`${type}: words come in by every input method, undo takes them back, the keyboard leads in and out`, async ({
    hands,
  }) => {
    await open(hands, line('Trước'), data, line('Sau'))
    await select(hands)
    await enter(hands)
    const field = await focused(hands)
    expect(field).not.toBeNull()
    const words = async () => hands.page.locator(`textarea[data-field="${field}"]`).inputValue()
    await hands.unikey('DDoanj', 'Đoạn')
    await hands.type(' ')
    await hands.preedit(['đ', 'đê'])
    await hands.type(' ')
    await hands.shiftLeft('mowis', 'mới')
    expect(await words()).toBe('Đoạn đê mới')
    for (const left of ['Đoạn đê ', 'Đoạn ', '']) {
      await hands.press('Control+z')
      expect(await words()).toBe(left)
    }
    for (let i = 0; i < 3; i++) await hands.press('Control+Shift+z')
    expect(await words()).toBe('Đoạn đê mới')
    expect(JSON.stringify(await block(hands))).toContain('Đoạn đê mới')
    // Escape goes back to the block, Control+Enter out below it.
    await hands.press('Escape')
    await expect(hands.page.locator('[data-selected]')).toHaveCount(1)
    await enter(hands)
    await hands.press('Control+Enter')
    await hands.type('Và ')
    expect((await hands.body()).at(-1)).toBe('paragraph: Và Sau')
    // What was left is quiet again: no settings, no ring.
    await expect(hands.page.locator('figure [data-active], figure [role=radiogroup]')).toHaveCount(0)
    await select(hands)
    await hands.press('Delete')
    expect((await hands.body()).some((one) => one.startsWith(type))).toBe(false)
    await hands.press('Control+z')
    expect(JSON.stringify(await block(hands))).toContain('Đoạn đê mới')
  })

  test(`${type}: copied and pasted it is the same, and in another article its files come along`, async ({ hands }) => {
    await open(hands, line('Trước'), data, line('Sau'))
    const before = await block(hands)
    await select(hands)
    const copied = await hands.copy()
    await hands.press('Delete')
    expect((await hands.body()).some((one) => one.startsWith(type))).toBe(false)
    await hands.paste(copied)
    expect(await block(hands)).toEqual(before)
    const files = [...JSON.stringify(before).matchAll(/"file":"([^"]+)"/g)].map((match) => match[1])
    expect(await hands.page.evaluate(() => window.desk.copied)).toEqual([])
    await open(hands, line('Bài khác'))
    await hands.caretIn('[data-head=standfirst] + p')
    await hands.paste(copied)
    expect(await block(hands)).toEqual(before)
    const told = await hands.page.evaluate(() => window.desk.copied)
    expect(told.map((one) => one.split(': ')[1])).toEqual(files.length === 0 ? [] : [[...new Set(files)].join(', ')])
  })
}

test('a film plays where it stands, with its still and its captions', async ({ hands }) => {
  await startBody(hands)
  await hands.page.evaluate((file) => window.desk.chooseMedia(file), film)
  await hands.page.getByRole('button', { name: 'Chèn khối khác' }).click()
  await hands.page.getByRole('menuitem', { name: 'Chèn video…' }).click()
  const video = hands.page.locator('figure video')
  await expect(video).toBeVisible()
  await expect(video).not.toHaveAttribute('controls')
  await hands.page.getByRole('group', { name: 'Video' }).click()
  await expect(video).toHaveAttribute('controls')
  await hands.page.evaluate(() => window.desk.choose(['bia.png']))
  await hands.page.getByRole('button', { name: 'Chọn ảnh bìa…' }).click()
  await expect(video).toHaveAttribute('poster', /aaaaaaaaaaaaaaaa\.png$/)
  await hands.page.evaluate(() =>
    window.desk.chooseMedia({ file: 'cccccccccccccccc.vtt', mime: 'text/vtt', sizeBytes: 30, name: 'phu-de.vtt' }),
  )
  await hands.page.getByRole('button', { name: 'Thêm phụ đề…' }).click()
  await expect(video.locator('track')).toHaveAttribute('src', /cccccccccccccccc\.vtt$/)
  const seconds = await video.evaluate(async (player: HTMLVideoElement) => {
    player.muted = true
    await player.play()
    await new Promise((resolve) => player.addEventListener('timeupdate', resolve, { once: true }))
    return player.currentTime
  })
  expect(seconds).toBeGreaterThan(0)
  expect(await block(hands)).toMatchObject({ poster: { name: 'bia.png' }, captions: { name: 'phu-de.vtt' } })
  await hands.page.getByRole('button', { name: 'Bỏ phụ đề' }).click()
  expect(await block(hands)).toMatchObject({ captions: null })
})

test('find goes to the words of a picture that is not in front, and writes there', async ({ hands }) => {
  const items = [item('a.png', { caption: 'Đê cũ' }), item('b.png'), item('c.png', { caption: 'Đê mới' })]
  await open(hands, line('Trước'), { type: 'gallery', items }, { ...blocks.video, title: 'Con đê' }, line('Sau'))
  await hands.caretIn('[data-head=standfirst] + p', 'start')
  await hands.page.evaluate(() => window.desk.handle.current?.run('edit.replace'))
  await hands.page.getByRole('textbox', { name: 'Tìm', exact: true }).fill('đê mới')
  await expect(hands.page.locator('textarea[data-field="items:2:caption"]')).toBeVisible()
  await expect(hands.page.getByRole('option', { name: /Ảnh 3 trên 3/ })).toHaveAttribute('aria-selected', 'true')
  await hands.page.getByRole('textbox', { name: 'Tìm', exact: true }).fill('đê')
  await hands.page.getByRole('textbox', { name: 'Thay bằng' }).fill('kè')
  await hands.page.getByRole('button', { name: 'Thay tất cả' }).click()
  const { body } = await hands.text()
  expect(body.root.children).toMatchObject([
    {},
    { items: [{ caption: 'kè cũ' }, { caption: '' }, { caption: 'kè mới' }] },
    { title: 'Con kè' },
    {},
  ])
  await hands.page.evaluate(() => window.desk.handle.current?.run('edit.undo'))
  expect((await block(hands)).items[0]).toMatchObject({ caption: 'Đê cũ' })
})

test('a file that is not there is named, and the button looks for it', async ({ hands }) => {
  await open(
    hands,
    line('Trước'),
    { type: 'figure', picture: picture('de-bau-sen.jpg', 'deadaaaaaaaaaaaa.png'), caption: 'Giữ chữ.' },
    { type: 'gallery', items: [item('a.png'), { ...item('mat.png'), picture: null, missing: 'mat.png' }] },
    { type: 'video', file: { ...film, file: 'deadbbbbbbbbbbbb.webm' }, caption: 'Giữ chữ.' },
    { type: 'audio', file: null, missing: 'ghi-am.mp3' },
    line('Sau'),
  )
  for (const words of [
    'Không thấy tệp ảnh de-bau-sen.jpg',
    'Không thấy tệp ảnh mat.png',
    'Không thấy tệp video phong-su.webm',
    'Không thấy tệp âm thanh ghi-am.mp3',
  ]) {
    await expect(hands.page.getByText(words)).toBeVisible()
  }
  await hands.page.evaluate(() => window.desk.choose(['de-moi.png']))
  const find = hands.page.getByRole('button', { name: 'Tìm tệp…' })
  await find.first().click()
  await expect(find).toHaveCount(3)
  await find.first().click()
  await expect(find).toHaveCount(2)
  await hands.page.evaluate((file) => window.desk.chooseMedia(file), film)
  await find.first().click()
  await expect(find).toHaveCount(1)
  await hands.page.evaluate((file) => window.desk.chooseMedia(file), sound)
  await find.first().click()
  await expect(find).toHaveCount(0)
  const { body } = await hands.text()
  expect(body.root.children).toMatchObject([
    { type: 'paragraph' },
    { picture: { name: 'de-moi.png' }, missing: '', caption: 'Giữ chữ.' },
    { items: [{ picture: { name: 'a.png' } }, { picture: { name: 'de-moi.png' }, missing: '' }] },
    { file: { name: 'phong-su.webm', file: 'bbbbbbbbbbbbbbbb.webm' }, caption: 'Giữ chữ.' },
    { file: { name: 'trong-chau.wav' }, missing: '' },
    { type: 'paragraph' },
  ])
})

test('the very file that was lost is shown again when it is found', async ({ hands }) => {
  await open(hands, { type: 'figure', picture: picture('de.png', 'aaaaaaaaaaaaaaaa.png') }, line('Sau'))
  await hands.page.route('**/aaaaaaaaaaaaaaaa.png', (route) => route.fulfill({ status: 404 }))
  await open(hands, { type: 'figure', picture: picture('de.png', 'aaaaaaaaaaaaaaaa.png') }, line('Sau'))
  await expect(hands.page.getByText('Không thấy tệp ảnh de.png')).toBeVisible()
  await hands.page.unroute('**/aaaaaaaaaaaaaaaa.png')
  await hands.page.evaluate(() => window.desk.choose(['de.png']))
  await hands.page.getByRole('button', { name: 'Tìm tệp…' }).click()
  await expect(hands.page.locator('figure img')).toBeVisible()
})

test('the long description of an infographic has lines of its own', async ({ hands }) => {
  await open(hands, line('Trước'), blocks.infographic, line('Sau'))
  await select(hands)
  await hands.page.locator('[data-field=longDescription]').click()
  await hands.type('Năm 2023: 3,1 m.')
  await hands.press('Enter')
  await hands.unikey('Nawm', 'Năm')
  await hands.type(' 2024: 3,8 m.')
  expect(await block(hands)).toMatchObject({ longDescription: 'Năm 2023: 3,1\u00a0m.\nNăm 2024: 3,8\u00a0m.' })
  await hands.press('Control+Enter')
  await hands.type('Và ')
  expect((await hands.body()).at(-1)).toBe('paragraph: Và Sau')
})

test.describe('an article for reading only', () => {
  test.use({ query: '?readonly' })
  test('shows media, plays them, and changes nothing', async ({ hands }) => {
    await open(hands, line('Trước'), ...Object.values(blocks), line('Sau'))
    await expect(hands.page.locator('figure')).toHaveCount(6)
    await expect(hands.page.locator('figure video')).toHaveAttribute('controls')
    await hands.page.getByRole('option').first().click()
    await hands.press('Delete')
    await expect(hands.page.getByRole('option')).toHaveCount(3)
    await expect(hands.page.locator('figure [role=radiogroup]')).toHaveCount(0)
    await expect(hands.page.locator('figure textarea:not([readonly])')).toHaveCount(0)
  })
})
