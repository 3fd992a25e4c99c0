import { beforeEach, describe, expect, it, vi } from 'vitest'
import { followTyping } from './followTyping'

const told = vi.hoisted(() => ({
  onOther: () => {},
  toasts: [] as { id: string; actions: { label: string; onSelect: () => void }[] }[],
  closed: [] as string[],
  settings: { typing: { on: true, method: 'telex' } },
  followers: [] as ((now: unknown, before: unknown) => void)[],
}))

vi.mock('../typing', () => ({
  configureTyping: () => {},
  registerTyping: (_document: unknown, { onOther }: { onOther: () => void }) => {
    told.onOther = onOther
    return () => {}
  },
}))
vi.mock('../ui', () => ({
  showToast: (toast: (typeof told.toasts)[number]) => told.toasts.push(toast),
  closeToast: (id: string) => told.closed.push(id),
}))
vi.mock('../session', () => ({
  translate: (key: string) => key,
  useSettings: {
    getState: () => ({ settings: told.settings }),
    subscribe: (follower: (typeof told.followers)[number]) => {
      told.followers.push(follower)
      return () => {}
    },
  },
  changeSettings: async (change: typeof told.settings) => {
    const before = { settings: told.settings }
    told.settings = { ...told.settings, ...change }
    for (const follower of told.followers) follower({ settings: told.settings }, before)
    return true
  },
}))

describe('the offer to switch the built-in input method off', () => {
  beforeEach(() => {
    vi.stubGlobal('document', {})
    Object.assign(told, { toasts: [], closed: [], followers: [], settings: { typing: { on: true, method: 'telex' } } })
    followTyping()
  })

  it('comes once, however often the other one is noticed', () => {
    for (let i = 0; i < 3; i++) told.onOther()
    expect(told.toasts.map(({ actions }) => actions.map(({ label }) => label))).toEqual([
      ['typing.other.off', 'typing.other.keep'],
    ])
  })

  it('switches it off, keeps the method for later, and goes away', () => {
    told.onOther()
    told.toasts[0]?.actions[0]?.onSelect()
    expect(told.settings.typing).toEqual({ on: false, method: 'telex' })
    expect(told.closed).toEqual(['other-input-method'])
  })

  it('leaves both at work where the writer wants it so', () => {
    told.onOther()
    told.toasts[0]?.actions[1]?.onSelect()
    expect(told.settings.typing.on).toBe(true)
  })
})
