/** A list to choose from and a look at what is chosen. Typing searches, with marks or without; Enter takes it. */
import { FolderOpen, Search, TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { attempt, desk, returnFocus } from '../session'
import { Button, classes, Dialog, findMatch, listStep, Marked, TextField, useText } from '../ui'
import styles from './Chooser.module.css'
import type { ShelfContent } from './shelf'

interface One {
  readonly id: string
  readonly name: string
}

export interface ChooserProps<Item extends One> {
  readonly kind: 'templates' | 'snippets'
  readonly title: string
  readonly action: string
  readonly read: () => Promise<ShelfContent<Item> | undefined>
  readonly noteOf: (item: Item) => string
  readonly preview: (item: Item) => ReactNode
  readonly onChoose: (item: Item) => void
  readonly onClose: () => void
}

export function Chooser<Item extends One>({
  kind,
  title,
  action,
  read,
  noteOf,
  preview,
  onChoose,
  onClose,
}: ChooserProps<Item>) {
  const t = useText()
  const id = useId()
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [content, setContent] = useState<ShelfContent<Item>>()
  const [query, setQuery] = useState('')
  const [chosenId, setChosen] = useState<string>()
  const latest = useRef({ read, onClose })
  useEffect(() => {
    latest.current = { read, onClose }
  })
  useEffect(() => {
    let gone = false
    void latest.current.read().then((found) => {
      if (gone) return
      if (found === undefined) latest.current.onClose()
      else setContent(found)
    })
    return () => {
      gone = true
    }
  }, [])

  const shown = bestOf(content?.all ?? [], query, noteOf)
  const chosen = shown.find((item) => item.id === chosenId) ?? shown[0]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || chosen === undefined) return
    const next = listStep(event, { at: shown.indexOf(chosen), count: shown.length, list: list.current })
    if (next !== undefined) setChosen(shown[next]?.id)
    else if (event.key === 'Enter') {
      event.preventDefault()
      onChoose(chosen)
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={title}
      width={780}
      initialFocus={search}
      finalFocus={returnFocus}
      leading={
        <Button icon={FolderOpen} onClick={() => void attempt(desk().revealShared({ kind }))}>
          {t('templates.openFolder')}
        </Button>
      }
      actions={
        <>
          <Button variant="line" onClick={onClose}>
            {t('templates.cancel')}
          </Button>
          <Button variant="main" disabled={chosen === undefined} onClick={() => chosen && onChoose(chosen)}>
            {action}
          </Button>
        </>
      }
    >
      <div className={styles.panes}>
        <div className={styles.left}>
          <TextField
            ref={search}
            start={<Search size={14} aria-hidden />}
            role="combobox"
            aria-expanded
            aria-controls={id}
            aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
            aria-label={t('templates.search')}
            placeholder={t('templates.search')}
            value={query}
            onChange={setQuery}
            onKeyDown={onKeyDown}
          />
          <div ref={list} id={id} role="listbox" aria-label={title} className={classes(styles.list, 'scrolls')}>
            {shown.map((item) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field above the list.
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field; `aria-activedescendant` points here.
              <div
                key={item.id}
                id={`${id}-${item.id}`}
                role="option"
                aria-selected={item === chosen}
                className={styles.item}
                onClick={() => setChosen(item.id)}
                onDoubleClick={() => onChoose(item)}
              >
                <span className={styles.name}>
                  <Marked text={item.name} query={query} />
                </span>
                {noteOf(item) === '' ? null : <span className={styles.note}>{noteOf(item)}</span>}
              </div>
            ))}
          </div>
          {content !== undefined && shown.length === 0 ? (
            <p className={styles.none}>{t(query === '' ? `templates.${kind}None` : 'templates.noMatch')}</p>
          ) : null}
          {(content?.damaged.length ?? 0) > 0 ? (
            <div className={styles.damaged}>
              <p className={styles.damagedTitle}>
                <TriangleAlert size={14} aria-hidden />
                {t('templates.damaged')}
              </p>
              <ul className="scrolls">
                {content?.damaged.map(({ file, fault, detail }) => (
                  <li key={file} title={detail}>
                    <b>{file.split(/[\\/]/).at(-1)}</b> {t(`templates.fault.${fault}`)}
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
        </div>
        <section
          className={classes(styles.preview, 'scrolls')}
          aria-label={t('templates.preview')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys.
          tabIndex={0}
        >
          {chosen === undefined ? null : preview(chosen)}
        </section>
      </div>
    </Dialog>
  )
}

function bestOf<Item extends One>(
  items: readonly Item[],
  query: string,
  noteOf: (item: Item) => string,
): readonly Item[] {
  if (query.trim() === '') return items
  return items
    .flatMap((item) => {
      const match = findMatch(item.name, query) ?? findMatch(`${item.name} ${noteOf(item)}`, query)
      return match === undefined ? [] : [{ item, score: match.score }]
    })
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item)
}
