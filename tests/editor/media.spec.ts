/** Blocks that are no text: galleries, films, sounds, infographics, embeds, and the point that a picture keeps when it is cut. */
import { expect, type Hands, test } from './desk'
import { startBody } from './sheet'

const picture = (name: string, file = 'aaaaaaaaaaaaaaaa.png') => ({
  file,
  mime: 'image/png',
  sizeBytes: 68,
  name,
  widthPx: 620,
  heightPx: 349,
})
const film = { file: 'bbbbbbbbbbbbbbbb.webm', mime: 'video/webm', sizeBytes: 1449, name: 'phong-su.webm' }
const sound = { file: 'bbbbbbbbbbbbbbbb.wav', mime: 'audio/wav', sizeBytes: 1449, name: 'trong-chau.wav' }
const item = (name: string, words: object = {}) => ({
  picture: picture(name),
  missing: '',
  caption: '',
  credit: '',
  alt: '',
  focus: null,
  ...words,
})
const line = (words: string) => ({ type: 'paragraph', children: [{ type: 'text', text: words }] })

const blocks = {
  figure: { type: 'figure', picture: picture('de.png') },
  gallery: { type: 'gallery', items: [item('a.png'), item('b.png'), item('c.png')] },
  video: { type: 'video', file: film },
  audio: { type: 'audio', file: sound },
  infographic: { type: 'infographic', picture: picture('muc-nuoc.png') },
  embed: { type: 'embed', provider: 'youtube', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' },
} as const

async function open(hands: Hands, ...children: readonly object[]): Promise<void> {
  await hands.page.evaluate(
    (body) => window.desk.open({ body: { root: { type: 'root', version: 1, children: body } } } as never),
    children,
  )
  await expect(hands.page.locator('[data-head=headline]')).toBeVisible()
}

/** The first block of the body that is no paragraph. */
const block = async (hands: Hands) => {
  const { body } = await hands.text()
  return body.root.children.find(({ type }) => type !== 'paragraph') as unknown as Record<string, unknown> & {
    readonly items: readonly Record<string, unknown>[]
  }
}

const focused = (hands: Hands) => hands.page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? null)
const select = async (hands: Hands) => {
  await hands.caretIn('p:last-of-type', 'start')
  await hands.press('ArrowUp')
  await expect(hands.page.locator('[data-selected]')).toHaveCount(1)
}
/** Into the block by the keyboard, as far as the words of its first caption. */
const enter = async (hands: Hands) => {
  await hands.press('Enter')
  if ((await focused(hands)) === null) await hands.press('Enter')
}

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

test('a gallery: pictures are chosen, moved, taken out and added by the keyboard', async ({ hands }) => {
  await startBody(hands)
  await hands.page.evaluate(() => window.desk.choose(['a.png', 'b.png', 'c.png']))
  await hands.page.getByRole('button', { name: 'Chèn khối khác' }).click()
  await hands.page.getByRole('menuitem', { name: 'Chèn bộ ảnh…' }).click()
  const names = async () => (await block(hands)).items.map((one) => (one.picture as { name: string }).name)
  await expect(hands.page.getByRole('option')).toHaveCount(3)
  await expect(hands.page.locator('[data-head=headline]')).toBeVisible()
  await select(hands)
  await hands.press('Enter')
  await expect(hands.page.getByRole('option', { name: /Ảnh 1 trên 3/ })).toBeFocused()
  await hands.press('Alt+ArrowRight')
  expect(await names()).toEqual(['b.png', 'a.png', 'c.png'])
  await expect(hands.page.getByRole('option', { name: /Ảnh 2 trên 3: a\.png/ })).toBeFocused()
  await expect(hands.page.getByText('Ảnh 1 đã chuyển sang chỗ 2 trên 3.')).toBeAttached()
  await hands.press('Enter')
  await hands.type('Đê')
  await hands.press('Enter')
  await hands.type('Vân')
  expect((await block(hands)).items[1]).toMatchObject({ caption: 'Đê', credit: 'Vân' })
  // Words go with their picture.
  await hands.page.getByRole('button', { name: 'Đưa lên trước' }).click()
  expect((await block(hands)).items[0]).toMatchObject({ caption: 'Đê', credit: 'Vân' })
  await hands.page.getByRole('option', { name: /Ảnh 3 trên 3/ }).click()
  await hands.press('Delete')
  expect(await names()).toEqual(['a.png', 'b.png'])
  await hands.page.evaluate(() => window.desk.choose(['d.png']))
  await hands.page.getByRole('button', { name: 'Thêm ảnh…' }).click()
  expect(await names()).toEqual(['a.png', 'b.png', 'd.png'])
  await hands.page.getByRole('radio', { name: 'Trình chiếu' }).click()
  expect(await block(hands)).toMatchObject({ layout: 'slideshow' })
  await hands.page.getByRole('option', { name: /Ảnh 2 trên 3/ }).click()
  for (let i = 0; i < 3; i++) await hands.press('Control+z')
  expect(await block(hands)).toMatchObject({ layout: 'grid' })
  expect(await names()).toEqual(['a.png', 'b.png', 'c.png'])
})

test('a gallery: a picture is dragged to its new place', async ({ hands }) => {
  await open(hands, line('Trước'), blocks.gallery, line('Sau'))
  const option = (number: number) => hands.page.getByRole('option', { name: new RegExp(`Ảnh ${number} trên 3`) })
  await option(1).dragTo(option(3))
  const names = (await block(hands)).items.map((one) => (one.picture as { name: string }).name)
  expect(names).toEqual(['b.png', 'c.png', 'a.png'])
  await hands.press('Control+z')
  expect((await block(hands)).items.map((one) => (one.picture as { name: string }).name)).toEqual([
    'a.png',
    'b.png',
    'c.png',
  ])
})

test('pictures that come together may become a gallery, if the journalist says so', async ({ hands }) => {
  await startBody(hands)
  await hands.type('Một')
  await hands.page.evaluate(() => {
    const transfer = new DataTransfer()
    for (const name of ['a.png', 'b.png']) transfer.items.add(new File(['x'], name, { type: 'image/png' }))
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    )
  })
  await expect(hands.page.locator('figure img')).toHaveCount(2)
  expect((await hands.body()).slice(0, 3)).toEqual(['paragraph: Một', 'figure: ', 'figure: '])
  await hands.page.getByRole('button', { name: 'Ghép thành bộ ảnh' }).click()
  expect((await block(hands)).items).toHaveLength(2)
  await hands.page.locator('[data-head=standfirst] + p').click()
  await hands.press('Control+z')
  expect((await hands.body()).slice(0, 3)).toEqual(['paragraph: Một', 'figure: ', 'figure: '])
})

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

test('the point that a picture keeps: by the pointer, by the arrows, one step back', async ({ hands }) => {
  await open(hands, line('Trước'), blocks.figure, line('Sau'))
  await hands.page.locator('figure img').click()
  await hands.page.getByRole('button', { name: 'Điểm chính của ảnh' }).click()
  const box = await hands.page.locator('figure img').first().boundingBox()
  if (box === null) throw new Error('The picture is not on the page')
  await hands.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await hands.page.mouse.down()
  await hands.page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3, { steps: 3 })
  await hands.page.mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.2)
  await hands.page.mouse.up()
  const { x, y } = (await block(hands)).focus as { x: number; y: number }
  expect(x).toBeCloseTo(0.25, 1)
  expect(y).toBeCloseTo(0.2, 1)
  const point = hands.page.getByRole('button', { name: /Điểm chính: 25% từ trái/ })
  await expect(point).toBeFocused()
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowDown']) await hands.press(key)
  expect(((await block(hands)).focus as { x: number }).x).toBeCloseTo(x + 0.02, 3)
  expect(((await block(hands)).focus as { y: number }).y).toBeCloseTo(y + 0.1, 3)
  await hands.press('Control+z')
  expect((await block(hands)).focus).toEqual({ x, y })
  await hands.page.getByRole('button', { name: 'Về giữa ảnh' }).click()
  expect((await block(hands)).focus).toBeNull()
})

test('each picture of a gallery keeps a point of its own, set on the whole picture', async ({ hands }) => {
  await open(hands, line('Trước'), blocks.gallery, line('Sau'))
  await hands.page.getByRole('option').nth(1).click()
  await hands.page.getByRole('button', { name: 'Điểm chính của ảnh' }).click()
  await expect(hands.page.getByRole('button', { name: /Điểm chính: 50% từ trái/ })).toBeFocused()
  for (const key of ['Shift+ArrowRight', 'ArrowUp']) await hands.press(key)
  expect((await block(hands)).items.map(({ focus }) => focus)).toEqual([null, { x: 0.6, y: 0.49 }, null])
  await expect(hands.page.getByRole('option').nth(1).locator('img')).toHaveCSS('object-position', '60% 49%')
  // Another picture comes to the front: its point is not the one that was being set.
  await hands.page.getByRole('option').nth(2).click()
  await expect(hands.page.getByRole('button', { name: /từ trái/ })).toHaveCount(0)
  await hands.press('Control+z')
  expect((await block(hands)).items.map(({ focus }) => focus)).toEqual([null, null, null])
})

test('an embed is asked for by its address, refused where it is none, and loads nothing', async ({ hands }) => {
  const asked: string[] = []
  hands.page.on('request', (request) => asked.push(new URL(request.url()).hostname))
  await startBody(hands)
  await hands.page.getByRole('button', { name: 'Chèn khối khác' }).click()
  await hands.page.getByRole('menuitem', { name: 'Nhúng từ địa chỉ…' }).click()
  const address = hands.page.getByLabel('Địa chỉ cần nhúng')
  await expect(address).toBeFocused()
  await hands.type('javascript:alert(1)')
  await hands.press('Enter')
  await expect(hands.page.getByText('Đây chưa phải địa chỉ web')).toBeVisible()
  await address.fill('https://www.tiktok.com/@baosongtra/video/7301234567890123456')
  await hands.press('Enter')
  expect(await block(hands)).toMatchObject({ provider: 'tiktok' })
  await expect(hands.page.getByRole('group', { name: 'Nội dung nhúng: TikTok' })).toBeVisible()
  await hands.page.getByRole('group', { name: 'Nội dung nhúng: TikTok' }).click()
  await hands.page.getByRole('button', { name: 'Mở trong trình duyệt' }).click()
  expect(await hands.page.evaluate(() => window.desk.opened)).toHaveLength(1)
  expect(asked.filter((host) => host !== '127.0.0.1' && host !== 'localhost' && host !== '')).toEqual([])
})

test('an address pasted on an empty line becomes an embed; undo gives the address back', async ({ hands }) => {
  const address = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
  await startBody(hands)
  await hands.type('Xem ')
  await hands.paste({ 'text/plain': address })
  expect(await hands.body()).toEqual([`paragraph: Xem ${address}`])
  await hands.press('Enter')
  await hands.paste({ 'text/plain': address })
  await expect(hands.page.getByRole('group', { name: 'Nội dung nhúng: YouTube' })).toBeVisible()
  expect((await hands.body()).map((one) => one.split(':')[0])).toEqual(['paragraph', 'embed', 'paragraph'])
  await hands.press('Control+z')
  expect((await hands.body())[1]).toBe(`paragraph: ${address}`)
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

test('what the photographer wrote in the file is offered as caption and credit, and never put there unasked', async ({
  hands,
}) => {
  await hands.page.evaluate(() =>
    window.desk.setPictureWords({
      caption: 'Gia cố chân đê Bàu Sen, sáng 14/3.',
      credit: 'Phạm Kiên/TTXVN',
      copyright: '',
      takenOn: '2026-03-14',
      place: 'Cẩm Lưu',
    }),
  )
  await open(hands, blocks.figure, line('Dưới ảnh.'))
  const offer = hands.page.getByRole('group', { name: 'Lời ghi sẵn trong tệp ảnh' })
  await expect(offer).toHaveCount(0)
  await select(hands)
  await expect(offer).toContainText('Chụp ngày')
  await expect(offer).toContainText('Nơi chụp: Cẩm Lưu')
  expect(await block(hands)).toMatchObject({ caption: '', credit: '' })

  await offer
    .getByRole('button', { name: 'Dùng chú thích trong ảnh: “Gia cố chân đê Bàu Sen, sáng 14/3.”' })
    .press('Enter')
  expect(await block(hands)).toMatchObject({ caption: 'Gia cố chân đê Bàu Sen, sáng 14/3.', credit: '' })
  expect(await focused(hands)).toBe('caption')
  await offer.getByRole('button', { name: 'Dùng nguồn trong ảnh: “Phạm Kiên/TTXVN”' }).click()
  expect(await block(hands)).toMatchObject({ credit: 'Phạm Kiên/TTXVN' })
  await expect(offer).toHaveCount(0)

  await hands.press('Control+z')
  expect(await block(hands)).toMatchObject({ caption: 'Gia cố chân đê Bàu Sen, sáng 14/3.', credit: '' })
})

test('a picture of a gallery offers its own words', async ({ hands }) => {
  await hands.page.evaluate(() =>
    window.desk.setPictureWords({ caption: 'Cầu cũ.', credit: '', copyright: '', takenOn: '', place: '' }),
  )
  await open(hands, { type: 'gallery', items: [item('a.png', { caption: 'Đã viết.' }), item('b.png')] }, line(''))
  await select(hands)
  const offer = hands.page.getByRole('button', { name: 'Dùng chú thích trong ảnh: “Cầu cũ.”' })
  await expect(offer).toHaveCount(0)
  await hands.page.getByRole('option').nth(1).click()
  await offer.click()
  expect((await block(hands)).items).toMatchObject([{ caption: 'Đã viết.' }, { caption: 'Cầu cũ.' }])
})
