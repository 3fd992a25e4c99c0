import { describe, expect, it } from 'vitest'
import { draftOf, isUntouched, problemsOf, profileFrom, siteUrlOf, usualDateline, withSite } from './profileDraft'

const named = { ...draftOf(null), name: 'Báo Sông Trà', site: 'baosongtra.vn', datelineText: 'Baosongtra.vn' }

describe('the profile while it is typed', () => {
  it('starts empty and complains of nothing', () => {
    expect(isUntouched(draftOf(null))).toBe(true)
    expect(draftOf(null).channels.filter((entry) => entry.used)).toHaveLength(4)
  })

  it('becomes a profile when it has a name and a site', () => {
    expect(problemsOf(named)).toEqual([])
    expect(profileFrom(named)).toMatchObject({ name: 'Báo Sông Trà', siteUrl: 'https://baosongtra.vn' })
  })

  it('survives the way there and back', () => {
    const profile = profileFrom({ ...named, imprint: 'Giấy phép số 12\n\nTổng biên tập: Trần Hữu Khoát\n' })
    expect(profile?.imprint).toEqual(['Giấy phép số 12', 'Tổng biên tập: Trần Hữu Khoát'])
    expect(profileFrom(draftOf(profile ?? null))).toEqual(profile)
  })

  it('says what is missing', () => {
    expect(problemsOf({ ...named, name: ' ' })).toEqual(['name'])
    expect(problemsOf({ ...named, site: 'sông trà' })).toEqual(['site'])
    expect(problemsOf({ ...named, channels: [] })).toEqual(['channels'])
    expect(profileFrom({ ...named, site: 'sông trà' })).toBeUndefined()
  })

  it('keeps a channel that is not used for the day it will be', () => {
    const profile = profileFrom({
      ...named,
      channels: named.channels.map((entry) => ({ ...entry, used: entry.channel !== 'podcast' })),
    })
    expect(profile?.channels.map(({ channel }) => channel)).toEqual(['news', 'emagazine', 'video'])
    expect(draftOf(profile ?? null).channels.at(-1)).toMatchObject({ channel: 'podcast', used: false, name: 'Podcast' })
  })
})

describe('the address of the site', () => {
  it('may be typed as people say it', () => {
    expect(siteUrlOf(' baosongtra.vn/ ')).toBe('https://baosongtra.vn')
    expect(siteUrlOf('http://baosongtra.vn')).toBe('http://baosongtra.vn')
    expect(siteUrlOf('bao song tra')).toBeUndefined()
    expect(siteUrlOf('javascript:alert(1)')).toBeUndefined()
    expect(siteUrlOf('')).toBeUndefined()
  })

  it('gives the dateline its usual text, until somebody writes another', () => {
    expect(usualDateline('www.baosongtra.vn')).toBe('Baosongtra.vn')
    expect(withSite({ ...named, site: '', datelineText: '' }, 'baosongtra.vn').datelineText).toBe('Baosongtra.vn')
    expect(withSite(named, 'songtra.vn').datelineText).toBe('Songtra.vn')
    expect(withSite({ ...named, datelineText: 'BST' }, 'songtra.vn').datelineText).toBe('BST')
  })
})
