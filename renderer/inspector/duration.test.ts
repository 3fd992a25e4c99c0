import { describe, expect, it } from 'vitest'
import { durationText, parseDuration } from './duration'

describe('a duration', () => {
  it('is read as people write it', () => {
    expect(parseDuration('4:05')).toBe(245)
    expect(parseDuration('1:02:30')).toBe(3750)
    expect(parseDuration('75:00')).toBe(4500)
    expect(parseDuration(' 90 ')).toBe(90)
  })

  it('is refused where it says nothing sure', () => {
    for (const text of ['', '4:5', '4:75', '1:75:00', 'bốn phút', '4,05', '-3']) {
      expect(parseDuration(text), text).toBeUndefined()
    }
  })

  it('comes back as it was written', () => {
    for (const text of ['0:45', '4:05', '1:02:30']) expect(durationText(parseDuration(text) ?? -1)).toBe(text)
  })
})
