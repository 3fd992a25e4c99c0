/** Finds a Chromium on this machine for the tests and for `npm start` without Electron, and installs one if there is none. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'

const LINUX = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
]
const MAC = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const WINDOWS = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
]

/**
 * Full path of a Chromium: `CHROMIUM_PATH`, then the system's, then the one Playwright keeps; undefined where there is
 * none.
 * @returns {string | undefined}
 */
export function findChromium() {
  return [process.env.CHROMIUM_PATH, ...systemPlaces(), ...playwrightPlaces()].find(
    (place) => place && existsSync(place),
  )
}

/**
 * Installs a Chromium: Playwright's, or on Debian and Ubuntu as root the system's. Where neither works, says in one
 * line what to do.
 * @returns {string | undefined} its path
 */
export function installChromium() {
  const found = findChromium()
  if (found !== undefined) return found
  process.stdout.write('Không thấy Chromium, đang cài… / No Chromium here, installing one…\n')
  return withPlaywright() ?? withApt() ?? giveUp()
}

function withPlaywright() {
  const cli = path.resolve(import.meta.dirname, '../node_modules/@playwright/test/cli.js')
  if (!existsSync(cli)) return undefined
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 10 * 60_000 })
  return findChromium()
}

function withApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const quiet = { stdio: 'ignore', timeout: 15 * 60_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update'], quiet)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet)
  return findChromium()
}

function giveUp() {
  process.stderr.write(
    'Chưa cài được Chromium: hãy cài Chromium hay Chrome rồi đặt CHROMIUM_PATH tới chương trình đó. / No Chromium could be installed: install Chromium or Chrome and set CHROMIUM_PATH to its program.\n',
  )
  return undefined
}

function systemPlaces() {
  if (process.platform === 'darwin')
    return ['/Applications', path.join(os.homedir(), 'Applications')].flatMap((folder) =>
      MAC.map((name) => path.join(folder, name)),
    )
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    )
    return folders.flatMap((folder) => WINDOWS.map((name) => path.join(folder, name)))
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return LINUX.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

// Playwright keeps every build in a folder named with its number; the newest is the one its version expects.
function playwrightPlaces() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH && process.env.PLAYWRIGHT_BROWSERS_PATH !== '0'
      ? process.env.PLAYWRIGHT_BROWSERS_PATH
      : ({
          darwin: path.join(os.homedir(), 'Library/Caches/ms-playwright'),
          win32: path.join(process.env.LOCALAPPDATA ?? '', 'ms-playwright'),
        }[process.platform] ?? path.join(os.homedir(), '.cache/ms-playwright'))
  if (!existsSync(cache)) return []
  const builds = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name))
  builds.sort((one, two) => Number(two.split('-')[1]) - Number(one.split('-')[1]))
  const programs = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
  ]
  return builds.flatMap((build) => programs.map((program) => path.join(cache, build, program)))
}
