/** `npm start`: builds the app and opens it; in Electron where its program can be had, else in an installed Chromium. */
import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { findChromium } from './chromium.mjs'
import { fetchElectron, findElectron } from './electronBinary.mjs'

const root = path.resolve(import.meta.dirname, '..')
const appArguments = process.argv.slice(2)

/** True where a window has somewhere to open. */
function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

const TERMINAL_COMMANDS = `  node out/cli.js --help
  node out/cli.js import bai.txt --library thu-vien
  node out/cli.js list --library thu-vien
  node out/cli.js export "thu-vien/<thư mục bài>" --to trang`

function buildApp() {
  const vite = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const result = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (result.status === 0) return true
  say(
    'Chưa dựng được ứng dụng: xem lỗi ở trên. Hãy chạy lại "npm ci" rồi thử lại. / The build failed: see above; run "npm ci" and try again.',
  )
  return false
}

function open(program, args, environment = {}) {
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    say(`Không mở được ứng dụng (${error.message}). / The app could not be opened.`)
    process.exitCode = 1
  })
  child.on('exit', (code) => {
    process.exitCode = code ?? 0
  })
}

function start() {
  if (!buildApp()) return 1
  if (!hasDisplay()) {
    say(
      'Máy này không có màn hình, nên không mở được cửa sổ. Bàn viết vẫn dùng được từ dòng lệnh: / No display here; the same desk from the terminal:',
    )
    say(TERMINAL_COMMANDS)
    return 0
  }
  const electron = findElectron() ?? fetchElectron()
  if (electron !== undefined) {
    open(electron, [root, ...appArguments])
    return 0
  }
  const chromium = findChromium()
  if (chromium === undefined || process.platform === 'win32') {
    say(
      'Không tải được Electron và cũng không tìm thấy Chromium. Hãy nối mạng rồi chạy lại, hoặc cài Chromium (hay đặt CHROMIUM_PATH). / Neither Electron nor a Chromium could be found.',
    )
    say(TERMINAL_COMMANDS)
    return 1
  }
  say(
    'Không tải được Electron: mở ứng dụng trong Chromium đã cài trên máy. / Electron could not be fetched: opening the app in the installed Chromium.',
  )
  open(path.join(root, 'tests/electron-double/electron'), [root, ...appArguments], {
    ELECTRON_DOUBLE_HEADED: '1',
    CHROMIUM_PATH: chromium,
  })
  return 0
}

process.exitCode = start()
