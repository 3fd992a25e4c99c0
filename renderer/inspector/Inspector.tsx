/** The right pane: what belongs to the article beside its text, and what is missing before it goes out. */
import { Tabs } from '@base-ui/react/tabs'
import { type RefObject, useEffect, useRef } from 'react'
import { HistoryPanel } from '../history'
import { type InspectorTab, show, useOpenArticle, useView } from '../session'
import { classes, useText } from '../ui'
import { ArticlePanel } from './ArticlePanel'
import styles from './Inspector.module.css'
import { NotesCount, NotesPanel } from './NotesPanel'
import { IssueCount, ProofPanel } from './ProofPanel'
import { PublishPanel } from './PublishPanel'

const TABS: readonly InspectorTab[] = ['article', 'proofing', 'publish', 'history', 'notes']

export function Inspector() {
  const t = useText()
  const tab = useView((view) => view.tab)
  const generation = useOpenArticle(({ open }) => open?.generation)
  const articleId = useOpenArticle(({ open }) => open?.article.id)
  const pane = useRef<HTMLElement>(null)
  useFieldRequests(pane)
  return (
    <aside ref={pane} className={styles.inspector} aria-label={t('inspector.title')} data-pane="inspector">
      <Tabs.Root
        className={styles.root}
        value={tab}
        onValueChange={(value) => show({ tab: value as InspectorTab, surface: 'write' })}
      >
        <div className={styles.head}>
          <Tabs.List className={styles.tabs} activateOnFocus>
            {TABS.map((name) => (
              <Tabs.Tab key={name} value={name} className={styles.tab}>
                {t(`inspector.${name}`)}
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
