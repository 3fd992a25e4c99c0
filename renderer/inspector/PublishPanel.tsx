/** The tab Xuất bản: what a careful desk would look at once more, and the way out. */
import { Check, ChevronDown, CircleX, Eye, TriangleAlert } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { EXPORT_FORMATS } from '../../core/contract'
import { type ChecklistItem, type ChecklistLevel, checkBeforePublishing } from '../../core/publishing'
import { editor, exportAs, exportPage, focusField, runCommand, show, useProfile } from '../session'
import { Button, classes, Menu, useText } from '../ui'
import styles from './PublishPanel.module.css'
import { useArticle } from './useArticle'
import { useOpenIssues } from './useOpenIssues'

const LEVELS: readonly ChecklistLevel[] = ['must', 'should', 'ok']
const ICONS = { must: CircleX, should: TriangleAlert, ok: Check }

export function PublishPanel() {
  const t = useText()
  const profile = useProfile()
  const article = useDeferredValue(useArticle((current) => current))
  const openIssues = useOpenIssues()
  const items = useMemo(
    () => checkBeforePublishing(article, profile, openIssues === undefined ? {} : { openIssues }),
    [article, profile, openIssues],
  )
  const count = (level: ChecklistLevel) => items.filter((item) => item.level === level).length
  const must = count('must')
  const should = count('should')
  return (
    <>
      <div className={classes(styles.body, 'scrolls')}>
        <h2 className={styles.title}>
          {must > 0
            ? t('inspector.check.mustCount', { count: String(must) })
            : should > 0
              ? t('inspector.check.shouldCount', { count: String(should) })
              : t('inspector.check.ready')}
        </h2>
        <p className={styles.note}>
          {must > 0
            ? t('inspector.check.mustNote')
            : should > 0
              ? t('inspector.check.shouldNote', { count: String(should) })
              : t('inspector.check.readyNote')}
        </p>
        {LEVELS.filter((level) => count(level) > 0).map((level) => (
          <section key={level} aria-labelledby={`check-${level}`}>
            <h3 id={`check-${level}`} className={styles.heading}>
              {t(`inspector.check.${level}`)} <span className={styles.count}>{count(level)}</span>
            </h3>
            <ul>
              {items
                .filter((item) => item.level === level)
                .map((item) => (
                  <Item key={item.id} item={item} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <div className={styles.foot}>
        <ExportButton isReady={must === 0} />
        <Button variant="line" icon={Eye} wide onClick={() => runCommand('article.preview')}>
          {t('inspector.preview')}
        </Button>
        <Menu
          side="top"
          align="center"
          trigger={
            <Button iconAfter={ChevronDown} wide>
              {t('inspector.exportAs')}
            </Button>
          }
          items={EXPORT_FORMATS.map((format) => ({
            label: t(`exchange.formats.${format}`),
            onSelect: () => void exportAs(format),
          }))}
        />
      </div>
    </>
  )
}

function Item({ item }: { readonly item: ChecklistItem }) {
  const t = useText()
  const Icon = ICONS[item.level]
  const text = t(item.text, item.values)
  return (
    <li className={classes(styles.item, styles[item.level])}>
      <Icon size={16} aria-hidden />
      <span>{text}</span>
      {item.level === 'ok' ? null : (
        <button
          type="button"
          className={styles.go}
          aria-label={t('inspector.check.goTo', { text })}
          onClick={() => goTo(item)}
        >
          {t('inspector.check.go')}
        </button>
      )}
    </li>
  )
}

/** Puts the caret where it can be mended. */
function goTo({ field, blockIndex }: ChecklistItem) {
  if (field === 'profile') show({ settings: true })
  else if (field === 'proofing') {
    runCommand('view.proofing')
    runCommand('proofing.next')
  } else if (field === 'comments') runCommand('view.notes')
  else if (field === 'headline' || field === 'standfirst') editor()?.focus(field)
  else if (field === 'body') editor()?.focus(blockIndex === undefined ? 'body' : { blockIndex })
  else focusField(field)
}

/** An article with faults can still be taken out, for a look or under a deadline: the button then says so and steps back. */
function ExportButton({ isReady }: { readonly isReady: boolean }) {
  const t = useText()
  const [isBusy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    await exportPage()
    setBusy(false)
  }
  return (
    <Button variant={isReady ? 'main' : 'line'} wide disabled={isBusy} onClick={() => void run()}>
      {isBusy ? t('inspector.exporting') : isReady ? t('inspector.export') : t('inspector.exportAnyway')}
    </Button>
  )
}
