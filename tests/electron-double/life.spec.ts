import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { callsOf, eventsOf, executablePath, expect, fixtureApp, startFixture, test } from './startFixture'

/** Runs the stand-in without Playwright, as `npm start` does. */
function run(userData: string, ...more: string[]) {
  const child = spawn(executablePath, [fixtureApp, `--user-data-dir=${userData}`, ...more], { stdio: 'pipe' })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  return { child, ended, output: () => output }
}

/** How many Chromium processes belong to the run of the process `pid`. */
function chromiumsOf(pid: number | undefined): number {
  const list = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
  return list.split('\n').filter((line) => line.includes(`electron-double-${pid}-`) && !line.includes('ps -eo')).length
}

test.describe('closing', () => {
  test('is called off by the app until the journalist agrees', async ({ started: { app } }) => {
    await app.evaluate(({ BrowserWindow }) => {
      globalThis.unsaved = true
      BrowserWindow.getAllWindows()[0]?.close()
    })
    await expect.poll(() => callsOf(app, 'dialog.showMessageBoxSync')).toHaveLength(1)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    const gone = app.waitForEvent('close')
    await app.evaluate((electron) => {
      const { answers } = (electron as unknown as { __double: { answers: { message: number[] } } }).__double
      answers.message.push(1)
      setImmediate(() => electron.BrowserWindow.getAllWindows()[0]?.close())
    })
    await gone
  })

  test('of the last window ends the app, in Electron’s order', async ({ started: { app } }) => {
    const output: string[] = []
    const { stdout } = app.process()
    const code = new Promise((resolve) => app.process().on('exit', resolve))
    stdout?.on('data', (chunk) => output.push(String(chunk)))
    const gone = app.waitForEvent('close')
    await app.evaluate(({ app: one }) => void setImmediate(() => one.quit()))
    await gone
    expect(output.join('')).toContain('will-quit')
    expect(await code).toBe(0)
  })

  test('is called off by a prevented before-quit', async ({ started: { app } }) => {
    await app.evaluate(({ app: one }) => {
      one.once('before-quit', (event) => event.preventDefault())
      one.quit()
    })
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('a dialog a test replaced is the one the app gets', async ({ started: { app } }) => {
    await app.evaluate(({ dialog }) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/bài.txt'] })
    })
    expect(await app.evaluate(({ dialog }) => dialog.showOpenDialog({}))).toEqual({
      canceled: false,
      filePaths: ['/bài.txt'],
    })
  })
})

test.describe('one app per folder', () => {
  test('the second leaves and the first hears of it', async ({ started: { app, userData } }) => {
    const second = run(userData, 'bài-thứ-hai.toasoan')
    expect(await second.ended).toBe(0)
    expect(second.output()).toContain('second instance leaves')
    await expect
      .poll(() => eventsOf(app, 'second-instance'))
      .toEqual([['bài-thứ-hai.toasoan', process.cwd(), { note: 'xin chào' }]])
    const elsewhere = await startFixture()
    expect(await elsewhere.app.evaluate(({ app: one }) => one.hasSingleInstanceLock())).toBe(true)
    await elsewhere.app.close()
  })

  test('a killed app leaves no lock behind, no window, and no profile for long', async () => {
    const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-thu-'))
    const first = run(userData)
    await expect.poll(() => chromiumsOf(first.child.pid), { timeout: 15_000 }).toBeGreaterThan(0)
    await expect.poll(() => fs.existsSync(path.join(userData, 'stand-in.lock'))).toBe(true)
    first.child.kill('SIGKILL')
    await first.ended
    await expect.poll(() => chromiumsOf(first.child.pid), { timeout: 10_000 }).toBe(0)
    const second = run(userData)
    await expect.poll(() => chromiumsOf(second.child.pid), { timeout: 15_000 }).toBeGreaterThan(0)
    expect(second.output()).not.toContain('second instance leaves')
    expect(
      fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(`electron-double-${first.child.pid}-`)),
    ).toEqual([])
    second.child.kill('SIGINT')
    expect(await second.ended).toBe(0)
    // What it has said may still be in the pipe when it has ended.
    await expect.poll(() => second.output()).toContain('will-quit')
    await expect.poll(() => chromiumsOf(second.child.pid)).toBe(0)
    expect(
      fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(`electron-double-${second.child.pid}-`)),
    ).toEqual([])
  })
})

test('without a Chromium it says so in one line', async () => {
  // Everything the shell script calls, and no browser.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-thu-'))
  for (const tool of ['sh', 'dirname', 'readlink']) {
    fs.symlinkSync(execFileSync('which', [tool], { encoding: 'utf8' }).trim(), path.join(folder, tool))
  }
  const child = spawn(executablePath, [fixtureApp, `--user-data-dir=${folder}`], {
    env: { HOME: folder, PATH: folder, ELECTRON_DOUBLE_NODE: process.execPath },
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const code = await new Promise((resolve) => child.on('exit', resolve))
  expect([code, said]).toEqual([1, expect.stringMatching(/^No Chromium was found\. .*\n$/)])
})
