/** The head of the library: the menu, the name, a new article, and a way to put the pane away. */
import { Menu as MenuIcon, PanelLeft, SquarePen } from 'lucide-react'
import { type CommandDefinition, type CommandId, commands } from '../../core/contract'
import { runCommand } from '../session'
import { classes, IconButton, Menu, type MenuEntry, usePlatform, useText } from '../ui'
import styles from './bar.module.css'
import { commandIcon } from './commandIcons'

const MENU: readonly (CommandId | 'separator')[] = [
  'article.new',
  'article.newFromTemplate',
  'article.import',
  'app.chooseLibrary',
  'separator',
  'view.palette',
  'view.search',
  'view.theme',
  'separator',
  'app.settings',
]

export function LibraryBar() {
  const t = useText()
  const mac = usePlatform() === 'darwin'
  const items = MENU.map((id): MenuEntry => {
    if (id === 'separator') return { kind: 'separator' }
    const { accelerator }: CommandDefinition = commands[id]
    return {
      label: t(`commands.${id}`),
      icon: commandIcon(id),
      shortcut: accelerator,
      onSelect: () => runCommand(id),
    }
  })
  return (
    <div className={classes(styles.bar, styles.left)}>
      {/* On a Mac the menu stands at the top of the screen, and the window's own buttons stand here. */}
      {mac ? null : <Menu trigger={<IconButton icon={MenuIcon} label={t('app.menu')} />} items={items} />}
      <span className={styles.name}>{t('app.name')}</span>
      <span className={styles.space} />
      <IconButton
        icon={SquarePen}
        label={t('commands.article.new')}
        shortcut={commands['article.new'].accelerator}
        onClick={() => runCommand('article.new')}
      />
      <IconButton
        icon={PanelLeft}
        label={t('app.hideLibrary')}
        shortcut={commands['view.library'].accelerator}
        onClick={() => runCommand('view.library')}
      />
    </div>
  )
}
