/** The left pane: search, filters and the list of articles. */
import { CaseSensitive, Search, X } from 'lucide-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { commands, type UnreadableArticle } from '../../core/contract'
import { isLibraryEmpty, useLibrary, useView } from '../session'
import { Button, IconButton, shortcutLabel, usePlatform, useText } from '../ui'
import { ArticleList } from './ArticleList'
import { FilterChips } from './FilterChips'
import { countFilters, type Filters, filterArticles, filterWords } from './filters'
import { IndexingLine } from './IndexingLine'
import styles from './Library.module.css'
import { HeldFilters, MoreFilters } from './MoreFilters'
import { UnreadableRows } from './UnreadableRows'
import { useSearch } from './useSearch'

/** `header` is the bar above it, which belongs to the window's frame. */
export function Library({ header }: { readonly header: ReactNode }) {
  const t = useText()
  const isEmpty = useLibrary(isLibraryEmpty)
  const unreadable = useLibrary((state) => state.unreadable)
  const isIndexing = useLibrary(({ indexing }) => indexing !== null)
  const [query, setQuery] = useState('')
  const [exact, setExact] = useState(false)
  const [filters, setFilters] = useState<Filters>({})
  const today = localDay()
  const { articles, every, searched, rest, reachMore } = useSearch({ query, exact }, filterWords(filters))
  const shown = useMemo(() => filterArticles(articles, filters, today), [articles, filters, today])
  const counts = useMemo(() => countFilters(every, filters, today), [every, filters, today])
  const isFiltered = shown !== articles
  const listedUnreadable = searched.query === '' && !isFiltered ? unreadable : NONE_UNREADABLE
  const isNothing = shown.length === 0 && listedUnreadable.length === 0

  return (
    <aside className={styles.library} aria-label={t('library.title')} data-pane="library">
      {header}
      {isEmpty ? (
        <p className={styles.none}>{t('library.none')}</p>
      ) : (
        <>
          <SearchField query={query} onChange={setQuery}>
            <IconButton
              icon={CaseSensitive}
              size="small"
              label={t('library.exact')}
              pressed={exact}
              onClick={() => setExact(!exact)}
            />
            <MoreFilters articles={articles} filters={filters} onChange={setFilters} />
          </SearchField>
          <FilterChips filters={filters} counts={counts} onChange={setFilters} />
          <HeldFilters filters={filters} onChange={setFilters} />
          <IndexingLine />
          <UnreadableRows unreadable={listedUnreadable} />
          {isNothing ? (
            <div className={styles.nothing} role="status">
              <p>{nothingWords()}</p>
              {articles.length === 0 ? null : (
                <Button variant="line" onClick={() => setFilters({})}>
                  {t('library.clearFilters')}
                </Button>
              )}
            </div>
          ) : shown.length === 0 ? null : (
            <ArticleList articles={shown} asked={searched} isMore={rest !== 'none'} onEnd={reachMore} />
          )}
          <p className="visually-hidden" role="status">
            {searched.query === ''
              ? ''
              : t(rest === 'none' ? 'library.found' : 'library.foundMore', { count: String(shown.length) })}
          </p>
        </>
      )}
    </aside>
  )

  function nothingWords(): string {
    if (articles.length > 0) return t('library.noneFiltered')
    if (searched.query === '') return t('library.noneYet')
    if (rest === 'unread') return t('library.noneFoundSoon', { query: searched.query })
    return t(isIndexing ? 'library.noneFoundYet' : 'library.noneFound', { query: searched.query })
  }
}

const NONE_UNREADABLE: readonly UnreadableArticle[] = []

function localDay(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

function SearchField({
  query,
  onChange,
  children,
}: {
  readonly query: string
  readonly onChange: (query: string) => void
  readonly children: ReactNode
}) {
  const t = useText()
  const mac = usePlatform() === 'darwin'
  const input = useRef<HTMLInputElement>(null)
  const request = useView(({ searchRequest }) => searchRequest)
  useEffect(() => {
    if (request === 0) return
    input.current?.focus()
    input.current?.select()
  }, [request])

  return (
    <search className={styles.find}>
      <Search size={16} aria-hidden />
      <input
        ref={input}
        className={styles.input}
        type="text"
        value={query}
        aria-label={t('library.search')}
        placeholder={t('library.searchPlaceholder')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape' && query !== '') {
            event.preventDefault()
            onChange('')
          }
          if (event.key === 'ArrowDown') {
            event.preventDefault()
            event.currentTarget.closest('aside')?.querySelector<HTMLElement>('[role="option"]')?.focus()
          }
        }}
      />
      {query === '' ? (
        <kbd className={styles.keys}>{shortcutLabel(commands['view.search'].accelerator, mac)}</kbd>
      ) : (
        <IconButton
          icon={X}
          size="small"
          label={t('library.clearSearch')}
          onClick={() => {
            onChange('')
            input.current?.focus()
          }}
        />
      )}
      {children}
    </search>
  )
}
