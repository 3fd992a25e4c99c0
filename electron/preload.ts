/** The only bridge into the window: one named function for each call of the contract, and `on` for its events. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { callChannel, callNames, callsWithFiles, type EventName, eventChannel, eventNames } from '../core/contract'

const calls = Object.fromEntries(
  callNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(callChannel(name), input)]),
)

const callsOfFiles = Object.fromEntries(
  callsWithFiles.map((name) => [
    name,
    ({ files }: { files: readonly File[] }) =>
      // A file that a page made for itself lies nowhere.
      ipcRenderer.invoke(callChannel(name), {
        files: files.map((file) => webUtils.getPathForFile(file)).filter(Boolean),
      }),
  ]),
)

contextBridge.exposeInMainWorld('toasoan', {
  ...calls,
  ...callsOfFiles,
  on(event: EventName, listener: (detail: unknown) => void) {
    if (!eventNames.includes(event)) throw new Error(`There is no event ${String(event)}`)
    // The page gets what was told, never Electron's own event with the sender in it.
    const pass = (_event: unknown, detail: unknown) => listener(detail)
    ipcRenderer.on(eventChannel(event), pass)
    return () => {
      ipcRenderer.removeListener(eventChannel(event), pass)
    }
  },
})
