/** The first screen of an empty library: three ways to begin, and what is written once for every article. */
import { FileInput, FolderOpen, type LucideIcon, SquarePen } from 'lucide-react'
import { type CommandDefinition, type CommandId, commands } from '../../core/contract'
import { runCommand } from '../session'
import { ProfileStart } from '../settings'
import { shortcutLabel, usePlatform, useText } from '../ui'
import styles from './FirstRun.module.css'

export function FirstRun() {
  const t = useText()
  return (
    <div className={`${styles.first} scrolls`}>
      <div className={styles.column}>
        <h1 className={styles.title}>{t('app.first.title')}</h1>
        <p className={styles.lead}>{t('app.first.lead')}</p>
        <Start
          icon={SquarePen}
          command="article.new"
          title={t('app.first.write')}
          help={t('app.first.writeHelp')}
          main
        />
        <Start
          icon={FileInput}
          command="article.import"
          title={t('app.first.import')}
          help={t('app.first.importHelp')}
        />
        <Start
          icon={FolderOpen}
          command="app.chooseLibrary"
          title={t('app.first.library')}
          help={t('app.first.libraryHelp')}
        />
        <section className={styles.profile} aria-labelledby="first-profile">
          <h2 id="first-profile" className={styles.profileTitle}>
            {t('app.first.profile')}
          </h2>
          <ProfileStart />
        </section>
      </div>
    </div>
  )
}

function Start({
  icon: Icon,
  command,
  title,
  help,
  main = false,
}: {
  readonly icon: LucideIcon
  readonly command: CommandId
  readonly title: string
  readonly help: string
  readonly main?: boolean
}) {
  const mac = usePlatform() === 'darwin'
  const definition: CommandDefinition = commands[command]
  return (
    <button type="button" className={`${styles.start} ${main ? styles.on : ''}`} onClick={() => runCommand(command)}>
      <Icon size={18} aria-hidden />
      <span>
        <b>{title}</b>
        <small>{help}</small>
      </span>
      {definition.accelerator === undefined ? null : <kbd>{shortcutLabel(definition.accelerator, mac)}</kbd>}
    </button>
  )
}
