/** Prepares a page before its first document: guards, the two worlds' scripts and the preload. */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import process from 'node:process'
import { isHeaded } from './commandLine.mjs'
import { createBridge } from './page/bridge.mjs'
import { isolatedWorld } from './page/isolatedWorld.mjs'
import { mainWorld } from './page/mainWorld.mjs'
import { createWire } from './wire.mjs'

const WORLD = 'Electron Isolated Context'

/** Sets up `session`'s page for `webContents`; the page must still be paused. */
export async function furnishPage(webContents, session) {
  const { preload, additionalArguments = [] } = webContents.preferences
  const secret = randomUUID()
  const names = {
    toPage: `electron-double:page:${secret}`,
    toPreload: `electron-double:preload:${secret}`,
    binding: `__post_${secret.slice(0, 8)}`,
    hear: `__hear_${secret.slice(0, 8)}`,
    run: `__run_${secret.slice(0, 8)}`,
    files: `__files_${secret.slice(0, 8)}`,
  }
  webContents.names = names
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === WORLD && context.auxData?.frameId === webContents.targetId) {
      webContents.world = context.id
      webContents.emit('-world')
    }
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (webContents.world === executionContextId) webContents.world = undefined
  })
  session.on('Runtime.executionContextsCleared', () => {
    webContents.world = undefined
  })

  const addScript = (source, worldName) =>
    session.send('Page.addScriptToEvaluateOnNewDocument', { source, ...(worldName ? { worldName } : {}) })
  // Sent together: a paused page answers them one after another in this order.
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Runtime.addBinding', { name: names.binding, executionContextName: WORLD }),
    addScript(`(${mainWorld})(${createBridge}, ${JSON.stringify(names)})`),
    addScript(
      `(${isolatedWorld})(${createBridge}, ${createWire}, ${JSON.stringify(names)}, ${JSON.stringify(facts(preload, additionalArguments))})`,
      WORLD,
    ),
    ...(preload ? [addScript(preloadScript(preload, names), WORLD)] : []),
    session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    ...(isHeaded ? [] : [session.send('Emulation.setFocusEmulationEnabled', { enabled: true })]),
  ])
}

function preloadScript(file, names) {
  let source
  try {
    source = fs.readFileSync(file, 'utf8')
  } catch (error) {
    source = `throw new Error(${JSON.stringify(error.message)})`
  }
  return `globalThis[${JSON.stringify(names.run)}](function (require, module, exports, process, global, setImmediate, clearImmediate) {${source}
})
//# sourceURL=${file}`
}

// What a sandboxed preload can know of the process; nothing of Node comes with it.
function facts(preload, additionalArguments) {
  return {
    preload,
    holdsBack: isHeaded,
    process: {
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      platform: process.platform,
      arch: process.arch,
      versions: { ...process.versions },
      argv: [process.execPath, ...additionalArguments],
      env: {},
    },
  }
}
