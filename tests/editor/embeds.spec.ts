/** Embeds: asked for by their address or pasted, and nothing is loaded from elsewhere. */
import { expect, test } from './desk'
import { block } from './mediaBlocks'
import { startBody } from './sheet'

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
