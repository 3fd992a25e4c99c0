/** Everything the window can do, and every article, by a few letters. */
import { Dialog as Base } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type CommandDefinition, type CommandId, commands } from '../../core/contract'
import {
  openToWrite,
  returnFocusUnlessAhead,
  runCommand,
  shortTime,
  show,
  type TabPlace,
  useLibrary,
  useOpenArticle,
  useView,
} from '../session'
import { classes, listStep, Marked, shortcutLabel, useLocale, usePlatform, useText, WorkflowDial } from '../ui'
import { commandIcon } from './commandIcons'
import styles from './Palette.module.css'
import { findEntries, type PaletteEntry } from './paletteEntries'

/** Commands that take the caret to another page. */
const BRINGS_A_PAGE: ReadonlySet<CommandId> = new Set(['article.new', 'tab.new', 'tab.close'])

export function Palette() {
  const t = useText()
  const isOpen = useView(({ palette }) => palette)
  return (
    <Base.Root open={isOpen} onOpenChange={(palette) => show({ palette })}>
      <Base.Portal>
        <Base.Backdrop className={styles.scrim} />
        <Base.Popup
          className={styles.palette}
          aria-label={t('app.palette.title')}
          data-raised
          finalFocus={returnFocusUnlessAhead}
        >
          <Inside />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

function Inside() {
  const t = useText()
  const locale = useLocale()
  const mac = usePlatform() === 'darwin'
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const articles = useLibrary((state) => state.articles)
  const hasArticle = useOpenArticle(({ open }) => open !== undefined)
  const [query, setQuery] = useState('')
  const [onlyArticles, setOnlyArticles] = useState(false)
  const [at, setAt] = useState(0)
  const groups = useMemo(
    () => findEntries({ query, articles, hasArticle, onlyArticles, nameOf: (command) => t(`commands.${command}`) }),
    [query, articles, hasArticle, onlyArticles, t],
  )
  const entries = groups.flatMap((group) => group.entries)
  const chosen = entries[Math.min(at, entries.length - 1)]

  const run = (entry: PaletteEntry | undefined, place: TabPlace = 'here') => {
    if (entry === undefined) return
    // Gone before anything else: it would not let the caret out.
    flushSync(() => show({ palette: false }))
    // What is typed from this moment on is for the page that is coming, not for the one that is still there.
    if (entry.kind === 'article') void openToWrite(entry.article.id, place)
    else if (BRINGS_A_PAGE.has(entry.id)) runCommand(entry.id)
    // When the palette is gone the focus is back where it was: on the page, where most commands act.
    else setTimeout(() => runCommand(entry.id), 60)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const next = listStep(event, { at, count: entries.length, list: list.current })
    if (next !== undefined) setAt(next)
    else if (event.key === 'Enter') {
      event.preventDefault()
      run(chosen, event.ctrlKey || event.metaKey ? 'new' : 'here')
    } else if (event.key === 'Tab') {
      event.preventDefault()
      setOnlyArticles(!onlyArticles)
      setAt(0)
    }
  }

  return (
    <>
      <div className={styles.query}>
        <Search size={16} aria-hidden />
        {onlyArticles ? <span className={styles.only}>{t('app.palette.onlyArticles')}</span> : null}
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.key}`}
          aria-label={t('app.palette.placeholder')}
          placeholder={t('app.palette.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <span className={styles.hint}>{t('app.palette.hint')}</span>
      </div>
      <div ref={list} id={id} className={styles.results} role="listbox" aria-label={t('app.palette.title')}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group inside a listbox, not of form fields.
          <div key={group.name} role="group" aria-label={t(`app.palette.${group.name}`)}>
            <div className={styles.heading} role="presentation">
              {t(`app.palette.${group.name}`)}
            </div>
            {group.entries.map((entry) => (
              <Entry
                key={entry.key}
                id={`${id}-${entry.key}`}
                isOn={entry === chosen}
                picture={
                  entry.kind === 'command' ? iconOf(entry) : <WorkflowDial state={entry.article.workflow} size={14} />
                }
                words={<Marked text={entry.words || t('article.untitled')} query={query} />}
                right={
                  entry.kind === 'command' ? keysOf(entry, mac) : shortTime(entry.article.updatedAt, new Date(), locale)
                }
                onPoint={() => setAt(entries.indexOf(entry))}
                onSelect={(place) => run(entry, place)}
              />
            ))}
          </div>
        ))}
        {entries.length === 0 ? <p className={styles.none}>{t('app.palette.none')}</p> : null}
      </div>
      <span className="visually-hidden" role="status">
        {query === '' ? '' : t('app.palette.results', { count: String(entries.length) })}
      </span>
      <div className={styles.foot} aria-hidden>
        <span>
          <kbd>↑</kbd>
          <kbd>↓</kbd>
          {t('app.palette.choose')}
        </span>
        <span>
          <kbd>Enter</kbd>
          {t('app.palette.run')}
        </span>
        <span>
          <kbd>Tab</kbd>
          {onlyArticles ? t('app.palette.tabBack') : t('app.palette.tab')}
        </span>
        <span>
          <kbd>Esc</kbd>
          {t('app.palette.escape')}
        </span>
      </div>
    </>
  )
}

function Entry({
  id,
  isOn,
  picture,
  words,
  right,
  onPoint,
  onSelect,
}: {
  readonly id: string
  readonly isOn: boolean
  readonly picture: ReactNode
  readonly words: ReactNode
  readonly right: ReactNode
  readonly onPoint: () => void
  readonly onSelect: (place: TabPlace) => void
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the line above the list.
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the line above; `aria-activedescendant` points here.
    <div
      id={id}
      className={classes(styles.entry, isOn && styles.on)}
      role="option"
      aria-selected={isOn}
      onPointerMove={onPoint}
      onClick={({ ctrlKey, metaKey }) => onSelect(ctrlKey || metaKey ? 'new' : 'here')}
      onAuxClick={({ button }) => (button === 1 ? onSelect('new') : undefined)}
    >
      {picture}
      <span className="cut">{words}</span>
      {right === undefined ? null : <kbd className={styles.right}>{right}</kbd>}
    </div>
  )
}

function iconOf({ id }: Extract<PaletteEntry, { kind: 'command' }>) {
  const Icon = commandIcon(id)
  return <Icon size={16} aria-hidden />
}

function keysOf({ id }: Extract<PaletteEntry, { kind: 'command' }>, mac: boolean): string | undefined {
  const { accelerator }: CommandDefinition = commands[id]
  return accelerator === undefined ? undefined : shortcutLabel(accelerator, mac)
}
