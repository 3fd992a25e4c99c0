const { contextBridge } = require('electron')
const fs = require('node:fs')

contextBridge.exposeInMainWorld('desk', { read: (file) => fs.readFileSync(file, 'utf8') })
