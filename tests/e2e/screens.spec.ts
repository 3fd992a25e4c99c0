/**
 * A walk through the app: what a journalist meets on it is usable by keyboard and screen reader, axe finds nothing. Every
 * screen for itself, light and dark, is read in tests/window-harness.
 */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { findFaults } from '../axe'
import { expect, type RunningApp, test } from './launch'

const root = path.resolve(import.meta.dirname, '../..')
const sample = path.join(root, 'tests/fixtures/newspaper-page/de-bau-sen.txt')

test('no screen on the way has a fault that axe can see', async ({ app }) => {
  // One walk through all screens, and axe reads each of them whole.
  test.setTimeout(240_000)
  // The window is drawn when the library has been opened.
  await expect(app.window.getByRole('heading', { level: 1 })).toBeVisible()
  await expectNoFaults(app.window, 'first run')
  await app.close()

  execFileSync(process.execPath, [path.join(root, 'out/cli.js'), 'import', sample, '--library', app.library])
  const again: RunningApp = await app.relaunch()
  const sheet = again.window
  await sheet.getByRole('option', { name: /Cẩm Lưu/ }).click()
  await expect(sheet.getByRole('heading', { level: 1 })).toBeVisible()
  await expectNoFaults(sheet, 'library, page and the Bài panel')

  const size = sheet.viewportSize() ?? { width: 1280, height: 800 }
  await sheet.setViewportSize({ width: 960, height: 600 })
  await expect.poll(() => overflowing(sheet)).toEqual([])
  await expectNoFaults(sheet, 'the smallest window with both panes')
  await sheet.setViewportSize(size)

  await sheet.locator('[contenteditable="true"] > p').last().click()
  await sheet.keyboard.press('Control+End')
  await sheet.keyboard.press('Enter')
  await sheet.keyboard.type('/')
  await expect(sheet.getByRole('listbox', { name: 'Chèn vào đây' })).toBeVisible()
  await expectNoFaults(sheet, 'the menu behind "/"')
  await sheet.keyboard.press('Escape')
  await sheet.keyboard.press('Backspace')
  await sheet.keyboard.type('Ông Khoát chia sẽ với phóng viên. ')
  await again.chooseFromMenu('view.proofing')
  // The model is large, and a machine that runs specs is busy.
  await expect(sheet.getByRole('button', { name: /^Lỗi sẽ/ })).toBeVisible({ timeout: 30_000 })
  await expectNoFaults(sheet, 'the Soát lỗi panel')
  await sheet.getByRole('button', { name: /^Lỗi sẽ/ }).click()
  await expect(sheet.getByRole('button', { name: 'Sửa thành sẻ' })).toBeFocused()
  await expectNoFaults(sheet, 'the suggestions')
  await sheet.keyboard.press('Escape')

  await again.chooseFromMenu('view.article')
  await sheet.getByRole('textbox', { name: 'Mô tả khi chia sẻ' }).fill('Ông Khoát chia sẽ chuyện giữ đê.')
  await sheet.getByRole('button', { name: /“sẽ”.*Mở gợi ý/ }).click({ timeout: 30_000 })
  await expect(sheet.getByRole('dialog').getByRole('button', { name: 'Sửa thành sẻ' })).toBeVisible()
  await expectNoFaults(sheet, 'the suggestions of a field')
  await sheet.keyboard.press('Escape')

  await again.chooseFromMenu('view.notes')
  await expect(sheet.getByRole('tab', { name: /Ghi chú/ })).toHaveAttribute('aria-selected', 'true')
  await expectNoFaults(sheet, 'the Ghi chú panel')

  await again.chooseFromMenu('view.publish')
  await expect(sheet.getByRole('heading', { name: /^Phải sửa/ })).toBeVisible()
  await expectNoFaults(sheet, 'the Xuất bản panel')

  await again.chooseFromMenu('edit.replace')
  await sheet.getByRole('textbox', { name: 'Tìm', exact: true }).fill('de')
  await expect(sheet.locator('[data-find-count]')).toHaveText(/^1\/\d+$/)
  await expectNoFaults(sheet, 'the find bar')
  await sheet.keyboard.press('Escape')

  await again.chooseFromMenu('view.outline')
  await expect(sheet.getByRole('dialog', { name: 'Dàn ý của bài' })).toBeVisible()
  await expectNoFaults(sheet, 'the outline')
  await sheet.keyboard.press('Escape')

  await again.chooseFromMenu('view.history')
  await sheet.getByRole('button', { name: 'Giữ bản này…' }).click()
  await sheet.keyboard.type('Bản đầu')
  await sheet.keyboard.press('Enter')
  const kept = sheet.getByRole('button', { name: /Bản đầu/ })
  await expect(kept).toBeVisible()
  await expectNoFaults(sheet, 'the Lịch sử panel')
  await kept.click()
  await sheet.getByRole('radio', { name: 'Với bản trước đó' }).click()
  await expect(sheet.getByRole('region', { name: 'So sánh' })).toBeVisible()
  await expectNoFaults(sheet, 'a comparison')
  await sheet.getByRole('button', { name: 'Trở lại bài' }).click()

  await again.chooseFromMenu('view.palette')
  await expect(sheet.getByRole('dialog')).toBeVisible()
  await expectNoFaults(sheet, 'the palette')
  await sheet.keyboard.press('Escape')

  await again.chooseFromMenu('app.settings')
  await expect(sheet.getByRole('dialog', { name: 'Cài đặt' })).toBeVisible()
  await expectNoFaults(sheet, 'settings')
  await sheet.getByRole('radio', { name: 'Riêng của tòa soạn' }).click()
  await sheet.getByRole('textbox', { name: /^Tìm quy ước/ }).fill('dấu thanh')
  await sheet.getByRole('button', { name: /^Kiểu đặt dấu thanh.*Đổi mức/ }).click()
  await sheet.getByRole('radio', { name: /^Kiểu mới/ }).check()
  await expect(sheet.getByText('Đã đổi 1 quy ước so với bộ “Báo điện tử”.')).toBeVisible()
  await expectNoFaults(sheet, 'the house style of one’s own')
  await sheet.getByRole('button', { name: 'Như bộ gốc' }).click()
  await expect(sheet.getByText('Mọi quy ước đang như bộ “Báo điện tử”.')).toBeVisible()
  await sheet.keyboard.press('Escape')

  await again.chooseFromMenu('article.preview')
  const page = sheet.frameLocator('iframe').first()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Trước mùa lũ, Cẩm Lưu hoàn tất gia cố tuyến đê Bàu Sen',
  )
  await expectNoFaults(sheet, 'the preview')
  await again.close()
})

/** The bars whose tools and tabs would run over their edge. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role=toolbar], [role=tablist], footer')]
      .filter((bar) => bar.scrollWidth > bar.clientWidth)
      .map((bar) => `${bar.getAttribute('aria-label') ?? bar.tagName}: ${bar.scrollWidth} > ${bar.clientWidth}`),
  )
}

async function expectNoFaults(page: Page, screen: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await findFaults(page), screen).toEqual([])
}
