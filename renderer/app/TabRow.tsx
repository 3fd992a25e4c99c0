/** The open articles in a row over the page: which is in front, and which is not safely on disk. Only where there are several. */
import { Clock, Lock, TriangleAlert, X } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { closeTab, goToTab, moveTab, type OpenState, useOpenArticle } from '../session'
import { ChannelIcon, ContextMenu, classes, type MenuEntry, useText } from '../ui'
import styles from './TabRow.module.css'

/** What the tabs show. */
export const TAB_PANEL = 'open-article'

export function TabRow() {
  const tabs = useOpenArticle((state) => state.tabs)
  return (
    <>
      {tabs.length > 1 ? <Row tabs={tabs} /> : null}
      <Announcement tabs={tabs} />
    </>
  )
}

function Row({ tabs }: { readonly tabs: readonly OpenState[] }) {
  const t = useText()
  const front = useOpenArticle(({ open }) => open?.generation)
  const row = useRef<HTMLDivElement>(null)
  const [menuOf, setMenuOf] = useState<number>()
  const [dragged, setDragged] = useState<number>()
  const tabAt = (target: EventTarget) => {
    const found = target instanceof Element ? target.closest<HTMLElement>('[role="tab"]') : null
    return found === null ? undefined : tabs.find(({ generation }) => String(generation) === found.dataset.tab)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the one in front comes into sight whenever it is another, or the row is.
  useEffect(() => {
    row.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [front, tabs.length])
  // A tab that is taken away takes the focus with it, unless its neighbour has it.
  const focusTab = (generation: number | undefined) =>
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>(`[data-tab="${generation}"]`)?.focus())

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const tab = tabAt(event.target)
    if (tab === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const at = tabs.indexOf(tab)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (next !== undefined) {
      event.preventDefault()
      const wanted = tabs[(next + tabs.length) % tabs.length]
      if (wanted === undefined) return
      if (event.shiftKey) moveTab(tab.generation, (next + tabs.length) % tabs.length)
      else void goToTab(wanted.generation, { focus: false })
      focusTab(event.shiftKey ? tab.generation : wanted.generation)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      void goToTab(tab.generation)
    } else if (event.key === 'Delete') {
      event.preventDefault()
      const neighbour = tabs[at + 1] ?? tabs[at - 1]
      void closeTab(tab.generation, { focus: false }).then(() => focusTab(neighbour?.generation))
    }
  }

  const onDragOver = (event: DragEvent<HTMLDivElement>) => {
    const over = tabAt(event.target)
    if (dragged === undefined || over === undefined) return
    event.preventDefault()
    if (over.generation !== dragged) moveTab(dragged, tabs.indexOf(over))
  }

  return (
    <ContextMenu items={menuOf === undefined ? [] : entriesFor(menuOf, tabs, t)}>
      <div
        ref={row}
        className={styles.row}
        role="tablist"
        aria-label={t('app.tabs.list')}
        onKeyDown={onKeyDown}
        onContextMenuCapture={(event) => setMenuOf(tabAt(event.target)?.generation)}
        onMouseDown={(event) => {
          // The middle button would begin to scroll.
          if (event.button === 1) event.preventDefault()
        }}
        onAuxClick={(event) => {
          const tab = tabAt(event.target)
          if (event.button === 1 && tab !== undefined) void closeTab(tab.generation)
        }}
        onWheel={({ currentTarget, deltaX, deltaY }) => {
          if (deltaX === 0) currentTarget.scrollLeft += deltaY
        }}
        onDragOver={onDragOver}
        onDrop={(event) => event.preventDefault()}
      >
        {tabs.map((tab) => (
          <Tab
            key={tab.generation}
            tab={tab}
            isOn={tab.generation === front}
            isDragged={tab.generation === dragged}
            onDrag={setDragged}
          />
        ))}
      </div>
    </ContextMenu>
  )
}

function Tab({
  tab,
  isOn,
  isDragged,
  onDrag,
}: {
  readonly tab: OpenState
  readonly isOn: boolean
  readonly isDragged: boolean
  readonly onDrag: (generation: number | undefined) => void
}) {
  const t = useText()
  const { article, generation } = tab
  const headline = article.headline.trim() || t('article.untitled')
  const state = stateOf(tab)
  const channel = t(`article.channel.${article.channel}`)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the row.
    <div
      className={classes(styles.tab, isOn && styles.on, isDragged && styles.dragged)}
      role="tab"
      aria-selected={isOn}
      aria-controls={isOn ? TAB_PANEL : undefined}
      aria-label={[headline, channel, ...(state === undefined ? [] : [t(`app.tabs.${state}`)])].join(', ')}
      aria-keyshortcuts="Delete"
      tabIndex={isOn ? 0 : -1}
      title={headline}
      data-tab={generation}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        onDrag(generation)
      }}
      onDragEnd={() => onDrag(undefined)}
      onClick={() => void goToTab(generation)}
    >
      <span className={styles.sign}>
        <ChannelIcon channel={article.channel} size={14} />
      </span>
      <span className={classes('cut', styles.headline, article.headline.trim() === '' && styles.untitled)}>
        {headline}
      </span>
      <Sign state={state} />
      {/* For the mouse; the keys and the menu have their own ways, and a tab can hold no button. */}
      <span
        className={styles.close}
        aria-hidden
        title={t('app.tabs.close')}
        onClick={(event) => {
          event.stopPropagation()
          void closeTab(generation)
        }}
      >
        <X size={14} aria-hidden />
      </span>
    </div>
  )
}

type TabState = 'unsaved' | 'failed' | 'conflict' | 'readOnly'

function stateOf({ readOnly, status }: OpenState): TabState | undefined {
  if (readOnly) return 'readOnly'
  return status.kind === 'saved' ? undefined : status.kind
}

function Sign({ state }: { readonly state: TabState | undefined }) {
  if (state === undefined) return null
  if (state === 'unsaved') return <span className={classes(styles.sign, styles.dot)} />
  const [Icon, tone] = {
    failed: [TriangleAlert, styles.bad] as const,
    conflict: [Clock, styles.asks] as const,
    readOnly: [Lock, undefined] as const,
  }[state]
  return (
    <span className={classes(styles.sign, tone)}>
      <Icon size={13} aria-hidden />
    </span>
  )
}

/** Said aloud: which article came to the front, and what went wrong with one that is not in sight. */
function Announcement({ tabs }: { readonly tabs: readonly OpenState[] }) {
  const t = useText()
  const front = useOpenArticle(({ open }) => open?.generation)
  const said = useRef(new Map<number, TabState | undefined>())
  const shown = useRef(front)
  const [words, setWords] = useState('')
  useEffect(() => {
    const nameOf = (tab: OpenState) => tab.article.headline.trim() || t('article.untitled')
    const news: string[] = []
    const place = tabs.findIndex(({ generation }) => generation === front)
    const now = tabs[place]
    if (front !== shown.current && now !== undefined && tabs.length > 1) {
      news.push(t('app.tabs.announce', { headline: nameOf(now), place: place + 1, count: tabs.length }))
    }
    shown.current = front
    const states = new Map(tabs.map((tab) => [tab.generation, stateOf(tab)]))
    for (const tab of tabs) {
      const state = states.get(tab.generation)
      if (tab.generation === front || state === said.current.get(tab.generation)) continue
      if (state === 'failed') news.push(t('app.tabs.announceFailed', { headline: nameOf(tab) }))
      if (state === 'conflict') news.push(t('app.tabs.announceConflict', { headline: nameOf(tab) }))
    }
    said.current = states
    if (news.length > 0) setWords(news.join(' '))
  }, [tabs, front, t])
  return (
    <span className="visually-hidden" role="status">
      {words}
    </span>
  )
}

function entriesFor(
  generation: number,
  tabs: readonly OpenState[],
  t: ReturnType<typeof useText>,
): readonly MenuEntry[] {
  const at = tabs.findIndex((tab) => tab.generation === generation)
  return [
    { label: t('app.tabs.close'), icon: X, onSelect: () => void closeTab(generation) },
    { label: t('app.tabs.closeOthers'), onSelect: () => void closeOthers(generation, tabs) },
    { kind: 'separator' },
    { label: t('app.tabs.moveLeft'), disabled: at <= 0, onSelect: () => moveTab(generation, at - 1) },
    { label: t('app.tabs.moveRight'), disabled: at === tabs.length - 1, onSelect: () => moveTab(generation, at + 1) },
  ]
}

async function closeOthers(kept: number, tabs: readonly OpenState[]): Promise<void> {
  await goToTab(kept)
  for (const { generation } of tabs) if (generation !== kept) await closeTab(generation)
}
