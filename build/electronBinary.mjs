/** Where Electron's own program is on this machine, and how to fetch it. Importing `electron` from Node would start the download at once, so this file looks without importing. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const packageFolder = path.resolve(import.meta.dirname, '../node_modules/electron')

/**
 * Full path of the Electron program, or undefined where it has not been fetched.
 * `ELECTRON_OVERRIDE_DIST_PATH` names a folder with an Electron of your own, as Electron's own package reads it.
 * @returns {string | undefined}
 */
export function findElectron() {
  const pathFile = path.join(packageFolder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : defaultName()
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(packageFolder, 'dist')
  const program = path.join(folder, name)
  return existsSync(program) ? program : undefined
}

/**
 * Fetches Electron's program (about 110 MB, from its makers), once.
 * @returns {string | undefined} its path, or undefined where it cannot be fetched
 */
export function fetchElectron() {
  const found = findElectron()
  if (found !== undefined || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return found
  const installer = path.join(packageFolder, 'install.js')
  if (!existsSync(installer)) return undefined
  // Its own report of a failed download is a stack trace; ours is one line, printed by the caller.
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: 10 * 60_000 })
  return findElectron()
}

function defaultName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}
