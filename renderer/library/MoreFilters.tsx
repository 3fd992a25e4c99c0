/** Filters that are written or chosen from what the library holds, and the ones that hold, each with a way to take it off. */
import { SlidersHorizontal, X } from 'lucide-react'
import { useMemo } from 'react'
import type { ArticleSummary } from '../../core/article'
import { Button, Field, IconButton, Popover, SuggestField, useText } from '../ui'
import styles from './FilterChips.module.css'
import { type Filters, filterChoices, WRITTEN_FILTERS, type WrittenFilter } from './filters'

interface MoreFiltersProps {
  readonly filters: Filters
  readonly onChange: (filters: Filters) => void
}

/** The button in the search field, and what it opens. */
export function MoreFilters({
  articles,
  filters,
  onChange,
}: MoreFiltersProps & { readonly articles: readonly ArticleSummary[] }) {
  const t = useText()
  const isOn = WRITTEN_FILTERS.some((name) => filters[name] !== undefined)
  return (
    <Popover
      title={t('library.moreFilters')}
      showTitle
      width={280}
      align="end"
      trigger={<IconButton icon={SlidersHorizontal} size="small" label={t('library.moreFilters')} pressed={isOn} />}
    >
      <Choices articles={articles} filters={filters} onChange={onChange} />
    </Popover>
  )
}

function Choices({ articles, filters, onChange }: MoreFiltersProps & { readonly articles: readonly ArticleSummary[] }) {
  const t = useText()
  const known = useMemo(() => filterChoices(articles), [articles])
  const days = ['today', 'thisWeek', 'lastWeek', 'thisMonth', 'thisYear'] as const
  const suggestions: Record<WrittenFilter, readonly string[]> = {
    ...known,
    days: days.map((name) => t(`library.days.${name}`)),
  }
  return (
    <div className={styles.more}>
      {WRITTEN_FILTERS.map((name) => (
        <Field key={name} label={t(`library.by.${name}`)} {...(name === 'days' && { help: t('library.daysHelp') })}>
          <SuggestField
            value={filters[name] ?? ''}
            suggestions={suggestions[name]}
            openLabel={t('library.showChoices')}
            onChange={(value) => onChange({ ...filters, [name]: value === '' ? undefined : value })}
          />
        </Field>
      ))}
      <Button
        variant="line"
        onClick={() => onChange({ state: filters.state, channel: filters.channel })}
        disabled={WRITTEN_FILTERS.every((name) => filters[name] === undefined)}
      >
        {t('library.clearFilters')}
      </Button>
    </div>
  )
}

/** The written filters that hold. */
export function HeldFilters({ filters, onChange }: MoreFiltersProps) {
  const t = useText()
  const held = WRITTEN_FILTERS.flatMap((name) => {
    const value = filters[name]
    return value === undefined ? [] : [{ name, value }]
  })
  if (held.length === 0) return null
  return (
    <ul className={styles.held}>
      {held.map(({ name, value }) => (
        <li key={name} className={styles.one}>
          <span className="cut" title={value}>
            {t('library.held', { name: t(`library.by.${name}`), value })}
          </span>
          <IconButton
            icon={X}
            size="small"
            label={t('library.takeOff', { name: t(`library.by.${name}`) })}
            onClick={() => onChange({ ...filters, [name]: undefined })}
          />
        </li>
      ))}
    </ul>
  )
}
