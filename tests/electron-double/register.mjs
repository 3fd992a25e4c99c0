/** Makes `electron` importable in plain Node, by `import` and by `require`, before the app's first line runs. */
import Module, { register } from 'node:module'
import process from 'node:process'
import electron from './electron.mjs'

register('./resolveElectron.mjs', import.meta.url)

const provided = new Set(['electron', 'electron/main', 'electron/common'])
const load = Module._load
// Playwright's `electronApp.evaluate` and CommonJS dependencies come through here.
Module._load = function (request, ...rest) {
  if (provided.has(request)) return electron
  if (request.startsWith('electron/')) throw notInMain(request)
  return load.call(this, request, ...rest)
}

process.type = 'browser'
Object.defineProperty(process.versions, 'electron', { value: '45.4.1', enumerable: true })
Object.defineProperty(process.versions, 'chrome', { value: '0.0.0', enumerable: true, configurable: true })

function notInMain(request) {
  const error = new Error(`Cannot find module '${request}': it does not exist in the main process`)
  error.code = 'MODULE_NOT_FOUND'
  return error
}
