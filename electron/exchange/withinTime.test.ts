import { describe, expect, it, vi } from 'vitest'
import { withinTime } from './withinTime'

describe('waiting for one file', () => {
  it('has an end, and what comes after it is cleared away', async () => {
    const afterwards = vi.fn()
    let finish: (value: string) => void = () => undefined
    const job = new Promise<string>((resolve) => {
      finish = resolve
    })
    expect(await withinTime(job, 5, { late: () => 'quá lâu', afterwards })).toBe('quá lâu')
    expect(afterwards).not.toHaveBeenCalled()
    finish('đọc xong')
    await job
    expect(afterwards).toHaveBeenCalledExactlyOnceWith('đọc xong')
  })

  it('is over as soon as the file is read, and what went wrong is told', async () => {
    const options = { late: () => 'quá lâu', afterwards: vi.fn() }
    expect(await withinTime(Promise.resolve('đọc xong'), 60_000, options)).toBe('đọc xong')
    await expect(withinTime(Promise.reject(new Error('lỗi')), 60_000, options)).rejects.toThrow('lỗi')
    expect(options.afterwards).not.toHaveBeenCalled()
  })

  it('forgets an error that comes when nobody waits any more', async () => {
    let fail: (error: Error) => void = () => undefined
    const job = new Promise<string>((_, reject) => {
      fail = reject
    })
    expect(await withinTime(job, 1, { late: () => 'quá lâu', afterwards: vi.fn() })).toBe('quá lâu')
    fail(new Error('lỗi muộn'))
    await new Promise((resolve) => setTimeout(resolve, 5))
  })
})
