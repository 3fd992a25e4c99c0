/** The left pane: search, filters and the list of articles. */
import { Search, X } from 'lucide-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { commands } from '../../core/contract'
import { useLibrary, useView } from '../session'
import { Button, IconButton, shortcutLabel, usePlatform, useText } from '../ui'
import { ArticleList } from './ArticleList'
import { FilterChips } from './FilterChips'
import { countFilters, type Filters, filterArticles } from './filters'
import styles from './Library.module.css'
import { useSearch } from './useSearch'

/** `header` is the bar above it, which belongs to the window's frame. */
export function Library({ header }: { readonly header: ReactNode }) {
  const t = useText()
  const isEmpty = useLibrary(({ articles }) => articles.length === 0)
  const [query, setQuery] = useState('')
  const [filters, setFilters] = useState<Filters>({})
  const { articles, searched: asked } = useSearch({ query, exact: false })
  const searched = asked.query
  const shown = useMemo(() => filterArticles(articles, filters), [articles, filters])
  const counts = useMemo(() => countFilters(articles, filters), [articles, filters])

  return (
    <aside className={styles.library} aria-label={t('library.title')} data-pane="library">
      {header}
      {isEmpty ? (
        <p className={styles.none}>{t('library.none')}</p>
      ) : (
        <>
          <SearchField query={query} onChange={setQuery} />
          <FilterChips filters={filters} counts={counts} onChange={setFilters} />
          {shown.length === 0 ? (
            <div className={styles.nothing} role="status">
              <p>{articles.length === 0 ? t('library.noneFound', { query: searched }) : t('library.noneFiltered')}</p>
              {articles.length === 0 ? null : (
                <Button variant="line" onClick={() => setFilters({})}>
                  {t('library.clearFilters')}
                </Button>
              )}
            </div>
          ) : (
            <ArticleList articles={shown} query={searched} />
          )}
        </>
      )}
    </aside>
  )
}

function SearchField({ query, onChange }: { readonly query: string; readonly onChange: (query: string) => void }) {
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
        placeholder={t('library.search')}
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
    </search>
  )
}
