/** The menu as it stands on the screen: made anew for another language, greyed out as the window says. */
import { app, Menu, shell } from 'electron'
import type { CommandId } from '../../core/contract'
import type { Translate } from '../../core/texts'
import { buildMenu } from './menu'

interface AppMenu {
  /** Shows the menu in the language of now. */
  readonly show: () => void
  readonly disable: (ids: readonly CommandId[]) => void
}

export function createAppMenu({
  translate,
  run,
  logsFolder,
}: {
  readonly translate: () => Translate
  readonly run: (id: CommandId) => void
  readonly logsFolder: string
}): AppMenu {
  let disabled: ReadonlySet<CommandId> = new Set()
  return {
    show() {
      const template = buildMenu({
        translate: translate(),
        platform: process.platform,
        appName: app.name,
        disabled,
        run,
        openLogs: () => void shell.openPath(logsFolder),
        forDevelopers: !app.isPackaged,
      })
      Menu.setApplicationMenu(Menu.buildFromTemplate(template))
    },
    disable(ids) {
      const next = new Set(ids)
      const menu = Menu.getApplicationMenu()
      for (const id of new Set([...disabled, ...next])) {
        const item = menu?.getMenuItemById(id)
        if (item) item.enabled = !next.has(id)
      }
      disabled = next
    },
  }
}
