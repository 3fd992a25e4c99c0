/** A small app that uses of Electron what Tòa Soạn uses, so that the stand-in can be tested without Tòa Soạn. */
import fs from 'node:fs/promises'
import path from 'node:path'
import electron, { app, BrowserWindow, dialog, ipcMain, Menu, net, protocol, session, shell } from 'electron'

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.txt': 'text/plain; charset=utf-8',
}
const root = path.join(import.meta.dirname, 'page')

/** What happened, for the tests to read through the main process. */
const seen = { events: [], requests: [], senders: [] }
globalThis.seen = seen
globalThis.sameModule = electron.app === app

app.on('second-instance', (_event, argv, folder, data) =>
  seen.events.push(['second-instance', argv.at(-1), folder, data]),
)
app.on('before-quit', () => seen.events.push(['before-quit']))
app.on('window-all-closed', () => app.quit())
app.on('will-quit', () => process.stdout.write('will-quit\n'))

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
])

if (!app.requestSingleInstanceLock({ note: 'xin chào' })) {
  process.stdout.write('second instance leaves\n')
  app.exit(0)
}

function serve(request) {
  const { pathname } = new URL(request.url)
  seen.requests.push([request.method, request.url, request.headers.get('range')])
  if (pathname === '/redirect')
    return new Response(null, { status: 302, headers: { location: 'app://toasoan/other.html' } })
  if (pathname === '/away')
    return new Response(null, { status: 302, headers: { location: 'https://example.invalid/' } })
  if (pathname === '/posted') return request.text().then((text) => new Response(`${request.method}:${text}`))
  if (pathname === '/range.txt')
    return net.fetch(`file://${path.join(root, 'range.txt')}`, { headers: request.headers })
  if (pathname === '/stream.txt')
    return new Response(
      new ReadableStream({
        start(to) {
          to.enqueue(Buffer.from('từng '))
          to.enqueue(Buffer.from('phần'))
          to.close()
        },
      }),
    )
  if (pathname === '/film')
    return new Response(new Uint8Array(20 * 1024 * 1024), {
      status: 206,
      headers: { 'content-range': 'bytes 0-20971519/20971520' },
    })
  if (pathname === '/broken') throw new Error('a handler with a fault')
  const file = path.join(root, decodeURIComponent(pathname).replace(/^\/preview/, ''))
  return fs.readFile(file).then(
    (bytes) =>
      new Response(bytes, {
        headers: {
          'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
          'content-security-policy': CSP,
        },
      }),
    () => new Response('not found', { status: 404 }),
  )
}

function openWindow() {
  const window = new BrowserWindow({
    width: 1000,
    height: 700,
    show: false,
    webPreferences: {
      preload: path.join(import.meta.dirname, process.env.FIXTURE_PRELOAD ?? 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  })
  for (const name of ['ready-to-show', 'focus', 'blur', 'closed']) window.on(name, () => seen.events.push([name]))
  window.once('ready-to-show', () => window.show())
  const { webContents } = window
  for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
    webContents.on(name, (event) => {
      seen.events.push([name, event.url])
      if (name !== 'will-frame-navigate' && !event.url.startsWith('app://toasoan/')) event.preventDefault()
    })
  }
  webContents.on('will-navigate', (event) => event.url.includes('forbidden') && event.preventDefault())
  webContents.on('render-process-gone', (_event, details) => {
    seen.events.push(['render-process-gone', details.reason])
    webContents.reload()
  })
  webContents.on('before-input-event', (_event, input) => input.key === 'F9' && seen.events.push(['F9']))
  webContents.on('did-finish-load', () => seen.events.push(['did-finish-load', webContents.getURL()]))
  webContents.on('preload-error', (_event, _path, error) => seen.events.push(['preload-error', error.message]))
  webContents.on('context-menu', (_event, params) => seen.events.push(['context-menu', params.isEditable]))
  webContents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https:')) void shell.openExternal(url)
    return url.startsWith('app://toasoan/other') ? { action: 'allow' } : { action: 'deny' }
  })
  window.on('close', (event) => {
    if (!globalThis.unsaved) return
    event.preventDefault()
    if (
      dialog.showMessageBoxSync(window, { message: 'Chưa lưu. Đóng?', buttons: ['Hủy', 'Đóng'], cancelId: 0 }) === 1
    ) {
      globalThis.unsaved = false
      window.close()
    }
  })
  window.loadURL('app://toasoan/index.html').catch((error) => seen.events.push(['load failed', error.code]))
  return window
}

const command = (id) => (_item, window) => window?.webContents.send('command', { id })

app.whenReady().then(() => {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, callback) => {
    seen.events.push(['permission', permission])
    callback(false)
  })
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission !== 'geolocation')
  session.defaultSession.on('will-download', (event, item) => {
    seen.events.push(['will-download', item.getFilename()])
    event.preventDefault()
  })
  protocol.handle('app', serve)
  ipcMain.handle('echo', (event, ...args) => {
    seen.senders.push([
      event.senderFrame?.url,
      event.senderFrame?.parent === null,
      event.senderFrame === event.sender.mainFrame,
    ])
    return args.length === 1 ? args[0] : args
  })
  ipcMain.handle('fail', () => {
    throw new Error('đĩa đầy')
  })
  ipcMain.handle('uncloneable', () => () => 1)
  ipcMain.on('note', (event, text) => {
    seen.events.push(['note', text])
    event.reply('command', { id: 'noted' })
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'Tệp',
        submenu: [
          { id: 'save', label: 'Lưu', accelerator: 'CmdOrCtrl+S', click: command('save') },
          { id: 'bold', label: 'Đậm', accelerator: 'CmdOrCtrl+B', click: command('bold') },
          { id: 'off', label: 'Tắt', accelerator: 'CmdOrCtrl+D', enabled: false, click: command('off') },
          { id: 'ticked', label: 'Chọn', type: 'checkbox', accelerator: 'F8', click: command('ticked') },
          { role: 'quit', id: 'quit' },
        ],
      },
      {
        label: 'Sửa',
        submenu: [
          { role: 'undo', id: 'undo' },
          { role: 'selectAll', id: 'all' },
        ],
      },
    ]),
  )
  openWindow()
})
