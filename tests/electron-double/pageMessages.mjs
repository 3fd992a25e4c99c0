/** The conversation with a page's preload world: what comes from it is handed to the app, and answers go back. */

import { toApp } from './addresses.mjs'
import { eventObject } from './eventObject.mjs'
import { ipcMain } from './ipcMain.mjs'
import { Menu } from './menu.mjs'
import { wire } from './nodeWire.mjs'
import { BrowserWindowOf, openAllowedWindow } from './windowsOpenedByPages.mjs'

/** Prepares a message at once (so that what cannot be copied throws here) and gives back the sending of it. */
export function sendTo(webContents, message) {
  const text = wire.write(message)
  return async () => {
    if (webContents.isDestroyed()) return
    if (webContents.world === undefined) await nextWorld(webContents)
    await deliver(webContents, text, webContents.world)
  }
}

/** Hears one message of the page (CDP `Runtime.bindingCalled`). */
export async function receive(webContents, { name, payload, executionContextId }) {
  if (name !== webContents.names.binding) return
  const { kind, data, id } = wire.read(payload)
  const heard = kinds[kind]
  const isCurrent = executionContextId === webContents.world
  const reply = { kind: 'reply', id }
  try {
    const value = await heard(webContents, data, isCurrent)
    Object.assign(reply, { ok: true, value })
  } catch (error) {
    if (id === undefined) throw error
    Object.assign(reply, { ok: false, error: error.message })
  }
  if (id !== undefined) await deliver(webContents, wire.write(reply), executionContextId)
}

const kinds = {
  invoke: (webContents, [channel, args], isCurrent) =>
    (webContents.ipc.hasHandler(channel) ? webContents.ipc : ipcMain).answer(
      channel,
      ipcEvent(webContents, isCurrent),
      args,
    ),

  send(webContents, [channel, args], isCurrent) {
    const event = ipcEvent(webContents, isCurrent)
    webContents.emit('ipc-message', event, channel, ...args)
    webContents.ipc.emit(channel, event, ...args)
    ipcMain.emit(channel, event, ...args)
  },

  'open-window': (webContents, [details]) =>
    openAllowedWindow(webContents, {
      ...details,
      url: toApp(details.url),
      disposition: details.features ? 'new-window' : 'foreground-tab',
      referrer: { url: webContents.getURL(), policy: 'strict-origin-when-cross-origin' },
    }),

  permission: (webContents, [permission, details]) =>
    webContents.session.permit(webContents, permission, {
      ...details,
      requestingUrl: webContents.getURL(),
      isMainFrame: true,
    }),

  'permission-check': (webContents, [permission]) =>
    webContents.session.check(webContents, permission, webContents.mainFrame.origin, {
      requestingUrl: webContents.getURL(),
      isMainFrame: true,
    }),

  key(webContents, [input]) {
    const event = eventObject()
    const { type, key, code, ctrlKey, shiftKey, altKey, metaKey, repeat } = input
    webContents.emit('before-input-event', event, {
      type,
      key,
      code,
      isAutoRepeat: repeat,
      isComposing: false,
      shift: shiftKey,
      control: ctrlKey,
      alt: altKey,
      meta: metaKey,
      location: 0,
      modifiers: [],
    })
    // The page has the key already; what can still be held back is the menu.
    webContents.heldBack = event.defaultPrevented ? code : undefined
  },

  accelerator(webContents, [input]) {
    if (webContents.heldBack === input.code || webContents.ignoresMenu) return
    Menu.pressed(input, BrowserWindowOf(webContents), webContents)
  },

  'context-menu': (webContents, [params]) =>
    webContents.emit('context-menu', eventObject(), {
      ...params,
      linkURL: toApp(params.linkURL),
      srcURL: toApp(params.srcURL),
      pageURL: webContents.getURL(),
      frame: webContents.mainFrame,
      menuSourceType: 'mouse',
    }),

  focus: (webContents) => BrowserWindowOf(webContents)?.noteFocus(true),
  blur: (webContents) => BrowserWindowOf(webContents)?.noteFocus(false),
  title: (webContents, [title]) => webContents.noteTitle(title),
  zoom: (webContents, [factor]) => webContents.setZoomFactor(factor),
  'preload-error': (webContents, [error]) =>
    webContents.emit('preload-error', eventObject(), webContents.preferences.preload, error),
  document: (webContents, [isTop]) => isTop && webContents.tellPage({ kind: 'accelerators', chords: Menu.chords() }),

  async 'file-paths'(webContents, [first, count]) {
    const found = []
    for (let at = first; at < first + count; at++) {
      const { result } = await webContents.cdp.send('Runtime.evaluate', {
        contextId: webContents.world,
        expression: `globalThis.${webContents.names.files}(${at})`,
      })
      const info = result.objectId && (await webContents.cdp.tell('DOM.getFileInfo', { objectId: result.objectId }))
      found.push(info?.path ?? '')
    }
    return found
  },
}

function ipcEvent(webContents, isCurrent) {
  return {
    ...eventObject(),
    type: 'frame',
    sender: webContents,
    // As in Electron: no frame any more when the document that asked is gone.
    senderFrame: isCurrent ? webContents.mainFrame : null,
    processId: 1,
    frameId: 1,
    ports: [],
    reply: (channel, ...args) => webContents.send(channel, ...args),
  }
}

function deliver(webContents, text, contextId) {
  return webContents.cdp.tell('Runtime.callFunctionOn', {
    functionDeclaration: `function (text) { globalThis[${JSON.stringify(webContents.names.hear)}](text) }`,
    arguments: [{ value: text }],
    executionContextId: contextId,
    silent: true,
  })
}

function nextWorld(webContents) {
  return new Promise((resolve) => webContents.once('-world', resolve))
}
