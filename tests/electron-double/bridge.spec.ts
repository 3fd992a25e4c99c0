import { callsOf, eventsOf, expect, startFixture, test } from './startFixture'

test.describe('the bridge between the page and the preload', () => {
  test('calls at once, with nested functions, callbacks and errors', async ({ started: { window } }) => {
    const heard = await window.evaluate(() => {
      let shouted = ''
      try {
        desk.shout('to')
      } catch (error) {
        shouted = (error as Error).message
      }
      return { version: desk.version, sum: desk.add(2, 3), called: desk.call((n) => n * 2), shouted }
    })
    expect(heard).toEqual({ version: 3, sum: 5, called: 41, shouted: 'không: to' })
  })

  test('freezes what it exposes and hides Node', async ({ started: { window } }) => {
    const seenFromPage = await window.evaluate(() => ({
      frozen: Object.isFrozen(desk) && Object.isFrozen(desk.nested),
      fixed: Object.getOwnPropertyDescriptor(window, 'desk')?.writable,
      node: [
        typeof (globalThis as Record<string, unknown>).require,
        typeof (globalThis as Record<string, unknown>).process,
      ],
      facts: desk.facts(),
    }))
    expect(seenFromPage).toMatchObject({ frozen: true, fixed: false, node: ['undefined', 'undefined'] })
    expect(seenFromPage.facts).toMatchObject({ type: 'renderer', sandboxed: true })
  })

  test('carries messages to the window until it stops listening', async ({ started: { app, window } }) => {
    const send = (id: string) =>
      app.evaluate(
        ({ BrowserWindow }, one) => BrowserWindow.getAllWindows()[0]?.webContents.send('command', { id: one }),
        id,
      )
    await send('một')
    await expect(window.locator('#log')).toHaveText(' một')
    await window.evaluate(() => stopListening())
    await send('hai')
    await window.evaluate(() => desk.note('ba'))
    await expect.poll(() => eventsOf(app, 'note')).toEqual([['ba']])
    await expect(window.locator('#log')).toHaveText(' một')
  })

  test('has the sandbox refuse a preload that requires Node', async () => {
    const { app, window } = await startFixture({ FIXTURE_PRELOAD: 'preload-with-node.cjs' })
    await expect.poll(() => eventsOf(app, 'preload-error')).toEqual([['module not found: node:fs']])
    expect(await window.evaluate(() => typeof (globalThis as Record<string, unknown>).desk)).toBe('undefined')
    await app.close()
  })
})

test.describe('ipc', () => {
  test('carries everything that structured clone carries', async ({ started: { window } }) => {
    const back = await window.evaluate(async () => {
      const loop: Record<string, unknown> = { name: 'vòng' }
      loop.self = loop
      const sent = {
        bytes: new Uint8Array([0, 255, 7]),
        buffer: new Uint8Array([1, 2]).buffer,
        when: new Date(0),
        map: new Map([['tít', new Set([1])]]),
        none: undefined,
        nan: Number.NaN,
        loop,
      }
      const got = (await desk.nested.invoke('echo', sent)) as typeof sent
      return {
        bytes: got.bytes instanceof Uint8Array && [...got.bytes],
        buffer: got.buffer instanceof ArrayBuffer && got.buffer.byteLength,
        when: got.when instanceof Date && got.when.getTime(),
        set: got.map instanceof Map && [...(got.map.get('tít') as Set<number>)],
        none: 'none' in got && got.none === undefined,
        nan: Number.isNaN(got.nan),
        loop: got.loop.self === got.loop && got.loop.name,
      }
    })
    expect(back).toEqual({ bytes: [0, 255, 7], buffer: 2, when: 0, set: [1], none: true, nan: true, loop: 'vòng' })
  })

  test('carries a picture of eight megabytes both ways', async ({ started: { window } }) => {
    const length = await window.evaluate(async () => {
      const picture = new Uint8Array(8 * 1024 * 1024).fill(7)
      const back = (await desk.nested.invoke('echo', picture)) as Uint8Array
      return [back.length, back[8_000_000]]
    })
    expect(length).toEqual([8 * 1024 * 1024, 7])
  })

  test('says who sends', async ({ started: { app, window } }) => {
    await window.evaluate(() => desk.nested.invoke('echo', 1))
    expect(await app.evaluate(() => seen.senders.at(-1))).toEqual(['app://toasoan/index.html', true, true])
  })

  const refusal = (window: import('@playwright/test').Page, channel: string) =>
    window.evaluate(
      (one) =>
        desk.nested.invoke(one).then(
          () => 'no error',
          (error) => error.message,
        ),
      channel,
    )

  test('refuses an unknown channel', async ({ started: { window } }) => {
    expect(await refusal(window, 'nope')).toBe(
      "Error invoking remote method 'nope': Error: No handler registered for 'nope'",
    )
  })

  test('passes on the message of an error, and an answer that cannot be copied is one', async ({
    started: { window },
  }) => {
    expect(await refusal(window, 'fail')).toBe("Error invoking remote method 'fail': Error: đĩa đầy")
    expect(await refusal(window, 'uncloneable')).toContain('An object could not be cloned')
  })

  test('refuses to send a function, from either side', async ({ started: { app, window } }) => {
    expect(
      await window.evaluate(() =>
        desk.nested.invoke('echo', { when: Promise.resolve() }).then(
          () => 'sent',
          (error) => error.message,
        ),
      ),
    ).toContain('could not be cloned')
    const fromMain = await app.evaluate(({ BrowserWindow }) => {
      try {
        BrowserWindow.getAllWindows()[0]?.webContents.send('command', () => 1)
        return 'sent'
      } catch (error) {
        return (error as Error).message
      }
    })
    expect(fromMain).toContain('could not be cloned')
  })

  test('refuses a second handler for one channel', async ({ started: { app } }) => {
    const message = await app.evaluate(({ ipcMain }) => {
      try {
        ipcMain.handle('echo', () => 1)
      } catch (error) {
        return (error as Error).message
      }
    })
    expect(message).toBe("Attempted to register a second handler for 'echo'")
  })
})

test('the module is one and the same for import, default import and require, and has nothing of the window', async ({
  started: { app },
}) => {
  expect(await app.evaluate(() => sameModule)).toBe(true)
  expect(await app.evaluate((electron) => 'ipcRenderer' in electron || 'contextBridge' in electron)).toBe(false)
  const found = await app.evaluate(async () => {
    const load = (globalThis as unknown as { process: NodeJS.Process }).process
      .getBuiltinModule('node:module')
      .createRequire('/')
    try {
      load('electron/renderer')
    } catch (error) {
      return (error as Error).message
    }
  })
  expect(found).toContain("Cannot find module 'electron/renderer'")
})

test('an unsafe window, a late scheme and a module that is missing are refused', async ({ started: { app } }) => {
  const refused = await app.evaluate((electron) => {
    const messageOf = (work: () => unknown) => {
      try {
        work()
        return 'allowed'
      } catch (error) {
        return (error as Error).message
      }
    }
    const { BrowserWindow, protocol, utilityProcess } = electron
    return [
      messageOf(() => new BrowserWindow({ webPreferences: { nodeIntegration: true } })),
      messageOf(() => new BrowserWindow({ webPreferences: { contextIsolation: false } })),
      messageOf(() => new BrowserWindow({ webPreferences: { sandbox: false } })),
      messageOf(() => protocol.registerSchemesAsPrivileged([])),
      messageOf(() => protocol.handle('app', () => new Response(''))),
      messageOf(() => utilityProcess.fork('x')),
    ]
  })
  expect(refused[0]).toContain('nodeIntegration: true')
  expect(refused[1]).toContain('contextIsolation: false')
  expect(refused[2]).toContain('sandbox: false')
  expect(refused[3]).toContain('before app is ready')
  expect(refused[4]).toContain('Failed to register protocol')
  expect(refused[5]).toContain('no utilityProcess yet')
  expect(await callsOf(app, 'nothing')).toEqual([])
})
