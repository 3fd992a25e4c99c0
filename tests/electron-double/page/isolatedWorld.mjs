/**
 * The part of the stand-in that lives in the preload's world: `contextBridge`, `ipcRenderer`, `webUtils`, and reports of
 * keys, context menus and focus to the main process. Its text is run before the preload.
 */
export function isolatedWorld(createBridge, createWire, names, facts) {
  const post = globalThis[names.binding]
  const bridge = createBridge({ sends: names.toPage, hears: names.toPreload })
  const wire = createWire({
    toBase64: (bytes) => {
      if (bytes.toBase64) return bytes.toBase64()
      let text = ''
      for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768))
      return btoa(text)
    },
    fromBase64: (text) =>
      Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
  })
  const waiting = new Map()
  let lastId = 0
  const tell = (kind, ...data) => post(wire.write({ kind, data }))
  const ask = (kind, ...data) => {
    lastId += 1
    const id = lastId
    post(wire.write({ kind, data, id }))
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
  }

  // --- ipcRenderer -----------------------------------------------------------------------------------------------
  const listeners = new Map()
  const listenersOf = (channel) => {
    if (!listeners.has(channel)) listeners.set(channel, [])
    return listeners.get(channel)
  }
  const deliver = (channel, args) => {
    for (const listener of [...listenersOf(channel)]) {
      try {
        listener({ sender: ipcRenderer, ports: [], processId: 1, frameId: 1 }, ...args)
      } catch (error) {
        reportError(error)
      }
    }
    return listenersOf(channel).length > 0
  }
  const ipcRenderer = {
    invoke: async (channel, ...args) => ask('invoke', String(channel), args),
    send: (channel, ...args) => tell('send', String(channel), args),
    sendSync() {
      throw new Error('The stand-in has no ipcRenderer.sendSync: it would stop the window. Use invoke.')
    },
    on(channel, listener) {
      listenersOf(channel).push(listener)
      return ipcRenderer
    },
    once(channel, listener) {
      const wrapped = (...args) => {
        ipcRenderer.removeListener(channel, wrapped)
        listener(...args)
      }
      wrapped.listener = listener
      return ipcRenderer.on(channel, wrapped)
    },
    off: (channel, listener) => ipcRenderer.removeListener(channel, listener),
    addListener: (channel, listener) => ipcRenderer.on(channel, listener),
    removeListener(channel, listener) {
      const list = listenersOf(channel)
      const at = list.findLastIndex((one) => one === listener || one.listener === listener)
      if (at !== -1) list.splice(at, 1)
      return ipcRenderer
    },
    removeAllListeners(channel) {
      if (channel === undefined) listeners.clear()
      else listeners.delete(channel)
      return ipcRenderer
    },
    listenerCount: (channel) => listenersOf(channel).length,
  }
  globalThis[names.hear] = (text) => {
    const message = wire.read(text)
    if (message.kind === 'message') return deliver(message.channel, message.args)
    if (message.kind === 'accelerators') {
      accelerators = message.chords
      return true
    }
    const one = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.ok) one?.resolve(message.value)
    else one?.reject(new Error(message.error))
    return true
  }

  // --- what the page's world asks for --------------------------------------------------------------------------------
  bridge.provide('open-window', (details) => tell('open-window', details))
  bridge.provide('permission', (permission, details) => ask('permission', permission, details))
  bridge.provide('permission-check', (permission) => ask('permission-check', permission))

  // --- keys, menus, focus --------------------------------------------------------------------------------------------
  let accelerators = []
  const isEditable = (target) =>
    target instanceof Element &&
    (target.isContentEditable || target.matches('textarea, input:not([type=checkbox], [type=radio], [type=button])'))
  // Chromium edits with these itself and then tells nobody, so a menu never hears of them.
  const editsByItself = (event, target) =>
    (event.ctrlKey || event.metaKey) &&
    !event.altKey &&
    isEditable(target) &&
    (/^[acxvzy]$/i.test(event.key) || (/^[biu]$/i.test(event.key) && target.isContentEditable))
  const chordOf = (event) => {
    const { key, code, ctrlKey, shiftKey, altKey, metaKey, repeat } = event
    return { type: event.type === 'keyup' ? 'keyUp' : 'keyDown', key, code, ctrlKey, shiftKey, altKey, metaKey, repeat }
  }
  const matches = (chord, event) =>
    chord.ctrl === event.ctrlKey &&
    chord.shift === event.shiftKey &&
    chord.alt === event.altKey &&
    chord.meta === event.metaKey &&
    (chord.keys.includes(event.key.toLowerCase()) || chord.keys.includes(event.code.toLowerCase()))

  const onKey = (event) => {
    if (!event.isTrusted) return
    tell('key', chordOf(event))
    const target = event.composedPath()[0]
    if (
      event.type !== 'keydown' ||
      event.isComposing ||
      editsByItself(event, target) ||
      !accelerators.some((chord) => matches(chord, event))
    )
      return
    let sent = false
    const afterThePage = () => {
      if (sent) return
      sent = true
      window.removeEventListener('keydown', last)
      if (!event.defaultPrevented) tell('accelerator', chordOf(event))
    }
    // Last of the listeners on the window: the page had its say, and Chromium's own shortcut is kept from acting.
    const last = () => {
      if (sent || event.defaultPrevented) return
      afterThePage()
      event.preventDefault()
    }
    window.addEventListener('keydown', last)
    setTimeout(afterThePage)
  }
  window.addEventListener('keydown', onKey, true)
  window.addEventListener('keyup', onKey, true)

  window.addEventListener(
    'contextmenu',
    (event) => {
      if (!event.isTrusted) return
      const target = event.composedPath()[0]
      setTimeout(() => {
        if (event.defaultPrevented) return
        const editable = isEditable(target)
        const selectionText = String(getSelection() ?? '')
        const link = target instanceof Element ? target.closest('a[href]') : null
        tell('context-menu', {
          x: event.clientX,
          y: event.clientY,
          isEditable: editable,
          selectionText,
          linkURL: link ? link.href : '',
          linkText: link ? link.textContent : '',
          srcURL: target instanceof HTMLImageElement ? target.currentSrc : '',
          mediaType: target instanceof HTMLImageElement ? 'image' : 'none',
          misspelledWord: '',
          dictionarySuggestions: [],
          editFlags: {
            canUndo: editable,
            canRedo: editable,
            canCut: editable && selectionText !== '',
            canCopy: selectionText !== '',
            canPaste: editable,
            canDelete: editable && selectionText !== '',
            canSelectAll: true,
          },
        })
      })
    },
    true,
  )
  if (window === window.top) {
    window.addEventListener('focus', (event) => event.target === window && tell('focus'), true)
    window.addEventListener('blur', (event) => event.target === window && tell('blur'), true)
    // The window's title follows the document's.
    const tellTitle = () => tell('title', document.title)
    document.addEventListener('DOMContentLoaded', () => {
      tellTitle()
      new MutationObserver(tellTitle).observe(document.head, { subtree: true, childList: true, characterData: true })
    })
    if (facts.holdsBack) window.addEventListener('beforeunload', (event) => event.preventDefault())
  }

  // --- files: where a picked or dropped file lies on disk --------------------------------------------------------------
  // By name, size and time: a file that crosses from the page's world is another object here.
  const paths = new Map()
  const keyOf = (file) => `${file.name}|${file.size}|${file.lastModified}`
  const offered = []
  globalThis[names.files] = (at) => offered[at]
  const learnPaths = async (list) => {
    const files = [...(list ?? [])].filter((file) => !paths.has(keyOf(file)))
    if (files.length === 0) return
    const first = offered.length
    offered.push(...files)
    await ask('file-paths', first, files.length).then((found) => {
      files.forEach((file, index) => {
        paths.set(keyOf(file), found[index] ?? '')
      })
      // Their places stay theirs: another question may be under way.
      for (let at = first; at < first + files.length; at++) offered[at] = undefined
    })
  }
  window.addEventListener('change', (event) => learnPaths(event.target?.files), true)
  // Electron knows at once where a dropped file lies; here that takes a question, so the page gets the drop after the answer.
  window.addEventListener(
    'drop',
    (event) => {
      const { dataTransfer } = event
      if ([...(dataTransfer?.files ?? [])].every((file) => paths.has(keyOf(file)))) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const files = [...dataTransfer.files]
      const target = event.composedPath()[0]
      const { clientX, clientY, screenX, screenY, ctrlKey, shiftKey, altKey, metaKey } = event
      const place = { clientX, clientY, screenX, screenY, ctrlKey, shiftKey, altKey, metaKey }
      learnPaths(files).then(() => {
        const carried = new DataTransfer()
        for (const file of files) carried.items.add(file)
        const again = { ...place, bubbles: true, cancelable: true, composed: true, dataTransfer: carried }
        target.dispatchEvent(new DragEvent('drop', again))
      })
    },
    true,
  )

  // --- what the preload can require -----------------------------------------------------------------------------------
  const electron = {
    contextBridge: {
      exposeInMainWorld: (key, api) => bridge.call('expose', String(key), api),
    },
    ipcRenderer,
    webFrame: {
      setZoomFactor: (factor) => tell('zoom', factor),
      getZoomFactor: () => 1,
      insertText: (text) => document.execCommand('insertText', false, text),
    },
    webUtils: { getPathForFile: (file) => paths.get(keyOf(file)) ?? '' },
  }
  const provided = {
    electron,
    'electron/renderer': electron,
    'electron/common': electron,
    timers: { setTimeout, clearTimeout, setInterval, clearInterval },
    url: { URL, URLSearchParams },
  }
  globalThis[names.run] = (preload) => {
    if (window !== window.top) return
    const require = (name) => {
      const known = provided[String(name).replace(/^node:/, '')]
      if (known) return known
      throw new Error(`module not found: ${name}`)
    }
    const module = { exports: {} }
    const later = (fn, ...args) => setTimeout(fn, 0, ...args)
    try {
      preload(require, module, module.exports, facts.process, globalThis, later, clearTimeout)
    } catch (error) {
      console.error(`Unable to load preload script: ${facts.preload}\n${error?.stack ?? error}`)
      tell('preload-error', error)
    }
  }
  tell('document', window === window.top)
}
