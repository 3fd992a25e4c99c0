import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { appDataFolder, PRODUCT_NAME } from './importNotes'

it('bears the name that Electron gives to the folder of the app', () => {
  const packageFile = path.resolve(import.meta.dirname, '../../package.json')
  expect(JSON.parse(fs.readFileSync(packageFile, 'utf8')).productName).toBe(PRODUCT_NAME)
})

it.each([
  ['linux', {}, '/home/van', '/home/van/.config/Tòa Soạn'],
  ['linux', { XDG_CONFIG_HOME: '/cấu-hình' }, '/home/van', '/cấu-hình/Tòa Soạn'],
  ['darwin', {}, '/Users/van', '/Users/van/Library/Application Support/Tòa Soạn'],
  ['win32', { APPDATA: 'C:\\Van\\Roaming' }, 'C:\\Van', 'C:\\Van\\Roaming\\Tòa Soạn'],
  ['win32', {}, 'C:\\Van', 'C:\\Van\\AppData\\Roaming\\Tòa Soạn'],
] as const)('on %s, with %j', (platform, env, home, folder) => {
  expect(appDataFolder(platform, env, home)).toBe(folder)
})
