/** With a screen, a person uses the app through the stand-in: their window can be closed by hand, and the app is asked. */
import { callsOf, eventsOf, expect, startFixture, test } from './startFixture'

test.skip(!process.env.DISPLAY, 'there is no screen')

/** What Chromium does when a person presses the window's own button. */
const pressCloseButton = (app: Awaited<ReturnType<typeof startFixture>>['app']) =>
  app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { cdp: { tell(method: string): void } }
    page.cdp.tell('Page.close')
  })

test('a window closed by hand asks the app, which may keep it', async () => {
  const { app, window } = await startFixture({ ELECTRON_DOUBLE_HEADED: '1' })
  // The runner would answer the page's question itself, before the app does.
  window.on('dialog', () => undefined)
  await window.click('#text')
  await window.keyboard.type('chưa lưu')
  await app.evaluate((electron) => {
    globalThis.unsaved = true
    const { answers } = (electron as unknown as { __double: { answers: { message: number[] } } }).__double
    answers.message.push(0, 1)
  })
  await pressCloseButton(app)
  await expect.poll(() => callsOf(app, 'dialog.showMessageBoxSync')).toHaveLength(1)
  await expect(window.locator('#text')).toHaveValue('chưa lưu')
  const gone = app.waitForEvent('close')
  await pressCloseButton(app)
  await gone
})

test('a window nobody touched closes at once, and the app hears of it', async () => {
  const { app } = await startFixture({ ELECTRON_DOUBLE_HEADED: '1' })
  expect(await eventsOf(app, 'closed')).toEqual([])
  const output: string[] = []
  app.process().stdout?.on('data', (chunk) => output.push(String(chunk)))
  const gone = app.waitForEvent('close')
  await pressCloseButton(app)
  await gone
  expect(output.join('')).toContain('will-quit')
})

test('a person is asked in a small window of its own', async () => {
  const { app } = await startFixture({ ELECTRON_DOUBLE_HEADED: '1' })
  const opened = app.waitForEvent('window')
  const answer = app.evaluate(({ dialog }) =>
    dialog.showMessageBox({ message: 'Xóa bài?', buttons: ['Hủy', 'Xóa'], cancelId: 0 }),
  )
  const box = await opened
  await box.getByRole('button', { name: 'Xóa' }).click()
  expect(await answer).toEqual({ response: 1, checkboxChecked: false })
  const chosen = app.evaluate(
    ({ dialog }, folder) =>
      dialog.showOpenDialog({ defaultPath: folder, filters: [{ name: 'txt', extensions: ['txt'] }] }),
    `${import.meta.dirname}/fixture-app/page`,
  )
  const files = await app.waitForEvent('window')
  await expect(files.getByText('page.css')).toHaveCount(0)
  await files.getByRole('button', { name: 'range.txt' }).click()
  expect(await chosen).toEqual({
    canceled: false,
    filePaths: [`${import.meta.dirname}/fixture-app/page/range.txt`],
    filePath: `${import.meta.dirname}/fixture-app/page/range.txt`,
  })
  await app.close()
})
