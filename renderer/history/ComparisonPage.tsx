/** The comparison in the page's place: what is held against what, the walk from difference to difference, and the way back. */
import { ArrowLeft, ChevronDown, ChevronUp, UnfoldVertical } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { commands } from '../../core/contract'
import { compareArticles } from '../../core/history'
import type { Translate } from '../../core/texts'
import { dayAndClock, returnFocus, runCommand, useOpenArticle, walkDifferences } from '../session'
import { Button, IconButton, Segmented, useLocale, useText } from '../ui'
import styles from './ComparisonPage.module.css'
import { ComparisonText, type Taking } from './ComparisonText'
import { type Against, type ChosenText, chooseVersion, stopComparing, useComparing, useTwoTexts } from './comparing'
import { Legend } from './Legend'
import { restoreOneBlock, restoreOneField } from './restoring'
import { useWalk } from './useWalk'

/** From this many blocks on, what is the same is folded away at first. */
const FOLD_FROM_BLOCKS = 60

export function ComparisonPage({ start }: { readonly start?: ReactNode }) {
  const t = useText()
  const locale = useLocale()
  const texts = useDeferredValue(useTwoTexts())
  const chosen = useComparing((state) => state.chosen)
  const previous = useComparing((state) => state.previous)
  const against = useComparing((state) => state.against)
  const readOnly = useOpenArticle(({ open }) => open?.readOnly === true)
  const surface = useRef<HTMLElement>(null)
  const comparison = useMemo(
    () => (texts === undefined ? undefined : compareArticles(texts.earlier, texts.later)),
    [texts],
  )
  const [folds, setFolds] = useState<boolean>()
  const walk = useWalk(surface, comparison)
  const canTake = texts?.isOpen === true && !readOnly && chosen?.kind === 'version'
  const earlier = texts?.earlier
  const taking = useMemo((): Taking | undefined => {
    if (!canTake || earlier === undefined || comparison === undefined) return undefined
    return {
      words: 'earlier',
      block: (change) => restoreOneBlock(earlier, comparison, change),
      field: (field) => restoreOneField(earlier, field),
    }
  }, [canTake, earlier, comparison])

  useEffect(() => {
    if (chosen !== undefined) surface.current?.scrollTo(0, 0)
  }, [chosen])

  if (texts === undefined || comparison === undefined || chosen === undefined) return null
  const differences = comparison.fields.length + comparison.blocks.filter(({ kind }) => kind !== 'same').length
  const isFolded = folds ?? comparison.blocks.length >= FOLD_FROM_BLOCKS
  const names = namesOf(chosen, texts.isOpen ? undefined : (previous?.version.at ?? null), t, locale)
  return (
    <section className={styles.pane} aria-label={t('history.comparison')} onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        {start}
        <Button icon={ArrowLeft} onClick={leave}>
          {t('history.back')}
        </Button>
        <span className={styles.space} />
        {chosen.kind === 'version' ? (
          <Segmented<Against>
            label={t('history.against')}
            value={against}
            onChange={(value) => void chooseVersion(chosen.version, value)}
            options={[
              { value: 'open', label: t('history.againstOpen') },
              { value: 'previous', label: t('history.againstPrevious') },
            ]}
          />
        ) : null}
      </div>
      <div className={styles.what}>
        <div className={styles.names}>
          <h2 className={styles.name}>{names}</h2>
          <p className={styles.counts} role="status">
            {comparison.isSame
              ? t('history.same')
              : t('history.summary', {
                  count: differences,
                  change: t('history.change', { count: comparison.inserted, deleted: comparison.deleted }),
                })}
          </p>
        </div>
        <IconButton
          icon={UnfoldVertical}
          label={t('history.onlyDifferences')}
          pressed={isFolded}
          onClick={() => setFolds(!isFolded)}
        />
        <span className={styles.place} aria-hidden>
          {walk.at === undefined ? '' : `${walk.at + 1} / ${differences}`}
        </span>
        <IconButton
          icon={ChevronUp}
          label={t('commands.history.previous')}
          shortcut={commands['history.previous'].accelerator}
          disabled={differences === 0}
          onClick={() => walkDifferences(-1)}
        />
        <IconButton
          icon={ChevronDown}
          label={t('commands.history.next')}
          shortcut={commands['history.next'].accelerator}
          disabled={differences === 0}
          onClick={() => walkDifferences(1)}
        />
      </div>
      <Legend words={chosen.kind === 'version' ? 'versions' : 'texts'} />
      {/* Focusable, so that the arrow keys scroll it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable with the keyboard. */}
      <section ref={surface} className={`${styles.surface} scrolls`} tabIndex={0} aria-label={names}>
        {chosen.kind === 'file' && chosen.warnings.length > 0 ? (
          <ul className={styles.warnings}>
            {chosen.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        ) : null}
        <ComparisonText
          earlier={texts.earlier}
          later={texts.later}
          comparison={comparison}
          onlyDifferences={isFolded}
          taking={taking}
          withoutPictures={chosen.kind === 'file'}
        />
      </section>
    </section>
  )
}

/** Escape gives the page back; undo and redo are the editor's, which is out of sight now. */
function onKeyDown(event: KeyboardEvent): void {
  const withCommand = event.ctrlKey || event.metaKey
  if (event.key === 'Escape') {
    event.preventDefault()
    leave()
  } else if (withCommand && event.key.toLowerCase() === 'z') {
    event.preventDefault()
    runCommand(event.shiftKey ? 'edit.redo' : 'edit.undo')
  }
}

function leave(): void {
  stopComparing()
  requestAnimationFrame(() => returnFocus())
}

/** "08:55 → 09:42"; for another text its name. */
function namesOf(chosen: ChosenText, previousAt: string | null | undefined, t: Translate, locale: string): string {
  if (chosen.kind !== 'version') return t('history.versus', { name: chosen.name })
  const at = dayAndClock(chosen.version.at, locale)
  if (previousAt === undefined) return `${at} → ${t('history.open')}`
  return previousAt === null ? t('history.first', { time: at }) : `${dayAndClock(previousAt, locale)} → ${at}`
}
