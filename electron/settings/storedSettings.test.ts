import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSettings, setAsideDamaged } from './storedSettings'

const NOW = '2026-11-22T07:40:00+07:00'

describe('stored settings', () => {
  it('are the defaults where nothing was stored', () => {
    expect(readSettings({})).toMatchObject({ locale: 'vi', theme: 'system', libraryFolder: null, profile: null })
    expect(readSettings(undefined)).toEqual(readSettings({}))
    expect(readSettings(['light'])).toEqual(readSettings({}))
  })

  it('keep every good value beside a bad one', () =>
    expect(readSettings({ theme: 'purple', locale: 'en', penName: 'Sông Trà', lastArticle: 7, unknown: 1 })).toEqual({
      ...readSettings({}),
      locale: 'en',
      penName: 'Sông Trà',
    }))

  it('keep a good profile', () => {
    const profile = { name: 'Báo Sông Trà', siteUrl: 'https://baosongtra.vn/', datelineText: 'Baosongtra.vn' }
    expect(readSettings({ profile }).profile).toMatchObject({ name: 'Báo Sông Trà', siteUrl: 'https://baosongtra.vn' })
  })
})

describe('a settings file', () => {
  let folder: string
  const file = () => path.join(folder, 'settings.json')
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'toasoan-'))
  })
  afterEach(() => fs.rmSync(folder, { recursive: true }))

  it.each(['', '{"theme": "da', '\0\0\0\0', '[]', '"x"'])('that holds %j is set aside and kept', (content) => {
    fs.writeFileSync(file(), content)
    setAsideDamaged(file(), NOW)
    expect(fs.readdirSync(folder)).toEqual(['settings.damaged-2026-11-22T07-40-00.json'])
    expect(fs.readFileSync(path.join(folder, 'settings.damaged-2026-11-22T07-40-00.json'), 'utf8')).toBe(content)
  })

  it('that holds settings stays where it is, and one that is not there is no trouble', () => {
    setAsideDamaged(file(), NOW)
    fs.writeFileSync(file(), '{"theme":"dark"}')
    setAsideDamaged(file(), NOW)
    expect(fs.readdirSync(folder)).toEqual(['settings.json'])
  })
})
