/** The doors in: files dropped on the window, and files opened with the app. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, type RunningApp, test } from './launch'

const lay = (app: RunningApp, name: string, content: string | Buffer): string => {
  const file = path.join(app.userData, 'bàn làm việc', name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, content)
  return file
}

/** Holds files over an element, or lets them go. A field gives the page files that lie on the disk, as a drag does. */
async function carry(app: RunningApp, files: readonly string[], over: string, kinds: readonly string[]): Promise<void> {
  const { window } = app
  await window.evaluate(() => {
    const field = document.createElement('input')
    Object.assign(field, { type: 'file', multiple: true, id: 'carried', hidden: true })
    document.querySelector('#carried')?.remove()
    document.body.append(field)
  })
  await window.setInputFiles('#carried', [...files])
  await window.evaluate(
    ([selector, events]) => {
      const transfer = new DataTransfer()
      const field = document.querySelector<HTMLInputElement>('#carried')
      for (const file of field?.files ?? []) transfer.items.add(file)
      for (const kind of events) {
        const event = new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer })
        document.querySelector(selector)?.dispatchEvent(event)
      }
    },
    [over, kinds] as const,
  )
}

test('files dropped on the window become articles, and a second drop makes no second ones', async ({ app }) => {
  const { window } = app
  const files = [
    lay(app, 'cau.txt', 'Cầu Đò Hạ hợp long\n\nChiều 21/11, nhịp cuối được nối liền.'),
    lay(app, 'de.md', '# Đê Bàu Sen\n\nĐê cao thêm 0,8 m.'),
    lay(app, 'cu.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
  ]
  await expect(window.getByRole('button', { name: /Viết bài mới/ })).toBeVisible()
  await carry(app, files, 'body', ['dragenter', 'dragover'])
  await expect(window.getByText('Thả để nhập thành bài')).toBeVisible()
  await carry(app, files, 'body', ['drop'])
  await expect(window.getByText('Thả để nhập thành bài')).toBeHidden()
  const report = window.getByRole('dialog', { name: 'Kết quả nhập bài' })
  await expect(report).toContainText('Đã nhập 2 bài')
  await expect(report).toContainText('cu.doc')
  await report.getByRole('button', { name: 'Đóng' }).click()
  await expect(window.getByRole('heading', { name: 'Cầu Đò Hạ hợp long', level: 1 })).toBeVisible()
  await expect(window.getByRole('option', { name: /Đê Bàu Sen/ })).toBeVisible()

  await carry(app, files.slice(0, 1), '[data-editor-pane] [contenteditable="true"]', ['dragover', 'drop'])
  await expect(window.getByText('Tệp này đã có trong thư viện')).toBeVisible()
  await expect(window.getByRole('option', { name: /Cầu Đò Hạ/ })).toHaveCount(1)
  await window.getByRole('button', { name: 'Nhập thành bài mới' }).click()
  await expect(window.getByRole('option', { name: /Cầu Đò Hạ/ })).toHaveCount(2)
})

test('a picture among documents stays on the sheet that it was dropped on', async ({ app }) => {
  const { window } = app
  await window.getByRole('button', { name: /Viết bài mới/ }).click()
  await expect(window.getByRole('textbox', { name: 'Bài viết' })).toBeFocused()
  await window.keyboard.type('Bài đang mở')
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>'
  const files = [lay(app, 'ban-do.svg', svg), lay(app, 'cau.txt', 'Cầu Đò Hạ hợp long\n\nMột câu.')]
  await carry(app, files, '[data-editor-pane] [contenteditable="true"]', ['dragover', 'drop'])
  await expect(window.getByRole('option', { name: /Cầu Đò Hạ/ })).toBeVisible()
  await expect(window.getByRole('heading', { name: 'Bài đang mở', level: 1 })).toBeVisible()
  await expect(window.locator('[data-editor-pane] figure img')).toBeVisible()
})

test('a document opened with the app is imported, and found again the next time', async ({ app }) => {
  const file = lay(app, 'de.html', '<h1>Đê Bàu Sen</h1><p>Đê cao thêm 0,8 m.</p>')
  await app.close()
  const first = await app.relaunch({ args: [file] })
  await expect(first.window.getByRole('heading', { name: 'Đê Bàu Sen', level: 1 })).toBeVisible()
  await first.close()
  const again = await app.relaunch({ args: [file] })
  await expect(again.window.getByText('Tệp này đã có trong thư viện')).toBeVisible()
  await expect(again.window.getByRole('option', { name: /Đê Bàu Sen/ })).toHaveCount(1)
  await again.close()
})
