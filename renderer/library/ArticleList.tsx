/** The list itself: groups of rows, one tab stop, arrow keys, Enter to open, Delete for the bin, the right button for more. */
import { FolderOpen, PenLine, Trash2 } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, startTransition, useEffect, useId, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ArticleSummary } from '../../core/article'
import { attempt, desk, openArticle, show, useOpenArticle } from '../session'
import { ContextMenu, type MenuEntry, useLocale, useText } from '../ui'
import styles from './ArticleList.module.css'
import { ArticleRow } from './ArticleRow'
import { type ArticleGroup, type GroupName, groupArticles } from './groups'

/** Drawn with the first paint; more are added long before the list is scrolled to the last of them. */
const FIRST_ROWS = 60
const MORE_ROWS = 200
const MORE_BEFORE_PX = 3_000

export function ArticleList({
  articles,
  query,
}: {
  readonly articles: readonly ArticleSummary[]
  readonly query: string
}) {
  const t = useText()
  const list = useRef<HTMLDivElement>(null)
  const now = useToday()
  const openId = useOpenArticle(({ open }) => open?.article.id)
  const [focusedId, setFocusedId] = useState<string>()
  const [menuId, setMenuId] = useState<string>()
  const [limit, setLimit] = useState(FIRST_ROWS)
  useEffect(() => startTransition(() => setLimit(FIRST_ROWS + MORE_ROWS)), [])

  const groups = useMemo<readonly ArticleGroup[]>(
    // What was found is in the order of the desk, best first: one group without a date.
    () => (query === '' ? groupArticles(articles, now) : [{ key: 'found', name: { kind: 'today' }, articles }]),
    [articles, query, now],
  )
  const shown = useMemo(() => firstRows(groups, limit), [groups, limit])
  const tabStop = [focusedId, openId].find((id) => id !== undefined && articles.some((article) => article.id === id))
  const tabStopId = tabStop ?? shown[0]?.articles[0]?.id

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'End') flushSync(() => setLimit(articles.length))
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    const id = rows[at]?.dataset.id
    const target = {
      ArrowDown: rows[Math.min(at + 1, rows.length - 1)],
      ArrowUp: rows[Math.max(at - 1, 0)],
      Home: rows[0],
      End: rows.at(-1),
      PageDown: rows[Math.min(at + 10, rows.length - 1)],
      PageUp: rows[Math.max(at - 10, 0)],
    }[event.key]
    if (target !== undefined) {
      event.preventDefault()
      target.focus()
    } else if (id !== undefined && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      void openArticle(id)
    } else if (id !== undefined && (event.key === 'Delete' || (event.key === 'Backspace' && event.metaKey))) {
      event.preventDefault()
      show({ binning: id })
    }
  }

  return (
    <ContextMenu items={menuId === undefined ? [] : menuOf(menuId, t)}>
      <div
        ref={list}
        className={`${styles.list} scrolls`}
        role="listbox"
        aria-label={t('library.list')}
        onKeyDown={onKeyDown}
        onFocus={(event) => setFocusedId(rowOf(event.target))}
        onContextMenuCapture={(event) => setMenuId(rowOf(event.target))}
        onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
          const isNearEnd = scrollHeight - scrollTop - clientHeight < MORE_BEFORE_PX
          if (isNearEnd && limit < articles.length) startTransition(() => setLimit(limit + MORE_ROWS))
        }}
        onClick={(event) => {
          const id = rowOf(event.target)
          if (id !== undefined) void openArticle(id)
        }}
      >
        {shown.map((group) => (
          <Group key={group.key} group={group} found={query === '' ? undefined : articles.length}>
            {group.articles.map((article) => (
              <ArticleRow
                key={article.id}
                article={article}
                query={query}
                isOpen={article.id === openId}
                isTabStop={article.id === tabStopId}
                now={now}
              />
            ))}
          </Group>
        ))}
      </div>
    </ContextMenu>
  )
}

function Group({
  group,
  found,
  children,
}: {
  readonly group: ArticleGroup
  /** How many articles a search found; undefined without a search. */
  readonly found: number | undefined
  readonly children: ReactNode
}) {
  const t = useText()
  const locale = useLocale()
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group inside a listbox, not of form fields.
    <div role="group" aria-labelledby={id}>
      <div id={id} className={styles.heading} role="presentation">
        {found === undefined ? groupName(group.name, t, locale) : t('library.found', { count: String(found) })}
      </div>
      {children}
    </div>
  )
}

function groupName(name: GroupName, t: ReturnType<typeof useText>, locale: string): string {
  if (name.kind !== 'month') return t(`library.${name.kind}`)
  const month =
    locale === 'vi'
      ? String(name.month)
      : new Intl.DateTimeFormat(locale, { month: 'long' }).format(new Date(name.year, name.month - 1, 1))
  return name.isThisYear ? t('library.month', { month }) : t('library.monthOfYear', { month, year: String(name.year) })
}

function menuOf(id: string, t: ReturnType<typeof useText>): readonly MenuEntry[] {
  return [
    { label: t('library.open'), icon: PenLine, onSelect: () => void openArticle(id) },
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

function rowOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-id]')?.dataset.id : undefined
}

function firstRows(groups: readonly ArticleGroup[], limit: number): readonly ArticleGroup[] {
  const result: ArticleGroup[] = []
  let left = limit
  for (const group of groups) {
    if (left <= 0) break
    result.push({ ...group, articles: group.articles.slice(0, left) })
    left -= group.articles.length
  }
  return result
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
