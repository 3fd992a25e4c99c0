import { describe, expect, it } from 'vitest'
import { localTimestamp } from './localTimestamp'

describe('the time of publication', () => {
  it('is the same instant, with an offset', () => {
    const date = new Date('2026-11-21T03:05:00Z')
    const stamp = localTimestamp(date)
    expect(stamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)
    expect(Date.parse(stamp)).toBe(date.getTime())
  })
})
