/** Two texts compared inside a dialog: only where they differ, with a choice for each place. */
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useMemo, useRef } from 'react'
import type { Article } from '../../core/article'
import { commands } from '../../core/contract'
import { compareArticles } from '../../core/history'
import { walkDifferences } from '../session'
import { IconButton, useText } from '../ui'
import styles from './ComparisonBox.module.css'
import { ComparisonText, type Taking } from './ComparisonText'
import { Legend } from './Legend'
import { takeBlock, takeField } from './restoring'
import { useWalk } from './useWalk'

export interface ComparisonBoxProps {
  readonly title: string
  /** The text in the folder. */
  readonly theirs: Article
  /** The text on the page. */
  readonly mine: Article
  /** One place was taken from theirs into the open article; `undo` takes it out again. */
  readonly onTaken: (undo: () => void) => void
}

export function ComparisonBox({ title, theirs, mine, onTaken }: ComparisonBoxProps) {
  const t = useText()
  const surface = useRef<HTMLElement>(null)
  const comparison = useMemo(() => compareArticles(theirs, mine), [theirs, mine])
  const walk = useWalk(surface, comparison)
  const count = comparison.fields.length + comparison.blocks.filter(({ kind }) => kind !== 'same').length
  const taking = useMemo((): Taking => {
    const tell = (undo: (() => void) | undefined) => {
      if (undo !== undefined) onTaken(undo)
    }
    return {
      words: 'theirs',
      block: (change) => tell(takeBlock(theirs, comparison, change)),
      field: (field) => tell(takeField(theirs, field)),
    }
  }, [theirs, comparison, onTaken])
  return (
    <div className={styles.box}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <span className={styles.place} aria-hidden>
          {walk.at === undefined ? '' : `${walk.at + 1} / ${count}`}
        </span>
        <IconButton
          icon={ChevronUp}
          label={t('commands.history.previous')}
          shortcut={commands['history.previous'].accelerator}
          disabled={count === 0}
          onClick={() => walkDifferences(-1)}
        />
        <IconButton
          icon={ChevronDown}
          label={t('commands.history.next')}
          shortcut={commands['history.next'].accelerator}
          disabled={count === 0}
          onClick={() => walkDifferences(1)}
        />
      </div>
      <Legend words="conflict" />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable with the keyboard. */}
      <section ref={surface} className={`${styles.surface} scrolls`} tabIndex={0} aria-label={title}>
        <ComparisonText earlier={theirs} later={mine} comparison={comparison} onlyDifferences taking={taking} />
      </section>
    </div>
  )
}
