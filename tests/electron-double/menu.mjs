/** `Menu` and `MenuItem`: built from templates, clicked by tests, and pressed by key chords the page leaves alone. */
import { matchesChord, parseAccelerator } from './accelerator.mjs'
import { roles } from './menuRoles.mjs'
import { record } from './record.mjs'

let applicationMenu = null
let lastCommandId = 0
const observers = new Set()

export class MenuItem {
  constructor(options = {}) {
    const { role: givenRole, submenu, click } = options
    const role = givenRole && roles[givenRole.toLowerCase()]
    if (givenRole && !role) throw new Error(`Unknown menu role: ${givenRole}`)
    lastCommandId += 1
    this.commandId = lastCommandId
    this.id = options.id
    this.role = givenRole
    this.type = options.type ?? (submenu ? 'submenu' : 'normal')
    if (!['normal', 'separator', 'submenu', 'checkbox', 'radio', 'header', 'palette'].includes(this.type))
      throw new Error(`Unknown menu item type: ${this.type}`)
    this.label = options.label ?? role?.label ?? ''
    this.sublabel = options.sublabel ?? ''
    this.toolTip = options.toolTip ?? ''
    this.icon = options.icon
    this.accelerator = options.accelerator ?? role?.accelerator
    this.registerAccelerator = options.registerAccelerator ?? role?.registerAccelerator ?? true
    this.acceleratorWorksWhenHidden = options.acceleratorWorksWhenHidden ?? true
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.submenu = Array.isArray(submenu)
      ? Menu.buildFromTemplate(submenu)
      : (submenu ?? (this.type === 'submenu' ? new Menu() : undefined))
    this.userAccelerator = null
    if (this.accelerator) parseAccelerator(this.accelerator)

    /** Chosen by hand, by chord or by a test. Arguments are the event, the window in front and its page. */
    this.click = (event, window, webContents) => {
      if (this.type === 'checkbox') this.checked = !this.checked
      if (this.type === 'radio') this.#chooseAmongSiblings()
      if (role && !givenRole.toLowerCase().endsWith('menu') && typeof click !== 'function')
        return role.act(window, webContents ?? window?.webContents)
      if (typeof click === 'function') return click(this, window, event)
      return undefined
    }
  }

  #chooseAmongSiblings() {
    for (const one of this.menu?.items ?? []) if (one.type === 'radio') one.checked = one === this
  }
}

export class Menu {
  items = []

  static buildFromTemplate(template) {
    if (!Array.isArray(template)) throw new TypeError('Invalid template for Menu: Menu template must be an array')
    const menu = new Menu()
    for (const item of template) {
      if (!(item instanceof MenuItem) && !('label' in item || 'role' in item || item.type === 'separator'))
        throw new TypeError('Invalid template for MenuItem: must have either label, role or type')
      menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    }
    return menu
  }

  static setApplicationMenu(menu) {
    applicationMenu = menu
    for (const observer of observers) observer()
  }

  static getApplicationMenu() {
    return applicationMenu
  }

  static sendActionToFirstResponder() {}

  append(item) {
    this.insert(this.items.length, item)
  }

  insert(position, item) {
    item.menu = this
    this.items.splice(position, 0, item)
  }

  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  /** Shown where a person would see it; the stand-in keeps it as `Menu.lastPopup` for tests to click in. */
  popup(options = {}) {
    Menu.lastPopup = this
    record(
      'Menu.popup',
      this.items.map((item) => item.label || item.type),
    )
    options.callback?.()
  }

  closePopup() {}

  /** Tells `observer` whenever the application menu changes. */
  static onChange(observer) {
    observers.add(observer)
  }

  /** Every chord of the application menu, of greyed-out items too: they may be chosen again by the time it is pressed. */
  static chords() {
    return shortcuts().map(({ chord }) => chord)
  }

  /** A chord the page left alone: clicks the item it belongs to. */
  static pressed(input, window, webContents) {
    const pressed = shortcuts().find(({ item, chord }) => item.enabled && item.visible && matchesChord(chord, input))
    if (!pressed) return
    const { ctrlKey, shiftKey, altKey, metaKey } = input
    pressed.item.click({ triggeredByAccelerator: true, ctrlKey, shiftKey, altKey, metaKey }, window, webContents)
  }
}

function shortcuts(menu = applicationMenu) {
  return (menu?.items ?? []).flatMap((item) => {
    const own =
      item.accelerator && item.registerAccelerator ? [{ item, chord: parseAccelerator(item.accelerator) }] : []
    return [...own, ...shortcuts(item.submenu ?? null)]
  })
}
