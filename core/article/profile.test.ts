import { describe, expect, it } from 'vitest'
import { createProfile, profileSchema, renderDateline } from './profile'

describe('the newspaper’s profile', () => {
  it('needs only a name and an address', () => {
    const profile = profileSchema.parse({ name: 'Báo Sông Trà', siteUrl: 'https://baosongtra.vn/' })
    expect(profile.siteUrl).toBe('https://baosongtra.vn')
    expect(profile.channels.map(({ name }) => name)).toEqual(['Tin mới', 'Emagazine', 'Truyền hình', 'Podcast'])
  })
  it.each(['ftp://x.vn', 'javascript:alert(1)', 'baosongtra'])('refuses the address %j', (siteUrl) => {
    expect(profileSchema.safeParse({ name: 'a', siteUrl }).success).toBe(false)
  })
  it('refuses a logo that is not a picture of its own', () => {
    expect(profileSchema.safeParse({ name: 'a', siteUrl: 'https://a.vn', logo: 'https://x.vn/logo.png' }).success).toBe(
      false,
    )
  })
})

describe('the dateline', () => {
  it('is rendered from the profile', () =>
    expect(renderDateline({ datelineText: 'Baosongtra.vn' }, { dateline: 'Baokhac.vn' })).toBe('(Baosongtra.vn) -'))
  it('is the one a text came with, where the newspaper has none', () =>
    expect(renderDateline({ datelineText: ' ' }, { dateline: 'Baokhac.vn' })).toBe('(Baokhac.vn) -'))
  it('is nothing where the newspaper has none', () =>
    expect(renderDateline(createProfile(), { dateline: '' })).toBe(''))
})
