/**
 * The list itself: rows in groups of days, one tab stop, arrow keys, Enter to open, Delete for the bin, the right button for
 * more. Only the rows in sight are drawn, however many years the library holds.
 */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { FilePlus2, FolderOpen, PenLine, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ArticleSummary } from '../../core/article'
import { attempt, desk, openArticle, openAtWords, show, type TabPlace, useOpenArticle } from '../session'
import { ContextMenu, type MenuEntry, useLocale, useText } from '../ui'
import styles from './ArticleList.module.css'
import { ArticleRow } from './ArticleRow'
import { type GroupName, groupArticles } from './groups'
import { useExcerpts } from './useExcerpts'
import type { SearchAsked } from './useSearch'

type Item =
  | { readonly kind: 'heading'; readonly key: string; readonly label: string }
  | {
      readonly kind: 'row'
      readonly key: string
      readonly article: ArticleSummary
      readonly at: number
      /** The heading it stands under; empty for the answers to a search. */
      readonly group: string
    }

/**
 * How high an item is, in pixels, in a pane of its ordinary width. One that turns out otherwise moves all that follow, so a
 * library of years scrolls lightly as long as these hold.
 */
const HEADING_PX = 31
const ROW_PX = 52
const SECOND_LINE_PX = 20
const EXCERPT_PX = 38
/** What a headline may have on one line. */
const LINE_LETTERS = 33
/** Rows drawn above and below those in sight. */
const BEYOND_SIGHT = 4
/** Rows that a page key passes. */
const PAGE_ROWS = 10

export function ArticleList({
  articles,
  asked,
  isMore,
  onEnd,
}: {
  readonly articles: readonly ArticleSummary[]
  /** What `articles` answers; without a query they stand by their days. */
  readonly asked: SearchAsked
  /** The best answers only: there may be more of them. */
  readonly isMore: boolean
  /** The last of them is in sight. */
  readonly onEnd: () => void
}) {
  const t = useText()
  const locale = useLocale()
  const list = useRef<HTMLDivElement>(null)
  const now = useToday()
  const numbers = useMemo(() => new Intl.NumberFormat(locale), [locale])
  const openId = useOpenArticle(({ open }) => open?.article.id)
  const [focusedId, setFocusedId] = useState<string>()
  const [menuId, setMenuId] = useState<string>()
  const isSearch = asked.query !== ''

  const items = useMemo(() => {
    const made: Item[] = []
    // An answer is drawn anew: measured as a row of the list, it would be placed by what an answer usually takes.
    const row = (article: ArticleSummary, at: number, group: string) =>
      made.push({ kind: 'row', key: isSearch ? `found ${article.id}` : article.id, article, at, group })
    if (isSearch) {
      const words = t(isMore ? 'library.foundMore' : 'library.found', { count: String(articles.length) })
      made.push({ kind: 'heading', key: 'found', label: words })
      for (const [at, article] of articles.entries()) row(article, at, '')
      return made
    }
    let at = 0
    for (const group of groupArticles(articles, now)) {
      const label = groupName(group.name, t, locale)
      made.push({ kind: 'heading', key: group.key, label })
      for (const article of group.articles) row(article, at++, label)
    }
    return made
  }, [articles, isSearch, isMore, now, t, locale])
  const places = useMemo(
    () => new Map(items.flatMap((item, index) => (item.kind === 'row' ? [[item.article.id, index] as const] : []))),
    [items],
  )
  const firstRow = items.findIndex(({ kind }) => kind === 'row')
  const tabStop = [focusedId, openId].map((id) => places.get(id ?? '')).find((index) => index !== undefined) ?? firstRow

  // The same as long as the list is: another one has every row placed anew, in every frame.
  const keyAt = useCallback((index: number) => items[index]?.key ?? index, [items])
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current,
    getItemKey: keyAt,
    estimateSize: (index) => heightOf(items[index]) + (isSearch && index > 0 ? EXCERPT_PX : 0),
    overscan: BEYOND_SIGHT,
    // The row that has the focus, or would get it from the Tab key, is always there.
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      return tabStop < 0 || inSight.includes(tabStop) ? inSight : [...inSight, tabStop].sort((a, b) => a - b)
    },
    // The rows are drawn with the next frame: drawing them inside the scroll event would keep it waiting.
    useFlushSync: false,
  })
  const inSight = rows.getVirtualItems()
  const excerpts = useExcerpts(
    asked,
    inSight.flatMap(({ index }) => {
      const item = items[index]
      return item?.kind === 'row' ? [item.article.id] : []
    }),
  )

  const isAtEnd = isMore && (rows.range?.endIndex ?? 0) >= items.length - 1
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each end that is reached.
  useEffect(() => {
    if (isAtEnd) onEnd()
  }, [isAtEnd, items.length])

  // A new search begins at its best answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is asked counts
  useEffect(() => {
    list.current?.scrollTo({ top: 0 })
  }, [asked.query, asked.exact])

  const open = (id: string, place: TabPlace = 'here') =>
    isSearch ? void openAtWords(id, foundWords(excerpts.get(id)), place) : void openArticle(id, place)

  const focusRow = (id: string) => {
    // Drawn first, so that there is something to take the focus.
    flushSync(() => setFocusedId(id))
    const index = places.get(id)
    if (index !== undefined) rows.scrollToIndex(index, { align: 'auto' })
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus({ preventScroll: true })
  }

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const id = rowOf(event.target)
    const item = items[places.get(id ?? '') ?? -1]
    if (id === undefined || item?.kind !== 'row') return
    const target = {
      ArrowDown: item.at + 1,
      ArrowUp: item.at - 1,
      Home: 0,
      End: articles.length - 1,
      PageDown: item.at + PAGE_ROWS,
      PageUp: item.at - PAGE_ROWS,
    }[event.key]
    if (target !== undefined) {
      event.preventDefault()
      const at = Math.max(0, Math.min(articles.length - 1, target))
      const next = items.find((other) => other.kind === 'row' && other.at === at)
      if (next?.kind === 'row') focusRow(next.article.id)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      open(id, placeFor(event))
    } else if (event.key === 'Delete' || (event.key === 'Backspace' && event.metaKey)) {
      event.preventDefault()
      show({ binning: id })
    }
  }

  return (
    <ContextMenu items={menuId === undefined ? [] : menuOf(menuId, t, open)}>
      <div
        ref={list}
        className={`${styles.list} scrolls`}
        role="listbox"
        aria-label={t('library.list')}
        onKeyDown={onKeyDown}
        onFocus={(event) => setFocusedId(rowOf(event.target))}
        onContextMenuCapture={(event) => setMenuId(rowOf(event.target))}
        onClick={(event) => {
          const id = rowOf(event.target)
          if (id !== undefined) open(id, placeFor(event))
        }}
        // The middle button would begin to scroll; here it opens a tab.
        onMouseDown={(event) => {
          if (event.button === 1) event.preventDefault()
        }}
        onAuxClick={(event) => {
          const id = rowOf(event.target)
          if (event.button === 1 && id !== undefined) open(id, 'new')
        }}
      >
        <div className={styles.rows} role="presentation" style={{ height: rows.getTotalSize() }}>
          {inSight.map(({ index, key, start }) => {
            const item = items[index]
            if (item === undefined) return null
            return (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className={styles.item}
                role="presentation"
                style={{ transform: `translateY(${start}px)` }}
              >
                {item.kind === 'heading' ? (
                  <div className={styles.heading} aria-hidden>
                    {item.label}
                  </div>
                ) : null}
                {item.kind === 'row' ? (
                  <ArticleRow
                    article={item.article}
                    group={item.group}
                    place={item.at + 1}
                    total={articles.length}
                    asked={asked}
                    excerpt={excerpts.get(item.article.id)}
                    isOpen={item.article.id === openId}
                    isTabStop={index === tabStop}
                    now={now}
                    numbers={numbers}
                  />
                ) : null}
              </div>
            )
          })}
        </div>
      </div>
    </ContextMenu>
  )
}

function heightOf(item: Item | undefined): number {
  if (item?.kind !== 'row') return HEADING_PX
  return item.article.headline.length > LINE_LETTERS ? ROW_PX + SECOND_LINE_PX : ROW_PX
}

/** The words that were found, as the article has them: they are sought again on its page. */
function foundWords(excerpt: ReturnType<ReturnType<typeof useExcerpts>['get']>): string | undefined {
  const mark = excerpt?.marks[0]
  return mark === undefined ? undefined : excerpt?.text.slice(mark.start, mark.end)
}

function groupName(name: GroupName, t: ReturnType<typeof useText>, locale: string): string {
  if (name.kind !== 'month') return t(`library.${name.kind}`)
  const month =
    locale === 'vi'
      ? String(name.month)
      : new Intl.DateTimeFormat(locale, { month: 'long' }).format(new Date(name.year, name.month - 1, 1))
  return name.isThisYear ? t('library.month', { month }) : t('library.monthOfYear', { month, year: String(name.year) })
}

function menuOf(
  id: string,
  t: ReturnType<typeof useText>,
  open: (id: string, place?: TabPlace) => void,
): readonly MenuEntry[] {
  return [
    { label: t('library.open'), icon: PenLine, onSelect: () => open(id) },
    { label: t('library.openInTab'), icon: FilePlus2, onSelect: () => open(id, 'new') },
    {
      label: t('commands.article.reveal'),
      icon: FolderOpen,
      onSelect: () => void attempt(desk().revealArticle({ id })),
    },
    { kind: 'separator' },
    {
      label: t('commands.article.bin'),
      icon: Trash2,
      onSelect: () => show({ binning: id }),
    },
  ]
}

/** With Ctrl or ⌘ held, on a tab of its own. */
function placeFor({ ctrlKey, metaKey }: { readonly ctrlKey: boolean; readonly metaKey: boolean }): TabPlace {
  return ctrlKey || metaKey ? 'new' : 'here'
}

function rowOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-id]')?.dataset.id : undefined
}

/** A date that changes at midnight, so that "Hôm nay" stays true in a window that is never closed. */
function useToday(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(
      () => setNow((before) => (new Date().toDateString() === before.toDateString() ? before : new Date())),
      60_000,
    )
    return () => clearInterval(timer)
  }, [])
  return now
}
