import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { afterPause } from './afterPause'

describe('what waits until the hand rests', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** Asks every 40 ms, as keys come, for so long. */
  const type = (soon: () => void, forMs: number) => {
    for (let ms = 0; ms < forMs; ms += 40) {
      soon()
      vi.advanceTimersByTime(40)
    }
  }

  test('is done once, a whole pause after the last key', () => {
    const action = vi.fn()
    const { soon } = afterPause(action)
    type(soon, 1000)
    vi.advanceTimersByTime(255)
    expect(action).not.toHaveBeenCalled()
    vi.advanceTimersByTime(10)
    expect(action).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1000)
    expect(action).toHaveBeenCalledTimes(1)
  })

  test('is done in the middle of typing where somebody waits for it', () => {
    const action = vi.fn()
    const { soon } = afterPause(action, { latestMs: 300 })
    type(soon, 1200)
    expect(action.mock.calls.length).toBeGreaterThanOrEqual(3)
  })

  test('is not done when it was called off', () => {
    const action = vi.fn()
    const { soon, cancel } = afterPause(action)
    soon()
    cancel()
    vi.advanceTimersByTime(1000)
    expect(action).not.toHaveBeenCalled()
    soon()
    vi.advanceTimersByTime(310)
    expect(action).toHaveBeenCalledTimes(1)
  })
})
