/** Starts the Chromium that plays the part of Electron's windows, and hands out its pages. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import readline from 'node:readline'
import { findChromium } from '../../build/chromium.mjs'
import { Connection } from './cdp.mjs'
import { isHeaded, switches } from './commandLine.mjs'

const PREFIX = 'electron-double-'
/** Process numbers mean something only on their own machine, and containers may share a temporary folder. */
const host = os.hostname().replace(/\W/g, '')

/** The language of Chromium's own words, and of what pages are told of the person's language. */
const language = switches.get('lang') || 'vi'

/** Site isolation: see `flags`. The rest would fetch, offer or draw things of Chromium's own. */
const UNWANTED = [
  'IsolateOrigins',
  'site-per-process',
  'IsolateSandboxedIframes',
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'PreloadTopChromeWebUI',
  'InitialWebUI',
  'WebUIReloadButton',
  'WebUIToolbar',
]

/** Set once Chromium answers. */
let connection
let executable
let profile
/** Pages that showed up and nobody has asked for yet, and those asked for that have not shown up, by target id. */
const arrived = new Map()
const awaited = new Map()
/** Called with a page that a page opened by itself: `(opener target id, info, session)`. */
let onPopup = () => undefined

/** Starts Chromium; rejects with a sentence for people when there is none or it does not come up. */
export async function startChromium() {
  executable = findChromium()
  if (!executable) throw new Error('No Chromium was found. Set CHROMIUM_PATH, or run: npx playwright install chromium')
  removeAbandonedProfiles()
  profile = fs.mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-${host}-`))
  writePreferences()
  const child = spawn(executable, flags(), {
    // On Linux Chromium's own words follow this, and not --lang.
    env: { ...process.env, LANGUAGE: language },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl+C in the terminal must reach the app, which saves, and not its windows.
    detached: process.platform !== 'win32',
  })
  process.on('exit', () => stop(child))
  const complaints = listen(child)
  connection = new Connection(child.stdio[4], child.stdio[3])
  const failed = new Promise((_resolve, reject) => {
    child.on('error', (error) => reject(new Error(`Chromium did not start: ${error.message} (${executable})`)))
    child.on('exit', () => reject(new Error(`Chromium stopped while starting: ${complaints.slice(-3).join(' | ')}`)))
  })
  failed.catch(() => undefined)
  const { product } = await Promise.race([connection.browser.send('Browser.getVersion'), failed])
  Object.defineProperty(process.versions, 'chrome', { value: product.split('/')[1] ?? product, enumerable: true })
  connection.browser.on('Target.attachedToTarget', meetTarget)
  await connection.browser.send('Target.setAutoAttach', {
    autoAttach: true,
    // Pages wait until they have their preload and their guards.
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }, { exclude: true }],
  })
  return connection
}

/** The session of the browser as a whole. */
export function browser() {
  return connection.browser
}

/** Calls `listener` when Chromium ends by itself. */
export function onChromiumGone(listener) {
  connection.on('closed', listener)
}

/** Calls `listener(openerTargetId, targetInfo, session)` for a page opened by a page; the page is still paused. */
export function onPageOpenedByPage(listener) {
  onPopup = listener
}

/** Opens a new window, paused before its first document. Answers `{ targetId, session }`. */
export async function openPage({ width, height }) {
  if (isHeaded) return openAppWindow({ width, height })
  const { targetId } = await browser().send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    width,
    height,
  })
  return { targetId, session: await take(targetId) }
}

function take(targetId) {
  const session = arrived.get(targetId)
  arrived.delete(targetId)
  if (session) return session
  return new Promise((resolve) => awaited.set(targetId, resolve))
}

function meetTarget({ sessionId, targetInfo }) {
  const session = connection.session(sessionId)
  const { targetId } = targetInfo
  const waiting = awaited.get(targetId) ?? awaited.get(targetInfo.url)
  if (waiting) {
    awaited.delete(targetId)
    awaited.delete(targetInfo.url)
    waiting(session, targetInfo)
  } else if (targetInfo.openerId) onPopup(targetInfo.openerId, targetInfo, session)
  else arrived.set(targetId, session)
}

/**
 * A window without an address bar, for a person. Chromium makes one only from its command line, so a second Chromium
 * is called on the same profile; it hands the request to the running one and ends.
 */
function openAppWindow({ width, height }) {
  const address = `data:text/html,<!--${Math.random().toString(36).slice(2)}-->`
  return new Promise((resolve) => {
    const giveUp = setTimeout(async () => {
      awaited.delete(address)
      const { targetId } = await browser().send('Target.createTarget', {
        url: 'about:blank',
        newWindow: true,
        width,
        height,
      })
      resolve({ targetId, session: await take(targetId) })
    }, 8_000)
    awaited.set(address, (session, { targetId }) => {
      clearTimeout(giveUp)
      resolve({ targetId, session })
    })
    spawn(
      executable,
      [`--user-data-dir=${profile}`, `--app=${address}`, `--window-size=${width},${height}`, ...sandboxFlag()],
      {
        stdio: 'ignore',
      },
    ).on('error', () => undefined)
  })
}

function flags() {
  return [
    ...(isHeaded
      ? ['--class=toasoan']
      : ['--headless=new', '--disable-gpu', '--force-color-profile=srgb', '--mute-audio']),
    ...sandboxFlag(),
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    ...(switches.has('remote-debugging-port')
      ? [`--remote-debugging-port=${switches.get('remote-debugging-port')}`]
      : []),
    `--lang=${language}`,
    // Chromium's trials of its own toolbar cost a renderer process for every window.
    '--disable-field-trial-config',
    '--no-startup-window',
    '--no-first-run',
    '--no-default-browser-check',
    // Nothing leaves this machine: the pages' requests are answered by the app, and Chromium's own go nowhere.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-breakpad',
    '--disable-crash-reporter',
    '--disable-extensions',
    '--disable-dev-shm-usage',
    '--disable-search-engine-choice-screen',
    '--password-store=basic',
    '--use-mock-keychain',
    '--allow-pre-commit-input',
    // A window behind another one keeps working at full speed, as the tests expect of both.
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    '--disable-ipc-flooding-protection',
    '--disable-back-forward-cache',
    '--disable-hang-monitor',
    '--disable-prompt-on-repost',
    // One process for a page and all its frames, so that one session sees all their requests.
    '--disable-site-isolation-trials',
    `--disable-features=${UNWANTED.join(',')}`,
  ]
}

/** Chromium would offer a person to translate the app, to keep passwords and to become the standard browser. */
function writePreferences() {
  fs.mkdirSync(path.join(profile, 'Default'))
  const preferences = {
    translate: { enabled: false },
    credentials_enable_service: false,
    intl: { accept_languages: `${language},en`, selected_languages: `${language},en` },
    browser: { has_seen_welcome_page: true, check_default_browser: false },
  }
  fs.writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences))
}

function sandboxFlag() {
  // Chromium's own sandbox refuses to run as root, which is what containers are.
  return switches.has('no-sandbox') || process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []
}

/** Passes on the one line Playwright waits for, and keeps the others in case Chromium fails. */
function listen(child) {
  const complaints = []
  readline.createInterface({ input: child.stderr }).on('line', (line) => {
    if (line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`)
    else if (complaints.push(line) > 20) complaints.shift()
  })
  return complaints
}

function stop(child) {
  try {
    // The whole group, helpers included.
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It was gone already.
  }
  fs.rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 })
}

/** A run that was killed leaves its profile behind; the next run of anyone clears it away. */
function removeAbandonedProfiles() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const [, owner, where] = /^electron-double-(\d+)-(\w*)-/.exec(name) ?? []
    if (owner === undefined || where !== host || isAlive(Number(owner))) continue
    try {
      fs.rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true })
    } catch {
      // Another run is clearing it away at this moment.
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
