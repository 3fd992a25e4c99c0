/** What belongs to one picture: the point that it keeps when it is cut, and the words its photographer wrote in the file. */
import { expect, test } from './desk'
import { block, blocks, focused, item, line, open, select } from './mediaBlocks'

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
