/** The specs' own tools, tried on a small app: what they promise must hold on the stand-in and on Electron alike. */
import fs from 'node:fs'
import path from 'node:path'
import { binOf, expect, test } from './launch'

test.use({ appFolder: path.resolve(import.meta.dirname, '../electron-double/fixture-app') })

test('a spec chooses from the menu and hears the window answer', async ({ app }) => {
  await app.chooseFromMenu('save')
  await expect(app.window.locator('#log')).toHaveText(' save')
  await expect(app.chooseFromMenu('off')).rejects.toThrow('cannot be chosen now')
  await expect(app.chooseFromMenu('nothing')).rejects.toThrow("no item 'nothing'")
})

test('a spec answers dialogs, and reads what was asked', async ({ app }) => {
  await app.willOpen('/ảnh/một.jpg')
  await app.willSave('/bài.html')
  await app.willAnswer(1)
  const answers = await app.electron.evaluate(async ({ dialog }) => [
    await dialog.showOpenDialog({ title: 'Chọn ảnh' }),
    await dialog.showSaveDialog({}),
    dialog.showMessageBoxSync({ message: 'Đóng?', buttons: ['Hủy', 'Đóng'] }),
    await dialog.showOpenDialog({}),
  ])
  expect(answers).toEqual([
    { canceled: false, filePaths: ['/ảnh/một.jpg'] },
    { canceled: false, filePath: '/bài.html' },
    1,
    { canceled: true, filePaths: [] },
  ])
  expect(await app.calls('dialog.showMessageBoxSync')).toEqual([
    { api: 'dialog.showMessageBoxSync', args: [{ message: 'Đóng?', buttons: ['Hủy', 'Đóng'] }] },
  ])
})

test('what leaves the app is noted, and the bin can be looked into', async ({ app }) => {
  await app.window.click('#blank')
  await expect.poll(async () => (await app.calls('shell.openExternal')).length).toBe(1)
  const file = path.join(app.library, 'bài.txt')
  fs.writeFileSync(file, 'xóa')
  await app.electron.evaluate(({ shell }, one) => shell.trashItem(one), file)
  expect(fs.existsSync(file)).toBe(false)
  expect(fs.readdirSync(binOf(app))).toHaveLength(1)
})

test('the plug can be pulled, and the app opened again on the same folders', async ({ app }) => {
  fs.writeFileSync(path.join(app.library, 'bài.txt'), 'còn')
  await app.kill()
  const again = await app.relaunch()
  expect([again.userData, again.library]).toEqual([app.userData, app.library])
  expect(await again.electron.evaluate(() => process.env.TOASOAN_LIBRARY)).toBe(app.library)
  expect(await again.electron.evaluate(({ app: one }) => one.getPath('userData'))).toBe(app.userData)
  await again.close()
})
