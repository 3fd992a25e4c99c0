import { describe, expect, it } from 'vitest'
import { daysBetween, shortTime } from './times'

/** Saturday 21 November 2026, mid-morning, wherever the test runs. */
const now = new Date(2026, 10, 21, 10, 0)
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString()

describe('a time in the list of articles', () => {
  it('is the clock for today and yesterday', () => {
    expect(shortTime(at(2026, 10, 21, 9, 42), now, 'vi')).toBe('09:42')
    expect(shortTime(at(2026, 10, 20, 20, 14), now, 'vi')).toBe('20:14')
  })

  it('is the day for the rest of the week', () => {
    expect(shortTime(at(2026, 10, 18, 8, 0), now, 'vi')).toBe('T4')
    expect(shortTime(at(2026, 10, 15, 8, 0), now, 'vi')).toBe('CN')
    expect(shortTime(at(2026, 10, 18, 8, 0), now, 'en')).toBe('Wed')
  })

  it('is the date before that, with the year when it is another one', () => {
    expect(shortTime(at(2026, 10, 2, 8, 0), now, 'vi')).toBe('02/11')
    expect(shortTime(at(2025, 11, 31, 8, 0), now, 'vi')).toBe('31/12/2025')
  })

  it('counts days by the calendar, not by hours', () => {
    expect(daysBetween(new Date(2026, 10, 20, 23, 59), new Date(2026, 10, 21, 0, 1))).toBe(1)
    expect(daysBetween(new Date(2026, 10, 21, 0, 1), new Date(2026, 10, 21, 23, 59))).toBe(0)
  })
})
