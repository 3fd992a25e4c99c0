/** The outline, opened from its button: a list to filter, to walk through by keys, and to jump from. */
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import { ListTree, Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { commands } from '../../../core/contract'
import { classes, findMatch, IconButton, listStep, Marked, Popover, TextField, useText } from '../../ui'
import { blockEntries } from '../blocks'
import { focusSheet } from '../focusSheet'
import styles from './Outline.module.css'
import { goToEntry, type OutlineEntry, OutlineExtension, readOutline } from './outline'

export function Outline() {
  const t = useText()
  const [editor] = useLexicalComposerContext()
  const isOpen = useExtensionSignalValue(OutlineExtension, 'isOpen')
  const goingTo = useRef<string>(undefined)
  const field = useRef<HTMLInputElement>(null)
  const set = (open: boolean) => {
    getExtensionDependencyFromEditor(editor, OutlineExtension).output.isOpen.value = open
  }
  return (
    <Popover
      open={isOpen}
      onOpenChange={set}
      align="end"
      width={340}
      title={t('editor.outline.title')}
      initialFocus={field}
      finalFocus={() => {
        const key = goingTo.current
        goingTo.current = undefined
        if (key === undefined) focusSheet(editor)
        else goToEntry(editor, key)
        return false
      }}
      trigger={
        <IconButton
          icon={ListTree}
          label={t('commands.view.outline')}
          shortcut={commands['view.outline'].accelerator}
        />
      }
    >
      <Entries
        field={field}
        go={(key) => {
          goingTo.current = key
          set(false)
        }}
      />
    </Popover>
  )
}

function Entries({
  field,
  go,
}: {
  readonly field: React.RefObject<HTMLInputElement | null>
  readonly go: (key: string) => void
}) {
  const t = useText()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [editor] = useLexicalComposerContext()
  // As it was when the outline was opened: nobody writes meanwhile.
  const all = useMemo(() => readOutline(editor), [editor])
  const [query, setQuery] = useState('')
  const entries = useMemo(() => all.filter(({ title }) => findMatch(title, query) !== undefined), [all, query])
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      all.findIndex(({ isCurrent }) => isCurrent),
    ),
  )
  const chosen = entries[Math.min(at, entries.length - 1)]
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const next = listStep(event, { at, count: entries.length, list: list.current })
    if (next !== undefined) setAt(next)
    else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      go(chosen.key)
    }
  }

  return (
    <div className={styles.outline}>
      <TextField
        ref={field}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.key}`}
        aria-label={t('editor.outline.filter')}
        placeholder={t('editor.outline.filter')}
        start={<Search size={14} aria-hidden />}
        value={query}
        onChange={(text) => {
          setQuery(text)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={t('editor.outline.title')}
        className={`${styles.list} scrolls`}
      >
        {entries.map((entry, index) => (
          <Entry
            key={entry.key}
            id={`${id}-${entry.key}`}
            entry={entry}
            query={query}
            isOn={entry === chosen}
            onPoint={() => setAt(index)}
            onSelect={() => go(entry.key)}
          />
        ))}
      </div>
      {entries.length <= (query === '' ? 1 : 0) ? (
        <p className={styles.none}>{t(query === '' ? 'editor.outline.none' : 'editor.outline.noMatch')}</p>
      ) : null}
      <span className="visually-hidden" role="status">
        {query === '' ? '' : t('editor.outline.results', { count: entries.length })}
      </span>
    </div>
  )
}

function Entry({
  id,
  entry,
  query,
  isOn,
  onPoint,
  onSelect,
}: {
  readonly id: string
  readonly entry: OutlineEntry
  readonly query: string
  readonly isOn: boolean
  readonly onPoint: () => void
  readonly onSelect: () => void
}) {
  const t = useText()
  const Icon = blockEntries.find(({ command }) => command === entry.command)?.icon
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, as in every combobox.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isOn}
      aria-current={entry.isCurrent ? 'location' : undefined}
      className={classes(styles.entry, isOn && styles.on, entry.isCurrent && styles.current)}
      style={{ paddingLeft: 10 + (entry.level - 1) * 14 }}
      onPointerMove={onPoint}
      onClick={onSelect}
    >
      {entry.command !== undefined && Icon !== undefined ? (
        <Icon size={14} role="img" aria-label={t(`commands.${entry.command}`)} />
      ) : null}
      <span className="cut">
        {entry.title === '' ? t('editor.outline.untitled') : <Marked text={entry.title} query={query} />}
      </span>
    </div>
  )
}
