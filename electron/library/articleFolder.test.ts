import { describe, expect, it } from 'vitest'
import { articleFolderName, isGivenByApp, isNamed } from './articleFolder'

const name = (headline: string, slug = '') =>
  articleFolderName({ createdAt: '2026-11-22T07:40:00+07:00', headline, slug })

describe('the name of an article’s folder', () => {
  it('is the day and the slug', () => expect(name('Cầu Đò Hạ hợp long!')).toBe('2026-11-22 cau-do-ha-hop-long'))
  it('follows the journalist’s own slug', () => expect(name('Cầu Đò Hạ', 'cau-moi')).toBe('2026-11-22 cau-moi'))
  it('says “bài mới” while there is no headline', () => {
    expect(name('')).toBe('2026-11-22 bai-moi')
    expect(name('…!?')).toBe('2026-11-22 bai-moi')
  })
  it.each(['CON', 'nul', 'LPT1', 'aux.', 'a/b\\c:d*e?f"g<h>i|j', '..', ' . '])(
    'is legal on Windows for %j',
    (headline) => {
      expect(name(headline)).toMatch(/^2026-11-22 [a-z0-9]+(-[a-z0-9]+)*$/)
    },
  )
  it('is never too long', () => expect(name('Xây dựng '.repeat(50), 'x'.repeat(200)).length).toBeLessThanOrEqual(91))

  it('is told from a name that a person gave', () => {
    expect(isGivenByApp('2026-11-22 cau-do-ha-2')).toBe(true)
    expect(isGivenByApp('Cầu Đò Hạ (bản cuối)')).toBe(false)
    expect(isGivenByApp('2026-11-22 Cầu Đò Hạ')).toBe(false)
  })
  it('is the same with the number of a namesake', () => {
    expect(isNamed('2026-11-22 cau-2', '2026-11-22 cau')).toBe(true)
    expect(isNamed('2026-11-22 cau-moi', '2026-11-22 cau')).toBe(false)
  })
})
