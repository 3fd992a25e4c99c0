import { describe, expect, it } from 'vitest'
import { limitsSchema, measureText } from './limits'
import { profileSchema } from './profile'

describe('the length of a headline', () => {
  it('is of no concern until it comes near its limit', () => {
    expect(measureText('a'.repeat(53), 60)).toEqual({ count: 53, state: 'fine' })
    expect(measureText('a'.repeat(54), 60)).toEqual({ count: 54, state: 'near' })
    expect(measureText('a'.repeat(60), 60)).toEqual({ count: 60, state: 'near' })
  })

  it('says where what is too much begins', () => {
    expect(measureText('Gia cố đê', 6)).toEqual({ count: 9, state: 'over', overAt: 6 })
    expect(measureText('  Gia cố đê ', 6)).toEqual({ count: 9, state: 'over', overAt: 8 })
  })

  it('counts a decomposed letter once and never cuts it', () => {
    const text = 'Gia cố đề'.normalize('NFD')
    const { count, overAt = 0 } = measureText(text, 8)
    expect(count).toBe(9)
    expect(text.slice(overAt).normalize('NFC')).toBe('ề')
  })

  it('may have no limit', () => expect(measureText('a'.repeat(999), null).state).toBe('fine'))
})

describe('the newspaper’s limits', () => {
  it('have usual values for each channel, in profiles written before there were limits too', () => {
    const profile = profileSchema.parse({ name: 'Báo Sông Trà', siteUrl: 'https://baosongtra.vn' })
    expect(profile.limits.news).toEqual({ headline: 80, standfirst: 320 })
    expect(profile.limits.emagazine.standfirst).toBe(500)
  })

  it('can be changed one by one and taken away', () =>
    expect(limitsSchema.parse({ news: { headline: null } }).news).toEqual({ headline: null, standfirst: 320 }))
})
