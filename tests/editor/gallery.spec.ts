/** Galleries and slide shows: pictures chosen, moved, dragged, taken out, and put together out of single ones. */
import { expect, test } from './desk'
import { block, blocks, line, open, select } from './mediaBlocks'
import { startBody } from './sheet'

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
