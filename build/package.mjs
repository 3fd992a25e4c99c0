/** `npm run package`: builds the app and makes the installer of the system it runs on. Needs Electron's own program. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { fetchElectron, findElectron } from './electronBinary.mjs'

const root = path.resolve(import.meta.dirname, '..')

/** Runs one of the project's tools, its output shown; answers whether it succeeded. */
function run(tool, args, env = {}) {
  const program = path.join(root, 'node_modules', tool)
  return (
    spawnSync(process.execPath, [program, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    }).status === 0
  )
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

function makePackage() {
  const electron = findElectron() ?? fetchElectron()
  if (electron === undefined) {
    say(
      'Chưa đóng gói được: máy này không có chương trình Electron và không tải được. Hãy nối mạng, chạy "npx install-electron", rồi thử lại. / No package was made: Electron’s program is not on this machine and could not be fetched; go online, run "npx install-electron" and try again.',
    )
    return 1
  }
  if (!run('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'])) {
    say('Chưa dựng được ứng dụng: xem lỗi ở trên. / The build failed: see above.')
    return 1
  }
  const made = run(
    'electron-builder/cli.js',
    ['--config', 'build/electron-builder.config.cjs', '--publish', 'never', ...process.argv.slice(2)],
    { TOASOAN_ELECTRON_DIST: distributionOf(electron) },
  )
  if (!made) {
    say(
      'Chưa đóng gói được: xem lỗi ở trên. Ứng dụng đã dựng vẫn còn trong out/. / No package was made: see above; the built app is in out/.',
    )
    return 1
  }
  say('Bộ cài nằm trong thư mục release/. / The installer is in release/.')
  return 0
}

// On macOS the program lies inside Electron.app; the distribution is the folder around it.
function distributionOf(electron) {
  const inApp = electron.indexOf('Electron.app')
  return inApp === -1 ? path.dirname(electron) : electron.slice(0, inApp - 1)
}

process.exitCode = makePackage()
