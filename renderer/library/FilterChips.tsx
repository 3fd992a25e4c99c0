/** Two rows of small choices above the list: the state of an article, and its channel. Each says how many there are. */
import type { ReactNode } from 'react'
import { CHANNELS, channelName, WORKFLOW_STATES } from '../../core/article'
import { useProfile } from '../session'
import { ChannelIcon, classes, useText, WorkflowDial } from '../ui'
import styles from './FilterChips.module.css'
import { type FilterCounts, type Filters, toggleFilter } from './filters'

export interface FilterChipsProps {
  readonly filters: Filters
  readonly counts: FilterCounts
  readonly onChange: (filters: Filters) => void
}

export function FilterChips({ filters, counts, onChange }: FilterChipsProps) {
  const t = useText()
  const profile = useProfile()
  const isCrowded = [...Object.values(counts.states), ...Object.values(counts.channels)].some((count) => count > 99)
  const row = classes(styles.chips, isCrowded && styles.crowded)
  return (
    <>
      <fieldset className={row} aria-label={t('library.filterState')}>
        <em className={styles.name}>{t('library.state')}</em>
        {WORKFLOW_STATES.map((state) => (
          <Chip
            key={state}
            name={t(`article.workflow.${state}`)}
            picture={<WorkflowDial state={state} size={13} />}
            count={counts.states[state]}
            isOn={filters.state === state}
            onClick={() => onChange(toggleFilter(filters, 'state', state))}
          />
        ))}
      </fieldset>
      <fieldset className={row} aria-label={t('library.filterChannel')}>
        <em className={styles.name}>{t('library.channel')}</em>
        {CHANNELS.map((channel) => (
          <Chip
            key={channel}
            name={channelName(profile, channel)}
            picture={<ChannelIcon channel={channel} size={14} />}
            count={counts.channels[channel]}
            isOn={filters.channel === channel}
            onClick={() => onChange(toggleFilter(filters, 'channel', channel))}
          />
        ))}
      </fieldset>
    </>
  )
}

function Chip({
  name,
  picture,
  count,
  isOn,
  onClick,
}: {
  readonly name: string
  readonly picture: ReactNode
  readonly count: number
  readonly isOn: boolean
  readonly onClick: () => void
}) {
  const t = useText()
  return (
    <button
      type="button"
      className={classes(styles.chip, isOn && styles.on)}
      title={name}
      aria-pressed={isOn}
      aria-label={t('library.filter', { name, count: String(count) })}
      onClick={onClick}
    >
      {picture}
      {isOn ? <span className="cut">{name}</span> : <small>{count}</small>}
    </button>
  )
}
