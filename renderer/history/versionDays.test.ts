import { describe, expect, it } from 'vitest'
import type { Version } from '../../core/contract'
import { dayName, groupByDay } from './versionDays'

const now = new Date(2026, 10, 21, 10, 0)
const kept = (...parts: [number, number, number, number, number]): Version => ({
  id: '20261121T024200Z-00000000',
  at: new Date(...parts).toISOString(),
  savedAt: '',
  kind: 'auto',
  name: '',
  by: '',
  workflow: 'draft',
  headline: '',
  syllables: 0,
  change: null,
})

describe('earlier texts by the day', () => {
  it('are those of today, of yesterday, and then each day by its date', () => {
    const days = groupByDay(
      [kept(2026, 10, 21, 9, 42), kept(2026, 10, 21, 0, 1), kept(2026, 10, 20, 23, 59), kept(2026, 10, 12, 8, 0)],
      now,
    )
    expect(days.map(({ name, versions }) => [name.kind, versions.length])).toEqual([
      ['today', 2],
      ['yesterday', 1],
      ['date', 1],
    ])
  })
  it('keep their order where a clock was set back', () => {
    const days = groupByDay([kept(2026, 10, 20, 8, 0), kept(2026, 10, 21, 8, 0), kept(2026, 10, 20, 7, 0)], now)
    expect(days.map(({ name }) => name.kind)).toEqual(['yesterday', 'today', 'yesterday'])
    expect(new Set(days.map(({ key }) => key)).size).toBe(3)
  })
  it('name a day with its weekday, and with the year when it is another one', () => {
    expect(dayName(new Date(2026, 10, 12), now, 'vi')).toMatch(/^Thứ.*12\/11$/)
    expect(dayName(new Date(2025, 10, 12), now, 'en')).toContain('2025')
  })
})
