/** The stand-in for the `electron` module as the main process sees it: the same names, and none of the window's. */
import { app } from './app.mjs'
import { BrowserWindow } from './browserWindow.mjs'
import { dialog } from './dialog.mjs'
import { ipcMain } from './ipcMain.mjs'
import { Menu, MenuItem } from './menu.mjs'
import { nativeImage } from './nativeImage.mjs'
import { nativeTheme } from './nativeTheme.mjs'
import { net } from './net.mjs'
import { protocol } from './protocol.mjs'
import { answers, calls } from './record.mjs'
import { session } from './session.mjs'
import { shell } from './shell.mjs'
import {
  autoUpdater,
  clipboard,
  contentTracing,
  crashReporter,
  globalShortcut,
  Notification,
  notProvided,
  powerMonitor,
  powerSaveBlocker,
  safeStorage,
  screen,
  Tray,
} from './smallModules.mjs'
import { webContents } from './webContents.mjs'

/** What only the stand-in has: what was asked of the system, and the answers dialogs will give. */
const __double = { calls, answers }

const utilityProcess = notProvided('utilityProcess')
const desktopCapturer = notProvided('desktopCapturer')
const BaseWindow = notProvided('BaseWindow')
const WebContentsView = notProvided('WebContentsView')
const MessageChannelMain = notProvided('MessageChannelMain')

const electron = {
  app,
  autoUpdater,
  BaseWindow,
  BrowserWindow,
  clipboard,
  contentTracing,
  crashReporter,
  desktopCapturer,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  MessageChannelMain,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
  webContents,
  WebContentsView,
  __double,
}

export default electron
export {
  app,
  autoUpdater,
  BaseWindow,
  BrowserWindow,
  clipboard,
  contentTracing,
  crashReporter,
  desktopCapturer,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  MessageChannelMain,
  Notification,
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
  WebContentsView,
  webContents,
}
