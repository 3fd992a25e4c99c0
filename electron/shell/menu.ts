/** The menu: every command of the window once, in the journalist's language, with the usual shortcuts. */
import type { MenuItemConstructorOptions } from 'electron'
import { type CommandDefinition, type CommandId, commands } from '../../core/contract'
import type { Translate } from '../../core/texts'

export interface MenuOptions {
  readonly translate: Translate
  readonly platform: NodeJS.Platform
  readonly appName: string
  readonly disabled: ReadonlySet<CommandId>
  readonly run: (id: CommandId) => void
  readonly openLogs: () => void
  /** Shows the developer's tools: never in an installed app. */
  readonly forDevelopers: boolean
}

type Item = MenuItemConstructorOptions

const LINE: Item = { type: 'separator' }

export function buildMenu(options: MenuOptions): Item[] {
  const { translate, platform, appName, forDevelopers, openLogs } = options
  const isMac = platform === 'darwin'
  const command = (id: CommandId) => commandItem(id, options)
  const role = (name: NonNullable<Item['role']>, key: RoleKey): Item => ({
    role: name,
    label: translate(`shell.menu.${key}`, { app: appName }),
  })
  const menu = (key: 'file' | 'edit' | 'insert' | 'format' | 'view' | 'window' | 'help', submenu: Item[]): Item => ({
    label: translate(`shell.menu.${key}`),
    submenu,
  })
  // The usual key closes the article: nobody means the whole window when a text is put away.
  const closeWindow: Item = { ...role('close', 'close'), accelerator: 'CmdOrCtrl+Shift+W' }
  const about = role('about', 'about')
  return [
    ...(isMac
      ? [
          {
            label: appName,
            submenu: [
              about,
              LINE,
              command('app.settings'),
              LINE,
              role('services', 'services'),
              LINE,
              role('hide', 'hide'),
              role('hideOthers', 'hideOthers'),
              role('unhide', 'unhide'),
              LINE,
              role('quit', 'quit'),
            ],
          },
        ]
      : []),
    menu('file', [
      command('article.new'),
      command('tab.new'),
      command('article.newFromTemplate'),
      command('article.import'),
      LINE,
      command('article.save'),
      command('article.saveAsTemplate'),
      command('article.preview'),
      command('article.export'),
      command('article.exportAs'),
      command('tab.close'),
      LINE,
      command('article.reveal'),
      command('article.cleanMedia'),
      command('article.bin'),
      LINE,
      command('app.chooseLibrary'),
      ...(isMac ? [LINE, closeWindow] : [command('app.settings'), LINE, role('quit', 'quit')]),
    ]),
    menu('edit', [
      command('edit.undo'),
      command('edit.redo'),
      LINE,
      role('cut', 'cut'),
      role('copy', 'copy'),
      role('paste', 'paste'),
      role('pasteAndMatchStyle', 'pasteAsText'),
      role('selectAll', 'selectAll'),
      LINE,
      command('edit.find'),
      command('edit.findNext'),
      command('edit.findPrevious'),
      command('edit.replace'),
      LINE,
      command('proofing.next'),
      command('proofing.previous'),
      command('proofing.suggest'),
      LINE,
      command('typing.toggle'),
      LINE,
      command('history.next'),
      command('history.previous'),
      LINE,
      command('comment.next'),
      command('comment.previous'),
      command('placeholder.next'),
      LINE,
      command('view.search'),
      command('view.palette'),
    ]),
    menu('insert', [
      ...all('insert.')
        .filter((id) => id !== 'insert.hardSpace')
        .map(command),
      LINE,
      command('format.link'),
      command('insert.hardSpace'),
      LINE,
      command('comment.add'),
      LINE,
      command('snippet.insert'),
      command('snippet.save'),
      LINE,
      ...all('part.').map(command),
      LINE,
      ...all('table.').map(command),
    ]),
    menu('format', [
      ...all('format.')
        .filter((id) => id !== 'format.link')
        .map(command),
      LINE,
      ...all('block.').map(command),
    ]),
    menu('view', [
      command('view.library'),
      command('view.inspector'),
      LINE,
      command('view.article'),
      command('view.proofing'),
      command('view.publish'),
      command('view.outline'),
      command('view.history'),
      command('view.notes'),
      LINE,
      command('view.theme'),
      LINE,
      command('view.zoomIn'),
      command('view.zoomOut'),
      command('view.zoomReset'),
      LINE,
      command('view.focusParagraph'),
      command('view.focusSentence'),
      command('view.typewriter'),
      LINE,
      // The whole window, panes and all, for eyes that need it. The usual keys are those of the page.
      { ...role('zoomIn', 'zoomIn'), accelerator: 'CmdOrCtrl+Alt+=' },
      { ...role('zoomOut', 'zoomOut'), accelerator: 'CmdOrCtrl+Alt+-' },
      { ...role('resetZoom', 'resetZoom'), accelerator: 'CmdOrCtrl+Alt+Shift+0' },
      LINE,
      role('togglefullscreen', 'fullScreen'),
      ...(forDevelopers ? [LINE, role('toggleDevTools', 'developerTools')] : []),
    ]),
    menu('window', [
      command('tab.next'),
      command('tab.previous'),
      LINE,
      role('minimize', 'minimize'),
      role('zoom', 'zoom'),
      ...(isMac ? [LINE, role('front', 'bringToFront')] : [closeWindow]),
    ]),
    menu('help', [{ label: translate('shell.menu.logs'), click: openLogs }, ...(isMac ? [] : [LINE, about])]),
  ]
}

/** Every command of a family, in the order of the list, so that a new one is in the menu without a line here. */
function all(family: 'format.' | 'block.' | 'insert.' | 'part.' | 'table.'): CommandId[] {
  return (Object.keys(commands) as CommandId[]).filter((id) => id.startsWith(family))
}

function commandItem(id: CommandId, { translate, disabled, run }: MenuOptions): Item {
  const { accelerator }: CommandDefinition = commands[id]
  return {
    id,
    label: translate(`commands.${id}` as 'commands.article.new'),
    enabled: !disabled.has(id),
    click: () => run(id),
    ...(accelerator && {
      accelerator,
      // The editor answers these keys itself, at the caret; the menu only shows them, so that no key counts twice. On a
      // Mac the page is asked before the menu and keeps what it has used, so the same holds there.
      registerAccelerator: !/^(edit\.(?!find|replace)|format\.|block\.)/.test(id),
    }),
  }
}

type RoleKey = Exclude<
  Extract<Parameters<Translate>[0], `shell.menu.${string}`> extends `shell.menu.${infer Key}` ? Key : never,
  'file' | 'edit' | 'insert' | 'format' | 'view' | 'window' | 'help' | 'logs'
>
