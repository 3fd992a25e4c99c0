/** Starts the app as Electron would: Chromium and the app's main module side by side, then `ready` when both are up. */
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { app } from './app.mjs'
import { startChromium } from './chromium.mjs'
import { appArguments, appPath, entry, isPackaged } from './commandLine.mjs'
import { dialog } from './dialog.mjs'

process.argv = appArguments
process.defaultApp = isPackaged ? undefined : true
process.resourcesPath = process.env.ELECTRON_DOUBLE_RESOURCES ?? `${appPath}${isPackaged ? '/..' : '/resources'}`

// As Electron does on Linux and macOS: the first signal asks the app to quit, the second does not ask.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  let asked = false
  process.on(signal, () => {
    if (asked) app.exit(130)
    asked = true
    app.quit()
  })
}

process.on('uncaughtException', (error) => {
  if (process.listenerCount('uncaughtException') > 1) return
  process.stderr.write(`A JavaScript error occurred in the main process\n${error?.stack ?? error}\n`)
  dialog.showErrorBox('A JavaScript error occurred in the main process', String(error?.stack ?? error))
})

const chromium = startChromium()
chromium.catch((error) => {
  process.stderr.write(`${error.message}\n`)
  app.exit(1)
})

try {
  const loaded = import(pathToFileURL(entry).href)
  await Promise.race([loaded, chromium.then(() => tooLong(10_000))])
  await loaded
} catch (error) {
  process.stderr.write(`App threw an error during load\n${error?.stack ?? error}\n`)
  app.exit(1)
}
await chromium
app.becomeReady()

// Real Electron waits for the main module before it is ready, so a module that awaits readiness waits for ever.
function tooLong(delayMs) {
  return new Promise((_resolve, reject) => {
    setTimeout(() => {
      reject(new Error('The main module has not finished loading. Does it await app.whenReady() at its top level?'))
    }, delayMs).unref()
  })
}
