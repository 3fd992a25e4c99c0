/** The right pane: what belongs to the article beside its text, and what is missing before it goes out. */
import { Tabs } from '@base-ui/react/tabs'
import { Clock, FileText, type LucideIcon, MessageSquare, Send, SpellCheck2 } from 'lucide-react'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { HistoryPanel } from '../history'
import { type InspectorTab, show, useOpenArticle, useView } from '../session'
import { classes, useText } from '../ui'
import { ArticlePanel } from './ArticlePanel'
import styles from './Inspector.module.css'
import { NotesCount, NotesPanel } from './NotesPanel'
import { IssueCount, ProofPanel } from './ProofPanel'
import { PublishPanel } from './PublishPanel'

/** In this order; the pictures stand in where the words have no room. */
const TABS: readonly { readonly name: InspectorTab; readonly icon: LucideIcon }[] = [
  { name: 'article', icon: FileText },
  { name: 'proofing', icon: SpellCheck2 },
  { name: 'publish', icon: Send },
  { name: 'history', icon: Clock },
  { name: 'notes', icon: MessageSquare },
]

export function Inspector() {
  const t = useText()
  const tab = useView((view) => view.tab)
  const generation = useOpenArticle(({ open }) => open?.generation)
  const articleId = useOpenArticle(({ open }) => open?.article.id)
  const pane = useRef<HTMLElement>(null)
  const tabs = useRef<HTMLDivElement>(null)
  useFieldRequests(pane)
  useRoomForWords(tabs)
  return (
    <aside ref={pane} className={styles.inspector} aria-label={t('inspector.title')} data-pane="inspector">
      <Tabs.Root
        className={styles.root}
        value={tab}
        onValueChange={(value) => show({ tab: value as InspectorTab, surface: 'write' })}
      >
        <div className={styles.head}>
          <Tabs.List ref={tabs} className={styles.tabs} activateOnFocus>
            {TABS.map(({ name, icon: Icon }) => (
              <Tabs.Tab key={name} value={name} className={styles.tab} title={t(`inspector.${name}`)}>
                <Icon size={16} className={styles.picture} aria-hidden />
                <span className={styles.word}>{t(`inspector.${name}`)}</span>
                {name === 'proofing' ? <IssueCount /> : null}
                {name === 'notes' ? <NotesCount /> : null}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </div>
        <Tabs.Panel value="article" className={classes(styles.body, 'scrolls')}>
          <ArticlePanel key={generation} />
        </Tabs.Panel>
        <Tabs.Panel value="proofing" className={styles.panel}>
          <ProofPanel key={generation} />
        </Tabs.Panel>
        <Tabs.Panel value="publish" className={styles.panel}>
          <PublishPanel />
        </Tabs.Panel>
        <Tabs.Panel value="history" className={styles.panel}>
          <HistoryPanel key={articleId} />
        </Tabs.Panel>
        <Tabs.Panel value="notes" className={styles.panel}>
          <NotesPanel key={generation} />
        </Tabs.Panel>
      </Tabs.Root>
    </aside>
  )
}

/**
 * Five names and their counts in one row: where they do not fit, only the chosen tab keeps its word in sight. Measured, not
 * guessed from the width of the window: the words are others in every language and the counts grow.
 */
function useRoomForWords(tabs: RefObject<HTMLDivElement | null>) {
  useLayoutEffect(() => {
    const list = tabs.current
    if (list === null) return undefined
    const measure = () => {
      list.removeAttribute('data-compact')
      list.toggleAttribute('data-compact', list.scrollWidth > list.clientWidth)
    }
    // The row, when the pane has another width; a tab, when its count or its language is another.
    const observer = new ResizeObserver(measure)
    observer.observe(list)
    for (const tab of list.children) observer.observe(tab)
    return () => observer.disconnect()
  }, [tabs])
}

/** Moves the focus to the field that something else points to: a line of the checklist, a command. */
function useFieldRequests(pane: RefObject<HTMLElement | null>) {
  const request = useView(({ fieldRequest }) => fieldRequest)
  useEffect(() => {
    if (request === undefined) return
    // The panel is drawn in the same step that asks for it.
    const frame = requestAnimationFrame(() => {
      const place = pane.current?.querySelector(`[data-field="${request.field}"]`)
      place?.scrollIntoView({ block: 'center' })
      place?.querySelector<HTMLElement>('input, textarea, button')?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [request, pane])
}
