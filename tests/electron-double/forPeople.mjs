/** When a person uses the app through the stand-in: dialogs they can answer, in a small window of their own. */
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { openPage } from './chromium.mjs'

/** Opens an address or a file with whatever the system uses for it. */
export function openWithSystem(target) {
  const command = process.platform === 'darwin' ? 'open' : 'xdg-open'
  spawn(command, [target], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}

/** Asks with `kind` 'message', 'open' or 'save' and Electron's options; answers as Electron does. */
export async function askPerson(kind, options) {
  const { targetId, session } = await openPage({ width: 560, height: kind === 'message' ? 260 : 560 })
  const closed = new Promise((resolve) => session.once('detached', () => resolve(null)))
  const chosen = new Promise((resolve) => {
    session.on('Runtime.bindingCalled', ({ payload }) => resolve(JSON.parse(payload)))
  })
  await session.send('Page.enable')
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: 'answer' })
  await session.tell('Runtime.runIfWaitingForDebugger')
  const show = async (folder) => {
    const html = kind === 'message' ? messagePage(options) : filesPage(kind, options, folder)
    const { frameTree } = await session.send('Page.getFrameTree')
    await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html })
  }
  try {
    return kind === 'message' ? await askMessage() : await askFiles()
  } finally {
    void session.tell('Page.close')
    void targetId
  }

  async function askMessage() {
    await show()
    const answer = await Promise.race([chosen, closed])
    return { response: answer?.button ?? options.cancelId ?? 0, checkboxChecked: answer?.checked ?? false }
  }

  async function askFiles() {
    let folder = startFolder(options.defaultPath)
    for (;;) {
      const next = new Promise((resolve) =>
        session.once('Runtime.bindingCalled', ({ payload }) => resolve(JSON.parse(payload))),
      )
      await show(folder)
      const answer = await Promise.race([next, closed])
      if (!answer?.path) return { canceled: true, filePaths: [], filePath: '' }
      const target = path.resolve(folder, answer.path)
      if (answer.enter && isFolder(target)) folder = target
      else return { canceled: false, filePaths: [target], filePath: target }
    }
  }
}

/** Asks while everything else waits, with the desktop's own box; without one, gives the cautious answer and says so. */
export function askPersonNow(options, cautious) {
  const buttons = options.buttons ?? ['OK']
  const extra = buttons.flatMap((label) => ['--extra-button', label])
  const { error, stdout, status } = spawnSync(
    'zenity',
    ['--question', '--switch', '--no-markup', '--text', `${options.message ?? ''}\n${options.detail ?? ''}`, ...extra],
    { encoding: 'utf8' },
  )
  if (error || status === null) {
    process.stderr.write(`${options.message ?? ''} → ${buttons[cautious] ?? ''}\n`)
    return cautious
  }
  const chosen = buttons.indexOf(stdout.trim())
  return chosen === -1 ? cautious : chosen
}

const STYLE = `<style>
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
  body { margin: 1.25rem; display: grid; gap: .75rem }
  h1 { font-size: 1.1rem; margin: 0 } p { margin: 0; white-space: pre-wrap }
  nav { display: flex; gap: .5rem; justify-content: flex-end }
  button, input { font: inherit; padding: .35rem .8rem }
  ul { list-style: none; margin: 0; padding: 0; max-height: 18rem; overflow: auto; border: 1px solid #8886 }
  li button { border: 0; background: none; width: 100%; text-align: start; cursor: pointer }
</style>`

function messagePage({ title, message = '', detail = '', buttons = ['OK'], checkboxLabel, defaultId = 0 }) {
  const choose = (index) =>
    `answer(JSON.stringify({ button: ${index}, checked: document.querySelector('input')?.checked ?? false }))`
  return `<!doctype html><title>${asHtml(title ?? 'Tòa Soạn')}</title>${STYLE}<h1>${asHtml(message)}</h1><p>${asHtml(detail)}</p>
${checkboxLabel ? `<label><input type="checkbox"> ${asHtml(checkboxLabel)}</label>` : ''}
<nav>${buttons.map((label, index) => `<button ${index === defaultId ? 'autofocus' : ''} onclick="${asHtml(choose(index))}">${asHtml(label)}</button>`).join('')}</nav>`
}

function filesPage(kind, { title, defaultPath, filters = [], properties = [], buttonLabel }, folder) {
  const wanted = filters.flatMap(({ extensions }) => extensions).filter((one) => one !== '*')
  const foldersOnly = properties.includes('openDirectory')
  const entries = list(folder).filter(
    (entry) =>
      entry.isDirectory() ||
      (!foldersOnly && (wanted.length === 0 || wanted.includes(path.extname(entry.name).slice(1).toLowerCase()))),
  )
  const pick = (name, enter) => asHtml(`answer(JSON.stringify({ path: ${JSON.stringify(name)}, enter: ${enter} }))`)
  const rows = [
    `<li><button onclick="${pick('..', true)}">../</button>`,
    ...entries.map(
      (entry) =>
        `<li><button onclick="${pick(entry.name, true)}">${asHtml(entry.name)}${entry.isDirectory() ? '/' : ''}</button>`,
    ),
  ]
  const value = kind === 'save' && defaultPath ? path.basename(defaultPath) : foldersOnly ? '.' : ''
  return `<!doctype html><title>${asHtml(title ?? 'Tòa Soạn')}</title>${STYLE}<h1>${asHtml(folder)}</h1><ul>${rows.join('')}</ul>
<input autofocus value="${asHtml(value)}" onkeydown="if (event.key === 'Enter') go()">
<nav><button onclick="answer('{}')">Hủy</button><button onclick="go()">${asHtml(buttonLabel ?? 'Chọn')}</button></nav>
<script>function go() { answer(JSON.stringify({ path: document.querySelector('input').value, enter: ${!foldersOnly} })) }</script>`
}

function list(folder) {
  try {
    return fs
      .readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .sort(
        (one, two) => Number(two.isDirectory()) - Number(one.isDirectory()) || one.name.localeCompare(two.name, 'vi'),
      )
  } catch {
    return []
  }
}

function startFolder(defaultPath) {
  if (!defaultPath) return os.homedir()
  if (isFolder(defaultPath)) return defaultPath
  return isFolder(path.dirname(defaultPath)) ? path.dirname(defaultPath) : os.homedir()
}

function isFolder(target) {
  return fs.existsSync(target) && fs.statSync(target).isDirectory()
}

function asHtml(text) {
  return String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
