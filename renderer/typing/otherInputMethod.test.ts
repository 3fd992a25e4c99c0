import { describe, expect, it } from 'vitest'
import { watchOtherInputMethod } from './otherInputMethod'

/** Plays keys ("⌫" Backspace) and letters at their times and counts the alarms. `sent` letters come as VK_PACKET. */
function alarms(events: readonly (readonly [atMs: number, what: string, sent?: 'sent' | 'held'])[]): number {
  let count = 0
  const watch = watchOtherInputMethod(() => count++)
  for (const [timeStamp, what, how] of events) {
    const isBackspace = what === '⌫'
    const key = isBackspace ? 'Backspace' : how === 'sent' ? 'Unidentified' : what
    const keyCode = how === 'sent' ? 231 : isBackspace ? 8 : 65
    const code = isBackspace ? 'Backspace' : how === 'sent' ? '' : 'KeyA'
    const held = { ctrlKey: false, altKey: false, metaKey: false }
    watch.keyDown({ key, code, keyCode, timeStamp, repeat: how === 'held', ...held })
    if (!isBackspace) watch.letter(what, timeStamp)
  }
  return count
}

describe('another input method', () => {
  it('gives itself away by letters that no key made', () =>
    expect(
      alarms([
        [0, 't'],
        [90, '⌫'],
        [91, 'ế', 'sent'],
        [92, 'n', 'sent'],
      ]),
    ).toBeGreaterThan(0))
  it('gives itself away by Backspaces that no hand can press', () =>
    expect(
      alarms([
        [0, '⌫'],
        [3, '⌫'],
        [6, '⌫'],
        [9, 'n'],
      ]),
    ).toBe(1))
  it('gives itself away by a Vietnamese letter right after a Backspace', () =>
    expect(
      alarms([
        [0, '⌫'],
        [4, 'â'],
      ]),
    ).toBe(1))
  it('is not a person who corrects a letter', () =>
    expect(
      alarms([
        [0, '⌫'],
        [110, 'n'],
        [240, 'g'],
      ]),
    ).toBe(0))
  it('is not a Backspace that is held down', () =>
    expect(
      alarms([
        [0, '⌫'],
        [500, '⌫', 'held'],
        [530, '⌫', 'held'],
        [700, 'n'],
      ]),
    ).toBe(0))
  it('has written every letter that no key of the keyboard stands for', () => {
    const watch = watchOtherInputMethod(() => {})
    const down = { key: 'a', code: 'KeyA', keyCode: 65, timeStamp: 0, repeat: false }
    const free = { ctrlKey: false, altKey: false, metaKey: false }
    watch.keyDown({ ...down, ...free })
    // Whoever may change a letter asks: the answer is the same for all.
    expect([watch.letter('a', 1), watch.letter('a', 1), watch.letter('s', 2)]).toEqual([false, false, true])
    watch.keyDown({ ...down, ...free, timeStamp: 100 })
    expect(watch.letter('a', 101)).toBe(false)
    watch.keyDown({ ...down, ...free, key: 's', code: '', timeStamp: 200 })
    expect(watch.letter('s', 201)).toBe(true)
  })
  it('is told by what it composes', () => {
    let count = 0
    const watch = watchOtherInputMethod(() => count++)
    watch.compositionEnd('viet')
    expect(count).toBe(0)
    watch.compositionEnd('việt')
    expect(count).toBe(1)
  })
})
