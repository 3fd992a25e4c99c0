import { expect, test } from './launch'

test('the app opens one window, from its own scheme, without a fault', { tag: '@packaged' }, async ({ app }, info) => {
  const faults: string[] = []
  app.window.on('pageerror', (error) => faults.push(error.message))
  await expect(app.window.locator('body')).not.toBeEmpty()
  const state = await app.electron.evaluate(({ app: one, BrowserWindow }) => ({
    windows: BrowserWindow.getAllWindows().length,
    address: BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
    isPackaged: one.isPackaged,
  }))
  expect(state).toEqual({
    windows: 1,
    address: expect.stringMatching(/^app:\/\/toasoan\//),
    isPackaged: info.project.name === 'packaged',
  })
  expect(faults).toEqual([])
})
