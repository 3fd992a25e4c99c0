/** What Electron's menu roles do by themselves, and the shortcuts they come with. */
import process from 'node:process'

const isMac = process.platform === 'darwin'
const page = (method) => (_window, webContents) => webContents?.[method]()
const win = (method) => (window) => window?.[method]()

/** Set by app.mjs: the roles that concern the app as a whole. */
export const appActions = { quit() {}, about() {} }

/** Each role's label, shortcut and action. A role that `editsItself` leaves its shortcut to the page. */
export const roles = {
  undo: { label: 'Undo', accelerator: 'CmdOrCtrl+Z', act: page('undo'), isEdit: true },
  redo: {
    label: 'Redo',
    accelerator: process.platform === 'win32' ? 'Ctrl+Y' : 'Shift+CmdOrCtrl+Z',
    act: page('redo'),
    isEdit: true,
  },
  cut: { label: 'Cut', accelerator: 'CmdOrCtrl+X', act: page('cut'), registerAccelerator: false },
  copy: { label: 'Copy', accelerator: 'CmdOrCtrl+C', act: page('copy'), registerAccelerator: false },
  paste: { label: 'Paste', accelerator: 'CmdOrCtrl+V', act: page('paste'), registerAccelerator: false },
  pasteandmatchstyle: {
    label: 'Paste and Match Style',
    accelerator: 'Shift+CmdOrCtrl+V',
    act: page('pasteAndMatchStyle'),
    registerAccelerator: false,
  },
  delete: { label: 'Delete', act: page('delete') },
  selectall: { label: 'Select All', accelerator: 'CmdOrCtrl+A', act: page('selectAll'), isEdit: true },
  reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', act: page('reload') },
  forcereload: { label: 'Force Reload', accelerator: 'Shift+CmdOrCtrl+R', act: page('reloadIgnoringCache') },
  toggledevtools: {
    label: 'Toggle Developer Tools',
    accelerator: isMac ? 'Alt+Command+I' : 'Ctrl+Shift+I',
    act: page('toggleDevTools'),
  },
  resetzoom: {
    label: 'Actual Size',
    accelerator: 'CmdOrCtrl+0',
    act: (_window, contents) => contents?.setZoomLevel(0),
  },
  zoomin: {
    label: 'Zoom In',
    accelerator: 'CmdOrCtrl+Plus',
    act: (_window, contents) => contents?.setZoomLevel(contents.getZoomLevel() + 0.5),
  },
  zoomout: {
    label: 'Zoom Out',
    accelerator: 'CmdOrCtrl+-',
    act: (_window, contents) => contents?.setZoomLevel(contents.getZoomLevel() - 0.5),
  },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: isMac ? 'Control+Command+F' : 'F11',
    act: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  minimize: { label: 'Minimize', accelerator: 'CmdOrCtrl+M', act: win('minimize') },
  close: { label: isMac ? 'Close Window' : 'Close', accelerator: 'CmdOrCtrl+W', act: win('close') },
  zoom: { label: 'Zoom', act: win('maximize') },
  quit: {
    label: process.platform === 'win32' ? 'Exit' : 'Quit',
    accelerator: process.platform === 'win32' ? undefined : 'CmdOrCtrl+Q',
    act: () => appActions.quit(),
  },
  about: { label: 'About', act: () => appActions.about() },
  // Menus that Electron fills by itself, and macOS's own items: there is nothing to do here.
  ...Object.fromEntries(
    [
      'appmenu',
      'filemenu',
      'editmenu',
      'viewmenu',
      'windowmenu',
      'sharemenu',
      'window',
      'help',
      'services',
      'hide',
      'hideothers',
      'unhide',
      'front',
      'recentdocuments',
      'clearrecentdocuments',
      'startspeaking',
      'stopspeaking',
      'togglespellchecker',
    ].map((name) => [name, { label: name, act() {} }]),
  ),
}
