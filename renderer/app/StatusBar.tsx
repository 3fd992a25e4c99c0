/** The foot of the window: whether everything typed is on disk, how long the article is, light or dark. */
import { Check, Clock, LoaderCircle, Lock, SunMoon, TriangleAlert } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { type Counts, countArticle } from '../../core/article'
import {
  clockTime,
  daysBetween,
  exactTime,
  type OpenState,
  runCommand,
  type SaveStatus,
  show,
  useOpenArticle,
  useSettings,
  useView,
} from '../session'
import { IconButton, useLocale, useText } from '../ui'
import styles from './StatusBar.module.css'
import { TypingMenu } from './TypingMenu'

export function StatusBar() {
  const t = useText()
  const open = useOpenArticle((state) => state.open)
  return (
    <footer className={styles.status}>
      {open === undefined ? <LibraryPlace /> : <SavedState open={open} />}
      <span className={styles.space} />
      {open === undefined ? null : <Counters article={open.article} />}
      {open?.readOnly === true ? null : <TypingMenu />}
      <IconButton
        icon={SunMoon}
        size="small"
        label={t('app.status.theme')}
        tooltipSide="top"
        onClick={() => runCommand('view.theme')}
      />
    </footer>
  )
}

function LibraryPlace() {
  const t = useText()
  const folder = useSettings(({ libraryFolder }) => libraryFolder)
  if (folder === '') return null
  return (
    <span className={styles.item} title={folder}>
      <Check size={14} aria-hidden />
      <span className="cut">{t('app.status.library', { folder })}</span>
    </span>
  )
}

function SavedState({ open }: { readonly open: OpenState }) {
  const t = useText()
  const locale = useLocale()
  const status = useCalmStatus(open.status)
  const lastSaved = open.savedAt ?? open.article.updatedAt
  return (
    <>
      {open.readOnly ? (
        <span className={styles.item}>
          <Lock size={14} aria-hidden />
          {t('app.status.readOnly')}
        </span>
      ) : status.kind === 'saved' ? (
        <span className={styles.item}>
          <Check size={14} aria-hidden />
          {daysBetween(new Date(lastSaved), new Date()) === 0
            ? t('app.status.savedAt', { time: clockTime(lastSaved, locale) })
            : t('app.status.saved')}
        </span>
      ) : status.kind === 'unsaved' ? (
        <span className={styles.item}>
          <LoaderCircle size={14} aria-hidden />
          {t('app.status.saving')}
        </span>
      ) : status.kind === 'conflict' ? (
        <button type="button" className={styles.choose} onClick={() => show({ conflict: true })}>
          <Clock size={14} aria-hidden />
          {open.keptAt === undefined
            ? t('app.status.conflict')
            : t('app.status.conflictKept', { time: exactTime(open.keptAt, locale) })}
        </button>
      ) : (
        <>
          <span className={styles.bad}>
            <TriangleAlert size={14} aria-hidden />
            {t('app.status.failed')}
          </span>
          <span className={styles.dim}>
            {open.keptAt === undefined
              ? t('app.status.failedDetail')
              : t('app.status.keptInJournal', { time: exactTime(open.keptAt, locale) })}
          </span>
        </>
      )}
      <Announcement status={open.status} />
    </>
  )
}

/**
 * Between two phrases the text is saved for a moment only. The words stay at "saving" until the pause is a real one:
 * a promise made late is calmer than one taken back twice a second.
 */
function useCalmStatus(status: SaveStatus): SaveStatus {
  const [calm, setCalm] = useState(status)
  useEffect(() => {
    if (status.kind !== 'saved') {
      setCalm(status)
      return
    }
    const timer = setTimeout(() => setCalm(status), 300)
    return () => clearTimeout(timer)
  }, [status])
  return calm
}

/** Said aloud only when it matters: a save that failed, and the one that mended it. */
function Announcement({ status }: { readonly status: SaveStatus }) {
  const t = useText()
  const failed = useRef(false)
  const [words, setWords] = useState('')
  useEffect(() => {
    if (status.kind === 'failed' && !failed.current) {
      failed.current = true
      setWords(t('app.status.announceFailed'))
    } else if (status.kind === 'saved' && failed.current) {
      failed.current = false
      setWords(t('app.status.announceSaved'))
    }
  }, [status, t])
  return (
    <span className="visually-hidden" role="status">
      {words}
    </span>
  )
}

function Counters({ article }: { readonly article: OpenState['article'] }) {
  const t = useText()
  const locale = useLocale()
  const { standfirst, body } = useDeferredValue(article)
  const counts: Counts = useMemo(() => countArticle({ standfirst, body }), [standfirst, body])
  const selected = useView((state) => state.selected)
  const number = useMemo(() => new Intl.NumberFormat(locale), [locale])
  if (selected !== undefined) {
    return (
      <>
        <span>{t('app.status.selectedSyllables', { count: number.format(selected.syllables) })}</span>
        <span className={styles.wideOnly}>
          {t('app.status.characters', { count: number.format(selected.characters) })}
        </span>
        <span>{t('app.status.reading', { count: number.format(selected.readingMinutes) })}</span>
      </>
    )
  }
  return (
    <>
      <span>{t('app.status.syllables', { count: number.format(counts.syllables) })}</span>
      <span className={styles.wideOnly}>{t('app.status.characters', { count: number.format(counts.characters) })}</span>
      <span>{t('app.status.reading', { count: number.format(counts.readingMinutes) })}</span>
    </>
  )
}
