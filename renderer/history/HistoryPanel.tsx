/** The tab Lịch sử: earlier texts of the article, by day, and what can be done with the one that is looked at. */
import { ChevronDown, FilePlus2, FileText } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Version } from '../../core/contract'
import { clockTime, useOpenArticle } from '../session'
import { Button, Menu, TextField, useLocale, useText } from '../ui'
import { ArticlePicker } from './ArticlePicker'
import {
  chooseVersion,
  compareWithFile,
  keepNamed,
  nameVersion,
  readVersions,
  stopComparing,
  useComparing,
} from './comparing'
import styles from './HistoryPanel.module.css'
import { restoreWhole } from './restoring'
import { VersionRow } from './VersionRow'
import { dayName, groupByDay } from './versionDays'

/** More rows than this are drawn only when they are walked to or asked for. */
const ROWS_AT_ONCE = 100

/** A save a second must not read the list a second. */
const REREAD_AFTER_MS = 3_000

export function HistoryPanel() {
  const t = useText()
  const id = useOpenArticle(({ open }) => open?.article.id)
  const { versions, problems } = useComparing()
  const [isPicking, setPicking] = useState(false)
  useVersions()
  if (id === undefined) return null
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('history.title')}</h2>
        <Menu
          align="end"
          trigger={<Button iconAfter={ChevronDown}>{t('history.compareWith')}</Button>}
          items={[
            { label: t('history.withArticle'), icon: FileText, onSelect: () => setPicking(true) },
            { label: t('history.withFile'), icon: FilePlus2, onSelect: () => void compareWithFile() },
          ]}
        />
      </div>
      <div className={`${styles.body} scrolls`}>
        {problems.length === 0 ? null : (
          <p className={styles.note}>{t('history.damaged', { count: problems.length })}</p>
        )}
        <Current />
        {versions === undefined ? null : versions.length === 0 ? (
          <p className={styles.note}>{t('history.none')}</p>
        ) : (
          <Versions versions={versions} />
        )}
      </div>
      <Foot />
      {isPicking ? <ArticlePicker ownId={id} onClose={() => setPicking(false)} /> : null}
    </>
  )
}

/** Read when the tab is opened, and again some time after each save. */
function useVersions(): void {
  const id = useOpenArticle(({ open }) => open?.article.id)
  const revision = useOpenArticle(({ open }) => open?.revision)
  const known = useComparing(({ articleId }) => articleId)
  useEffect(() => {
    if (id !== undefined) void readVersions(id)
  }, [id])
  useEffect(() => {
    if (id === undefined || revision === undefined || known !== id) return
    const timer = setTimeout(() => void readVersions(id), REREAD_AFTER_MS)
    return () => clearTimeout(timer)
  }, [id, revision, known])
}

/** The text on the page: at the head of the list, and the way back to it. */
function Current() {
  const t = useText()
  const locale = useLocale()
  const open = useOpenArticle((state) => state.open)
  const isCompared = useComparing(({ chosen, against }) => chosen !== undefined && against === 'open')
  const [isNaming, setNaming] = useState(false)
  if (open === undefined) return null
  return (
    <div className={styles.current} data-chosen={isCompared || undefined}>
      <span className={styles.point} aria-hidden />
      <time dateTime={open.article.updatedAt}>{clockTime(open.savedAt ?? open.article.updatedAt, locale)}</time>
      <span className={styles.who}>{t('history.open')}</span>
      {isNaming ? (
        <NameField
          name=""
          onDone={(name) => {
            setNaming(false)
            if (name !== '') void keepNamed(name)
          }}
        />
      ) : open.readOnly ? null : (
        <Button className={styles.keep} onClick={() => setNaming(true)}>
          {t('history.keep')}
        </Button>
      )}
    </div>
  )
}

function Versions({ versions }: { readonly versions: readonly Version[] }) {
  const t = useText()
  const locale = useLocale()
  const list = useRef<HTMLDivElement>(null)
  const chosen = useComparing((state) => (state.chosen?.kind === 'version' ? state.chosen.version.id : undefined))
  const previous = useComparing((state) => state.previous?.version.id)
  const [limit, setLimit] = useState(ROWS_AT_ONCE)
  const [focused, setFocused] = useState<string>()
  const [days, now] = useMemo(() => {
    const today = new Date()
    return [groupByDay(versions.slice(0, limit), today), today]
  }, [versions, limit])
  const ids = new Set(versions.map(({ id }) => id))
  const tabStop = [focused, chosen].find((id) => id !== undefined && ids.has(id)) ?? versions[0]?.id

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-version]') ?? [])]
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -versions.length, End: versions.length }[
      event.key
    ]
    if (step === undefined) return
    event.preventDefault()
    const at = rows().indexOf(document.activeElement as HTMLElement)
    const to = Math.max(0, Math.min(at + step, versions.length - 1))
    if (to >= limit) flushSync(() => setLimit(to + ROWS_AT_ONCE))
    rows()[to]?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys walk the buttons inside, which do the rest.
    <div ref={list} onKeyDown={onKeyDown} onFocus={({ target }) => setFocused(target.dataset.version)}>
      {days.map(({ key, name, versions: kept }) => (
        <section key={key} className={styles.day}>
          <h3 className={styles.dayName}>
            {name.kind === 'date' ? dayName(name.date, now, locale) : t(`library.${name.kind}`)}
          </h3>
          <ul className={styles.rows}>
            {kept.map((version) => (
              <VersionRow
                key={version.id}
                version={version}
                mark={version.id === chosen ? 'chosen' : version.id === previous ? 'previous' : undefined}
                isTabStop={version.id === tabStop}
                onChoose={() => void chooseVersion(version)}
              />
            ))}
          </ul>
        </section>
      ))}
      {versions.length > limit ? (
        <Button wide onClick={() => setLimit(limit + ROWS_AT_ONCE)}>
          {t('history.more', { count: Math.min(ROWS_AT_ONCE, versions.length - limit) })}
        </Button>
      ) : null}
    </div>
  )
}

/** The version that is looked at: its name, and the way to have it back. */
function Foot() {
  const t = useText()
  const locale = useLocale()
  const chosen = useComparing((state) => state.chosen)
  const readOnly = useOpenArticle(({ open }) => open?.readOnly === true)
  const [naming, setNaming] = useState<string>()
  if (chosen === undefined) return null
  if (chosen.kind !== 'version') {
    return (
      <div className={styles.foot}>
        <Button variant="line" onClick={stopComparing}>
          {t('history.back')}
        </Button>
      </div>
    )
  }
  const { version, article } = chosen
  return (
    <div className={styles.foot}>
      {naming === version.id ? (
        <NameField
          name={version.name}
          onDone={(name) => {
            setNaming(undefined)
            if (name !== version.name) void nameVersion(article.id, version.id, name)
          }}
        />
      ) : (
        <>
          <Button variant="line" onClick={() => setNaming(version.id)}>
            {version.name === '' ? t('history.name') : t('history.rename')}
          </Button>
          <span className={styles.space} />
          <Button variant="line" disabled={readOnly} onClick={() => void restoreWhole(article)}>
            {t('history.restore', { time: clockTime(version.at, locale) })}
          </Button>
        </>
      )}
    </div>
  )
}

/** Enter keeps the name, Escape leaves it as it was. */
function NameField({ name, onDone }: { readonly name: string; readonly onDone: (name: string) => void }) {
  const t = useText()
  const [draft, setDraft] = useState(name)
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault()
        onDone(draft.trim())
      }}
    >
      <TextField
        // The journalist asked for this field a moment ago.
        autoFocus
        aria-label={t('history.nameLabel')}
        placeholder={t('history.namePlaceholder')}
        maxLength={200}
        value={draft}
        onChange={setDraft}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onDone(name)
        }}
      />
      <Button type="submit" variant="line">
        {t('history.nameDone')}
      </Button>
    </form>
  )
}
