import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Closing, createClosing } from './closing'

let closing: Closing
let happened: string[]
let journalist: (close: boolean) => void

beforeEach(() => {
  vi.useFakeTimers()
  happened = []
  closing = createClosing({
    askPageToSave: () => happened.push('save'),
    askJournalist: () => {
      happened.push('ask')
      return new Promise((resolve) => {
        journalist = resolve
      })
    },
    leave: () => happened.push('leave'),
    stay: () => happened.push('stay'),
  })
  closing.setPage('alive')
})
afterEach(() => vi.useRealTimers())

/** Clicks the cross; true where the window closes at once. */
function click(): boolean {
  let prevented = false
  closing.onClose({
    preventDefault: () => {
      prevented = true
    },
  })
  return !prevented
}
const settle = () => vi.advanceTimersByTimeAsync(0)

describe('closing the window', () => {
  it('waits until everything typed is on the disk, and asks nothing', async () => {
    expect(click()).toBe(false)
    await settle()
    expect(happened).toEqual(['save'])
    closing.flushed(false)
    await settle()
    expect(happened).toEqual(['save', 'leave'])
    expect(click()).toBe(true)
  })

  it('takes a second and a third click for the first', async () => {
    click()
    expect([click(), click()]).toEqual([false, false])
    closing.flushed(false)
    await settle()
    expect(happened).toEqual(['save', 'leave'])
  })

  it('asks once where the text could not be saved, and stays when the journalist stays', async () => {
    click()
    closing.flushed(true)
    await settle()
    click()
    closing.flushed(true)
    await settle()
    expect(happened).toEqual(['save', 'ask'])
    journalist(false)
    await settle()
    expect(happened).toEqual(['save', 'ask', 'stay'])
    click()
    closing.flushed(false)
    await settle()
    expect(happened).toEqual(['save', 'ask', 'stay', 'save', 'leave'])
  })

  it('leaves where the journalist gives the unsaved part up', async () => {
    click()
    closing.flushed(true)
    await settle()
    journalist(true)
    await settle()
    expect(happened).toEqual(['save', 'ask', 'leave'])
  })

  it('asks when the page does not answer in five seconds', async () => {
    click()
    await vi.advanceTimersByTimeAsync(4900)
    expect(happened).toEqual(['save'])
    await vi.advanceTimersByTimeAsync(200)
    expect(happened).toEqual(['save', 'ask'])
  })

  it('waits for a page on its way, which takes letters before it can be asked for them', async () => {
    closing.setPage('loading')
    expect([click(), click()]).toEqual([false, false])
    await vi.advanceTimersByTimeAsync(1000)
    expect(happened).toEqual([])
    closing.setPage('alive')
    await settle()
    expect(happened).toEqual(['save'])
    closing.flushed(false)
    await settle()
    expect(happened).toEqual(['save', 'leave'])
  })

  it('does not wait for ever for a page that does not come', async () => {
    closing.setPage('loading')
    click()
    await vi.advanceTimersByTimeAsync(8000)
    expect(happened).toEqual(['leave'])
  })

  it('does not wait for a page that breaks on its way', async () => {
    closing.setPage('loading')
    click()
    closing.setPage('gone')
    await settle()
    expect(happened).toEqual(['leave'])
  })

  it('does not wait for a page that has crashed, or that never began', async () => {
    click()
    closing.setPage('gone')
    await settle()
    expect(happened).toEqual(['save', 'leave'])
    const empty = createClosing({
      askPageToSave: () => happened.push('never'),
      askJournalist: async () => true,
      leave: () => undefined,
      stay: () => undefined,
    })
    let prevented = false
    empty.onClose({
      preventDefault: () => {
        prevented = true
      },
    })
    expect(prevented).toBe(false)
    expect(happened).not.toContain('never')
  })
})
