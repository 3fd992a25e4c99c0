import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchHands, whenHandsRest } from './restingHands'

let press: () => void
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', {
    addEventListener: (_type: string, listener: () => void) => {
      press = listener
    },
  })
  watchHands()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('a question comes at once where nobody types, and a second after the last letter where somebody does', () => {
  const ask = vi.fn()
  vi.advanceTimersByTime(5000)
  whenHandsRest(ask)
  expect(ask).toHaveBeenCalledTimes(1)
  press()
  whenHandsRest(ask)
  vi.advanceTimersByTime(900)
  press()
  vi.advanceTimersByTime(900)
  expect(ask).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(100)
  expect(ask).toHaveBeenCalledTimes(2)
})
