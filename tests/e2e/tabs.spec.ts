/** Several articles are open at a time: a quick hand loses nothing on the way from one to the other, and all are there again. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type RunningApp, test } from './launch'

test('8. switching tabs loses no edit, however fast the hand', async ({ app }) => {
  const { window } = app
  await begin(app, 'Bài một')
  await begin(app, 'Bài hai', 'Control+t')
  await expect(tabs(app)).toHaveText([/Bài một/, /Bài hai/])
  const written = ['', '']
  // No pause anywhere: every word is younger than any timer when its tab goes.
  for (let turn = 0; turn < 10; turn++) {
    const at = turn % 2
    await window.keyboard.press(turn % 3 === 0 ? 'Control+PageUp' : 'Control+PageDown')
    await window.keyboard.type(` chữ${turn}`)
    written[at] += ` chữ${turn}`
  }
  const wanted = [`Bài một${written[0]}`, `Bài hai${written[1]}`]
  await expect(sheet(app)).toContainText(wanted[1] ?? '')
  await expect.poll(() => headlines(app)).toEqual([...wanted].sort())

  // Each text has its own history, through all the switching.
  await window.keyboard.press('Control+PageDown')
  await expect(sheet(app)).toContainText(wanted[0] ?? '')
  await window.keyboard.press('Control+z')
  await expect(sheet(app)).not.toContainText('chữ8')
  await expect(sheet(app)).toContainText('chữ6')
  await window.keyboard.press('Control+Shift+z')
  await expect(sheet(app)).toContainText(wanted[0] ?? '')
  await window.keyboard.press('Control+PageDown')
  await window.keyboard.press('Control+z')
  await expect(sheet(app)).not.toContainText('chữ9')
  await expect(sheet(app)).toContainText('chữ7')
})

test('tabs are gone round, closed with a key and a click, and the window stays', async ({ app }) => {
  const { window } = app
  await begin(app, 'Bài một')
  await expect(window.getByRole('tablist', { name: 'Các bài đang mở' })).toHaveCount(0)
  await begin(app, 'Bài hai', 'Control+t')
  await begin(app, 'Bài ba', 'Control+t')
  await window.keyboard.press('Control+Tab')
  await expect(tab(app, 'Bài một')).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('Control+Shift+Tab')
  await expect(tab(app, 'Bài ba')).toHaveAttribute('aria-selected', 'true')
  await expect(sheet(app)).toBeFocused()

  // By the arrow keys the focus stays in the row.
  await tab(app, 'Bài ba').focus()
  await window.keyboard.press('ArrowLeft')
  await expect(tab(app, 'Bài hai')).toBeFocused()
  await expect(sheet(app)).toContainText('Bài hai')
  await tab(app, 'Bài hai').click()
  await expect(sheet(app)).toBeFocused()

  await window.keyboard.press('Control+w')
  await expect(tabs(app)).toHaveText([/Bài một/, /Bài ba/])
  await expect(sheet(app)).toContainText('Bài ba')
  // In the library it is still there: a plain click opens it here, a middle click beside, and a second time only shows it.
  const row = (name: string) => window.getByRole('listbox', { name: 'Danh sách bài' }).getByText(name)
  await row('Bài hai').click({ button: 'middle' })
  await expect(tabs(app)).toHaveText([/Bài một/, /Bài ba/, /Bài hai/])
  await row('Bài một').click({ modifiers: ['Control'] })
  await expect(tab(app, 'Bài một')).toHaveAttribute('aria-selected', 'true')
  await expect(tabs(app)).toHaveCount(3)
  await tab(app, 'Bài ba').click({ button: 'middle' })
  await tab(app, 'Bài hai').click({ button: 'middle' })
  await expect(window.getByRole('tablist', { name: 'Các bài đang mở' })).toHaveCount(0)
  await row('Bài hai').click()
  await expect(sheet(app)).toContainText('Bài hai')
  await expect(window.getByRole('tablist', { name: 'Các bài đang mở' })).toHaveCount(0)
  await window.keyboard.press('Control+w')
  await expect(sheet(app)).toHaveCount(0)
  await window.keyboard.press('Control+w')
  await expect(row('Bài hai')).toBeVisible()
  await expect.poll(() => lockedFolders(app)).toEqual([])
})

test('the open articles are open again at the next start, after a power cut too', async ({ app }) => {
  // Three starts of the app.
  test.slow()
  await begin(app, 'Bài một')
  await begin(app, 'Bài hai', 'Control+t')
  await begin(app, 'Bài ba', 'Control+t')
  await expect.poll(() => headlines(app)).toEqual(['Bài ba', 'Bài hai', 'Bài một'])
  await app.window.keyboard.press('Control+PageUp')
  await expect(sheet(app)).toContainText('Bài hai')
  await app.window.keyboard.type(', viết tiếp')
  await app.close()

  let again = await app.relaunch()
  await expect(tabs(again)).toHaveText([/Bài một/, /Bài hai, viết tiếp/, /Bài ba/])
  await expect(tab(again, 'Bài hai, viết tiếp')).toHaveAttribute('aria-selected', 'true')
  await expect(sheet(again)).toContainText('Bài hai, viết tiếp')
  await expect.poll(() => lockedFolders(again).length).toBe(3)
  await sheet(again).focus()
  await again.window.keyboard.type(' nữa')
  await again.window.keyboard.press('Control+PageDown')
  await again.window.keyboard.type(' cũng vậy')
  await expect.poll(() => headlines(again)).toEqual(['Bài ba cũng vậy', 'Bài hai, viết tiếp nữa', 'Bài một'])
  await again.kill()

  again = await app.relaunch()
  await expect(tabs(again)).toHaveText([/Bài một/, /Bài hai, viết tiếp nữa/, /Bài ba cũng vậy/])
  await expect(sheet(again)).toContainText('Bài ba cũng vậy')
  await again.close()
})

test('what is typed right behind Ctrl+T goes into the new article, however busy the machine', async ({ app }) => {
  const { window } = app
  await begin(app, 'Bài một')
  // The menu's process hears of nothing for a while.
  await app.electron.evaluate(() => {
    setTimeout(() => {
      for (const end = Date.now() + 1500; Date.now() < end; );
    })
  })
  await window.keyboard.press('Control+t')
  await window.keyboard.type('Bài hai')
  await expect(tabs(app)).toHaveText([/^Bài một$/, /^Bài hai$/])
  await expect.poll(() => headlines(app)).toEqual(['Bài hai', 'Bài một'])
})

test('somebody else’s save under a tab that is behind is seen on the tab, and asked about when it is shown', async ({
  app,
}) => {
  const { window } = app
  await begin(app, 'Bài một')
  await begin(app, 'Bài hai', 'Control+t')
  await expect.poll(() => headlines(app)).toEqual(['Bài hai', 'Bài một'])
  const file = articleFiles(app).find((one) => readFileSync(one, 'utf8').includes('Bài hai')) ?? ''
  // Saved by another program while something typed here is not saved yet, and the tab is left.
  const theirs = { ...JSON.parse(readFileSync(file, 'utf8')), headline: 'Bài hai, của người khác' }
  await window.keyboard.type(',')
  writeFileSync(file, `${JSON.stringify(theirs, null, 2)}\n`)
  await window.keyboard.type(' của tôi')
  await window.keyboard.press('Control+PageUp')
  await expect(tab(app, 'Bài hai, của tôi')).toHaveAccessibleName(/chờ chọn bản/)
  await expect(window.getByRole('alertdialog')).toHaveCount(0)
  await window.keyboard.press('Control+PageDown')
  await window.getByRole('button', { name: 'Giữ cả hai' }).click()
  await expect(tabs(app)).toHaveText([/Bài một/, /Bài hai, của tôi/])
  await expect.poll(() => headlines(app)).toEqual(['Bài hai, của người khác', 'Bài hai, của tôi', 'Bài một'])
})

test('a comment that is half written waits, with its words, while another tab is looked at', async ({ app }) => {
  const { window } = app
  await begin(app, 'Bài một')
  await begin(app, 'Bài hai', 'Control+t')
  await window.keyboard.press('Shift+Home')
  await window.keyboard.press('Control+Alt+m')
  const words = window.getByRole('textbox', { name: 'Ghi chú mới' })
  await expect(words).toBeFocused()
  await window.keyboard.type('Có đúng là bài')
  await tab(app, 'Bài một').click()
  await expect(words).toHaveCount(0)
  await tab(app, 'Bài hai').click()
  await expect(words).toHaveValue('Có đúng là bài')
  await words.focus()
  await window.keyboard.press('End')
  await window.keyboard.type(' hai?')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('listitem', { name: /Ghi chú của/ })).toContainText('Có đúng là bài hai?')
  await expect(window.getByText('Chữ này không còn trong bài')).toHaveCount(0)
  await expect(window.getByRole('button', { name: 'Tới chỗ “Bài hai” trong bài' })).toBeVisible()
})

test('a comment that is half written waits through a power cut, beside its article and not in it', async ({ app }) => {
  await begin(app, 'Bài một')
  await app.window.keyboard.press('Shift+Home')
  await app.window.keyboard.press('Control+Alt+m')
  await expect(app.window.getByRole('textbox', { name: 'Ghi chú mới' })).toBeFocused()
  await app.window.keyboard.type('Có đúng là bài một?')
  const kept = path.join(app.userData, 'journal', 'comments.json')
  await expect.poll(() => existsSync(kept) && readFileSync(kept, 'utf8')).toContain('Có đúng là bài một?')
  await expect.poll(() => headlines(app)).toEqual(['Bài một'])
  expect(
    articleFiles(app)
      .map((file) => readFileSync(file, 'utf8'))
      .join(),
  ).not.toContain('Có đúng')
  await app.kill()

  const again = await app.relaunch()
  await expect(again.window.getByRole('heading', { name: 'Bài một', level: 1 })).toBeVisible()
  const words = again.window.getByRole('textbox', { name: 'Ghi chú mới' })
  if (!(await words.isVisible())) await again.window.getByRole('tab', { name: /Ghi chú/ }).click()
  await expect(words).toHaveValue('Có đúng là bài một?')
  await words.focus()
  await again.window.keyboard.press('Control+Enter')
  await expect(again.window.getByRole('listitem', { name: /Ghi chú của/ })).toContainText('Có đúng là bài một?')
  await expect(again.window.getByRole('button', { name: 'Tới chỗ “Bài một” trong bài' })).toBeVisible()
  // Kept in the article now, it waits no more.
  await expect.poll(() => readFileSync(kept, 'utf8')).not.toContain('Có đúng')
  await again.close()
})

test('the words beside the sheet get the signs that are printed, and one undo gives the typed one back', async ({
  app,
}) => {
  const { window } = app
  await begin(app, 'Bài một')
  const title = window.getByRole('textbox', { name: 'Tít khi chia sẻ' })
  if (!(await title.isVisible())) await window.getByRole('tab', { name: 'Bài', exact: true }).click()
  await title.focus()
  await window.keyboard.type('Đê "Bàu Sen" dài 5 km, đẹp.')
  await expect(title).toHaveValue('Đê “Bàu Sen” dài 5\u00a0km, đẹp.')
  await window.keyboard.type(' "')
  await expect(title).toHaveValue('Đê “Bàu Sen” dài 5\u00a0km, đẹp. “')
  await window.keyboard.press('Control+z')
  await expect(title).toHaveValue('Đê “Bàu Sen” dài 5\u00a0km, đẹp. "')
  await window.keyboard.press('Backspace')
  await window.keyboard.press('Backspace')
  await expect
    .poll(() => articleFiles(app).map((file) => JSON.parse(readFileSync(file, 'utf8')).share.title))
    .toEqual(['Đê “Bàu Sen” dài 5\u00a0km, đẹp.'])
})

async function begin({ window }: RunningApp, headline: string, key = 'Control+n'): Promise<void> {
  await window.keyboard.press(key)
  // The stand-in carries a menu shortcut to the main process and back more slowly than Electron does.
  await expect(window.getByRole('textbox', { name: 'Bài viết' }).locator('h1')).toHaveText('')
  await expect(window.getByRole('textbox', { name: 'Bài viết' })).toBeFocused()
  await window.keyboard.type(headline)
  await expect(window.getByRole('heading', { name: headline, level: 1 })).toBeVisible()
}

const sheet = ({ window }: RunningApp) => window.getByRole('textbox', { name: 'Bài viết' })
const tabs = ({ window }: RunningApp) => window.getByRole('tablist', { name: 'Các bài đang mở' }).getByRole('tab')
const tab = ({ window }: RunningApp, headline: string) =>
  window.getByRole('tablist', { name: 'Các bài đang mở' }).getByRole('tab', { name: headline })

function articleFiles(app: RunningApp): string[] {
  return readdirSync(app.library)
    .map((folder) => path.join(app.library, folder, 'article.json'))
    .filter((file) => existsSync(file))
}

function headlines(app: RunningApp): string[] {
  return articleFiles(app)
    .map((file) => JSON.parse(readFileSync(file, 'utf8')).headline as string)
    .sort()
}

function lockedFolders(app: RunningApp): string[] {
  return articleFiles(app)
    .map((file) => path.dirname(file))
    .filter((folder) => existsSync(path.join(folder, '.article.lock')))
}
