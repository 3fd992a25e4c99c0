import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { type CommandId, commandIds, commands } from '../../core/contract'
import { createTranslate } from '../../core/texts'
import { openBugLog } from './bugLog'
import { createCrashGuard } from './crashes'
import { isHome, isOpenable, isPreview, openExternally } from './guards'
import { buildMenu } from './menu'
import { collectOpenedFiles, filesIn } from './openedFiles'

describe('the menu', () => {
  const build = (platform: NodeJS.Platform, disabled: CommandId[] = [], language: 'vi' | 'en' = 'vi') => {
    const ran: CommandId[] = []
    const menu = buildMenu({
      translate: createTranslate(language),
      platform,
      appName: 'Tòa Soạn',
      disabled: new Set(disabled),
      run: (id) => ran.push(id),
      openLogs: () => undefined,
      forDevelopers: false,
    })
    const items = menu.flatMap(({ submenu }) => submenu as MenuItemConstructorOptions[])
    return { menu, items, ran, item: (id: CommandId) => items.find((item) => item.id === id) }
  }

  it.each(['darwin', 'win32', 'linux'] as const)('of %s holds every command once', (platform) => {
    const ids = build(platform).items.flatMap(({ id }) => (id === undefined ? [] : [id]))
    expect(ids.toSorted()).toEqual(commandIds.toSorted())
  })

  it('is in the journalist’s language, and no item is without words', () => {
    expect(build('linux').menu.map(({ label }) => label)).toEqual([
      'Tệp',
      'Sửa',
      'Chèn',
      'Định dạng',
      'Xem',
      'Cửa sổ',
      'Trợ giúp',
    ])
    expect(build('win32', [], 'en').item('article.new')?.label).toBe('New article')
    for (const { label, type } of [...build('darwin').items, ...build('linux', [], 'en').items]) {
      if (type !== 'separator') expect(label).not.toMatch(/^$|shell\.|commands\./)
    }
  })

  it('leaves to the editor the keys that the editor answers', () => {
    const { items } = build('linux')
    const keys = items.filter(({ accelerator, role }) => accelerator && !role)
    expect(keys.length).toBeGreaterThan(10)
    for (const { id, registerAccelerator } of keys) {
      expect([id, registerAccelerator]).toEqual([id, !/^(edit\.(?!find|replace)|format\.|block\.)/.test(id ?? '')])
    }
    // Undo as a role would be the browser's own, and would fight the editor's.
    expect(items.some(({ role }) => role === 'undo' || role === 'redo')).toBe(false)
  })

  it('has no key twice', () => {
    const keys = Object.values(commands).flatMap((command) => ('accelerator' in command ? [command.accelerator] : []))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('greys out what makes no sense, and runs what is chosen', () => {
    const { item, ran } = build('linux', ['article.save'])
    expect([item('article.save')?.enabled, item('article.new')?.enabled]).toEqual([false, true])
    item('edit.undo')?.click?.({} as never, undefined, {} as never)
    expect(ran).toEqual(['edit.undo'])
  })
})

describe('the guards', () => {
  it('open only https and mailto, as parsed', async () => {
    const opened: string[] = []
    const shell = { openExternal: async (url: string) => void opened.push(url) }
    await openExternally(shell, 'https://baosongtra.vn/tin moi')
    await openExternally(shell, 'MAILTO:toasoan@baosongtra.vn')
    expect(opened).toEqual(['https://baosongtra.vn/tin%20moi', 'mailto:toasoan@baosongtra.vn'])
    for (const url of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'http://baosongtra.vn',
      'smb://x/y',
      'C:\\x.exe',
      '',
    ]) {
      expect(isOpenable(url)).toBe(false)
      await expect(openExternally(shell, url)).rejects.toThrow('refused')
    }
    expect(opened).toHaveLength(2)
  })

  it('know the page from the preview and from everything else', () => {
    expect([isHome('app://toasoan/'), isHome('app://toasoan/index.html#x')]).toEqual([true, true])
    for (const url of ['app://toasoan/preview/a/b/index.html', 'app://khac/', 'https://toasoan/', 'x'])
      expect(isHome(url)).toBe(false)
    expect(isPreview('app://toasoan/preview/a/b/index.html')).toBe(true)
    for (const url of ['app://toasoan/', 'https://baosongtra.vn/preview/', 'data:text/html,x'])
      expect(isPreview(url)).toBe(false)
  })
})

describe('files that the app is opened with', () => {
  it('are told from switches and from the app’s own folder', () =>
    expect(
      filesIn(
        [
          '/usr/bin/electron',
          '.',
          '--inspect=0',
          'bai.txt',
          '/tmp/Bài.TOASOAN',
          'x/article.json',
          'anh.jpg',
          'b.docx',
          'c.md',
          'file:///tmp/b%C3%A0i%201.rtf',
        ],
        '/home/man',
      ),
    ).toEqual([
      '/home/man/bai.txt',
      '/tmp/Bài.TOASOAN',
      '/home/man/x/article.json',
      '/home/man/b.docx',
      '/home/man/c.md',
      '/tmp/bài 1.rtf',
    ]))

  it('wait for a window, and those that come together are handed over at once', async () => {
    const heard = new Map<string, (...args: never[]) => void>()
    const app = { on: (event: string, listener: (...args: never[]) => void) => void heard.set(event, listener) }
    const files = collectOpenedFiles(app as never, { words: ['app', 'a.docx'], workingFolder: '/n' })
    const opened: (readonly string[])[] = []
    files.handTo((batch) => opened.push(batch))
    const openFile = heard.get('open-file') as unknown as (event: { preventDefault(): void }, file: string) => void
    for (const file of ['/n/b.rtf', '/n/c.html']) openFile({ preventDefault: () => undefined }, file)
    await vi.waitFor(() => expect(opened).toEqual([['/n/a.docx'], ['/n/b.rtf', '/n/c.html']]))
  })
})

describe('a window that breaks', () => {
  it('is opened again twice, and not a third time in one minute', () => {
    const guard = createCrashGuard()
    expect([0, 20_000, 40_000].map(guard.note)).toEqual(['reopen', 'reopen', 'give-up'])
    const rare = createCrashGuard()
    expect([0, 40_000, 80_000, 120_001].map(rare.note)).toEqual(['reopen', 'reopen', 'reopen', 'reopen'])
  })
})

describe('the log of faults', () => {
  it('is one JSON line a fault, in two files that stay small, and is never a fault itself', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'toasoan-'))
    const log = openBugLog(path.join(folder, 'logs'), { maxBytes: 4000 })
    for (let number = 0; number < 50; number++) log.note('thử', new Error(`lỗi ${number}`, { cause: 'đĩa' }))
    const names = fs.readdirSync(path.join(folder, 'logs'))
    expect(names).toEqual(['bugs.jsonl', 'bugs.old.jsonl'])
    for (const name of names) expect(fs.statSync(path.join(folder, 'logs', name)).size).toBeLessThanOrEqual(8000)
    const lines = fs.readFileSync(log.file, 'utf8').trimEnd().split('\n')
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ where: 'thử', message: 'lỗi 49', cause: 'đĩa' })
    fs.rmSync(folder, { recursive: true })
    fs.writeFileSync(folder, '')
    expect(() => log.note('thử', 'không có thư mục')).not.toThrow()
    fs.rmSync(folder)
  })
})
