import fs from 'node:fs'
import path from 'node:path'
import { callsOf, eventsOf, expect, fixtureApp, startFixture, test } from './startFixture'

test.describe('pages', () => {
  test('are served by the app, with the policy it sends', async ({ started: { app, window } }) => {
    await expect(window.locator('h1')).toHaveCSS('color', 'rgb(34, 80, 143)')
    expect(await window.evaluate(() => document.body.dataset.inline)).toBeUndefined()
    expect(await app.evaluate(() => seen.requests[0])).toEqual(['GET', 'app://toasoan/index.html', null])
  })

  test('show frames, run module workers and read streams, ranges and posted bodies', async ({
    started: { window },
  }) => {
    await expect(window.frameLocator('#preview').locator('#other')).toHaveText('Trang khác')
    await expect(window.frameLocator('#preview').locator('#other')).toHaveCSS('color', 'rgb(34, 80, 143)')
    const answers = await window.evaluate(async () => {
      const read = async (address: string, init?: RequestInit) => {
        const response = await fetch(address, init)
        return [response.status, await response.text(), response.headers.get('content-range')]
      }
      const worker = new Worker('/worker.js', { type: 'module' })
      const worked = new Promise((resolve) => {
        worker.onmessage = ({ data }) => resolve(data)
      })
      worker.postMessage(21)
      return [
        await worked,
        await read('/stream.txt'),
        await read('/range.txt', { headers: { range: 'bytes=2-4' } }),
        await read('/posted', { method: 'POST', body: 'tựa' }),
        await fetch('/film', { headers: { range: 'bytes=0-' } }).then(async (film) => [
          film.status,
          (await film.arrayBuffer()).byteLength,
          film.headers.get('content-range'),
        ]),
        await read('/missing'),
        await read('/broken').catch(() => 'failed'),
      ]
    })
    expect(answers).toEqual([
      [42, '0123456789'],
      [200, 'từng phần', null],
      [206, '234', 'bytes 2-4/10'],
      [200, 'POST:tựa', null],
      [206, 8388608, 'bytes 0-8388607/20971520'],
      [404, 'not found', null],
      'failed',
    ])
  })

  test('reach nothing outside the app', async ({ started: { app, window } }) => {
    const reached = await window.evaluate(
      () =>
        new Promise((resolve) => {
          const image = new Image()
          image.onload = () => resolve(true)
          image.onerror = () => resolve(false)
          image.src = '/redirect-to-nowhere.png'
        }),
    )
    expect(reached).toBe(false)
    expect(await window.locator('#remote').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(0)
    const message = await app.evaluate(({ net }) =>
      net.fetch('https://example.invalid/').then(
        () => 'reached',
        (error) => error.message,
      ),
    )
    expect(message).toContain('ERR_INTERNET_DISCONNECTED')
  })
})

test.describe('navigation', () => {
  test('goes where the app lets it, and follows redirects', async ({ started: { app, window } }) => {
    await window.click('#inside')
    await expect(window.locator('#other')).toBeVisible()
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())).toBe(
      'app://toasoan/other.html',
    )
    await window.evaluate(() => {
      location.href = '/redirect'
    })
    await expect.poll(() => eventsOf(app, 'will-redirect')).toEqual([['app://toasoan/other.html']])
    expect(await eventsOf(app, 'will-navigate')).toEqual([['app://toasoan/other.html'], ['app://toasoan/redirect']])
  })

  test('stays where it is when the app says no', async ({ started: { app, window } }) => {
    for (const leave of [
      () => document.querySelector<HTMLElement>('#outside')?.click(),
      () => {
        location.href = '/forbidden'
      },
      () => {
        location.href = '/away'
      },
      () => document.querySelector<HTMLElement>('#mail')?.click(),
    ]) {
      const before = (await app.evaluate(() => seen.events.length)) as number
      await window.evaluate(leave)
      await expect.poll(() => app.evaluate(() => seen.events.length)).toBeGreaterThan(before)
      await expect(window.locator('#log')).toBeAttached()
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())).toBe(
        'app://toasoan/index.html',
      )
    }
    expect((await eventsOf(app, 'will-navigate')).flat()).toEqual([
      'https://example.invalid/bai',
      'app://toasoan/forbidden',
      'app://toasoan/away',
      'mailto:toasoan@example.invalid',
    ])
    expect(await callsOf(app, 'network')).toEqual([])
    expect(await window.evaluate(() => desk.add(1, 1))).toBe(2)
  })

  test('asks the window-open handler, and opens only what it allows', async ({ started: { app, window } }) => {
    await window.click('#blank')
    await expect.poll(() => callsOf(app, 'shell.openExternal')).toEqual([['https://example.invalid/cua-so']])
    await window.click('#outside', { modifiers: ['Control'] })
    await expect.poll(() => callsOf(app, 'shell.openExternal')).toHaveLength(2)
    expect(await window.evaluate(() => globalThis.open('https://example.invalid/ba'))).toBeNull()
    await expect.poll(() => callsOf(app, 'shell.openExternal')).toHaveLength(3)
    expect(app.windows()).toHaveLength(1)
    const opened = app.waitForEvent('window')
    await window.evaluate(() => void globalThis.open('/other.html'))
    await expect((await opened).locator('#other')).toBeVisible()
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2)
  })

  test('reports a load that fails', async ({ started: { app } }) => {
    const failure = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.loadURL('https://example.invalid/')
        .then(
          () => 'loaded',
          (error) => [error.code, error.message],
        ),
    )
    expect(failure).toEqual([
      'ERR_INTERNET_DISCONNECTED',
      "ERR_INTERNET_DISCONNECTED (-106) loading 'https://example.invalid/'",
    ])
  })
})

test('permissions are the session’s to give', async ({ started: { app, window } }) => {
  expect(await window.evaluate(() => Notification.requestPermission())).toBe('denied')
  expect(
    await window.evaluate(() =>
      navigator.clipboard.readText().then(
        () => 'read',
        (error) => error.name,
      ),
    ),
  ).toBe('NotAllowedError')
  expect(await eventsOf(app, 'permission')).toEqual([['notifications'], ['clipboard-read']])
  const stateOf = (name: string) =>
    window.evaluate(
      (one) => navigator.permissions.query({ name: one as PermissionName }).then(({ state }) => state),
      name,
    )
  expect([await stateOf('geolocation'), await stateOf('notifications')]).toEqual(['denied', 'granted'])
})

test('a download is announced and can be refused', async ({ started: { app, window } }) => {
  await window.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: '/range.txt', download: 'tải về.txt' })
    link.click()
  })
  await expect.poll(() => eventsOf(app, 'will-download')).toEqual([['tải về.txt']])
})

test('a page that crashes says so and can be loaded again', async ({ started: { app } }) => {
  const loads = (await eventsOf(app, 'did-finish-load')).length
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await expect.poll(() => eventsOf(app, 'render-process-gone')).toEqual([['crashed']])
  await expect.poll(async () => (await eventsOf(app, 'did-finish-load')).length).toBeGreaterThan(loads)
  const sum = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('desk.add(2, 2)'),
  )
  expect(sum).toBe(4)
})

test.describe('keys', () => {
  test('reach the menu when the page leaves them alone', async ({ started: { window } }) => {
    await window.locator('#text').focus()
    await window.keyboard.press('Control+s')
    await expect(window.locator('#log')).toHaveText(' save')
    await window.locator('#rich').focus()
    await window.keyboard.press('Control+s')
    await window.keyboard.press('Control+b')
    await window.keyboard.press('Control+d')
    await window.locator('#text').focus()
    await window.keyboard.press('Control+b')
    await expect(window.locator('#log')).toHaveText(' save bold')
  })

  test('tick a checkbox item and are seen before the page', async ({ started: { app, window } }) => {
    const isTicked = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('ticked')?.checked)
    expect(await isTicked()).toBe(false)
    await window.keyboard.press('F8')
    await expect.poll(isTicked).toBe(true)
    await expect(window.locator('#log')).toHaveText(' ticked')
    await window.keyboard.press('F9')
    await expect.poll(() => eventsOf(app, 'F9')).not.toEqual([])
  })

  test('undo and select all act once, by key and by menu', async ({ started: { app, window } }) => {
    const text = window.locator('#text')
    await text.focus()
    await window.keyboard.insertText('một')
    await window.keyboard.press('End')
    await window.keyboard.insertText(' hai')
    await app.evaluate(({ Menu, BrowserWindow }) =>
      Menu.getApplicationMenu()?.getMenuItemById('undo')?.click(undefined, BrowserWindow.getAllWindows()[0]),
    )
    await expect.poll(() => text.inputValue()).not.toBe('một hai')
    await app.evaluate(({ Menu, BrowserWindow }) =>
      Menu.getApplicationMenu()?.getMenuItemById('all')?.click(undefined, BrowserWindow.getAllWindows()[0]),
    )
    await expect
      .poll(() =>
        text.evaluate((node: HTMLTextAreaElement) => node.selectionEnd - node.selectionStart === node.value.length),
      )
      .toBe(true)
  })

  test('a right click is reported', async ({ started: { app, window } }) => {
    await window.click('#text', { button: 'right' })
    await expect.poll(() => eventsOf(app, 'context-menu')).toEqual([[true]])
  })
})

test('the theme source decides light and dark', async ({ started: { app, window } }) => {
  const isDark = () => window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  expect(await isDark()).toBe(false)
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark'
  })
  await expect.poll(isDark).toBe(true)
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
})

test('a window can be photographed, printed, measured and run code in', async ({ started: { app, window } }) => {
  expect(await window.evaluate(() => [innerWidth, innerHeight])).toEqual([1000, 700])
  const made = await app.evaluate(async ({ BrowserWindow }) => {
    const one = BrowserWindow.getAllWindows()[0]
    if (!one) throw new Error('no window')
    const picture = await one.webContents.capturePage()
    const paper = await one.webContents.printToPDF({})
    one.setBounds({ width: 900 })
    return {
      size: picture.getSize(),
      paper: paper.subarray(0, 4).toString(),
      title: one.getTitle(),
      sum: await one.webContents.executeJavaScript('Promise.resolve(1 + 1)'),
    }
  })
  expect(made).toEqual({ size: { width: 1000, height: 700 }, paper: '%PDF', title: 'Bàn thử', sum: 2 })
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(900)
})

test('a picked file tells the preload where it lies', async ({ started: { window } }) => {
  const file = path.join(fixtureApp, 'page/range.txt')
  await window.setInputFiles('#file', file)
  await expect
    .poll(() =>
      window.evaluate(() => {
        const picked = document.querySelector<HTMLInputElement>('#file')?.files?.[0]
        return picked ? desk.pathOf(picked) : ''
      }),
    )
    .toBe(file)
})

test('what goes to the bin can be found there', async ({ started: { app, userData } }) => {
  const file = path.join(userData, 'bài.txt')
  fs.writeFileSync(file, 'xóa')
  await app.evaluate(({ shell }, one) => shell.trashItem(one), file)
  expect(fs.existsSync(file)).toBe(false)
  expect(fs.readFileSync(path.join(userData, 'stand-in-bin/bài.txt'), 'utf8')).toBe('xóa')
  expect(
    await app.evaluate(
      ({ shell }, one) =>
        shell.trashItem(one).then(
          () => 'gone',
          (error) => error.message,
        ),
      file,
    ),
  ).toContain('Failed to move item to trash')
})

test('an installed app finds itself packaged', async () => {
  const { app } = await startFixture({ ELECTRON_DOUBLE_PACKAGED: '1' })
  expect(
    await app.evaluate(({ app: one }) => [
      one.isPackaged,
      process.argv.some((argument) => argument.endsWith('fixture-app')),
    ]),
  ).toEqual([true, false])
  await app.close()
})
