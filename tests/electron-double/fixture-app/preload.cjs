const { contextBridge, ipcRenderer, webUtils } = require('electron')

contextBridge.exposeInMainWorld('desk', {
  version: 3,
  nested: { invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args) },
  note: (text) => ipcRenderer.send('note', text),
  onCommand(listener) {
    const wrapped = (_event, command) => listener(command)
    ipcRenderer.on('command', wrapped)
    return () => ipcRenderer.removeListener('command', wrapped)
  },
  add: (one, two) => one + two,
  shout(text) {
    throw new Error(`không: ${text}`)
  },
  call: (fn) => fn(20) + 1,
  kinds: (value) => [value instanceof Uint8Array, value instanceof Date, Object.prototype.toString.call(value)],
  pathOf: (file) => webUtils.getPathForFile(file),
  facts: () => ({ type: process.type, sandboxed: process.sandboxed, platform: process.platform }),
})
