/** The unpacked Linux package, made on a stub of Electron: what is in it, what is not, and what the system is told. */
import fs from 'node:fs'
import path from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { makeUnpackedPackage, type UnpackedPackage } from './unpackedApp'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

let made: UnpackedPackage
let files: readonly string[]

test.beforeAll(async () => {
  made = await makeUnpackedPackage()
  files = listPackage(made.archive, { isPack: false }).map((file) => file.split(path.sep).join('/'))
})

test('holds the main process, the preload, the window and what they read at run time', () => {
  for (const wanted of [
    '/package.json',
    '/out/main.js',
    '/out/indexThread.js',
    '/node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm',
    '/out/preload.cjs',
    '/out/renderer/index.html',
    '/assets/icon/icon.png',
  ])
    expect(files).toContain(wanted)
  for (const folder of ['/assets/texts/', '/assets/fonts/'])
    expect(files.some((file) => file.startsWith(folder))).toBe(true)
  expect(JSON.parse(extractFile(made.archive, 'package.json').toString())).toMatchObject({ main: 'out/main.js' })
})

test('holds no tests, no sources, no maps and nothing that only builds', () => {
  const unwanted = files.filter((file) =>
    /^\/(tests|core|electron|renderer|build|data|release|\.git|\.ci)(\/|$)|\.(ts|tsx|map)$|\.(test|spec)\./.test(file),
  )
  expect(unwanted).toEqual([])
  const tools = files.filter((file) =>
    /^\/node_modules\/(electron|electron-builder|vite|vitest|typescript|@playwright|playwright-core|@biomejs|react|lexical)(\/|$)/.test(
      file,
    ),
  )
  expect(tools).toEqual([])
})

test('keeps native libraries outside the archive', () => {
  const manifest = JSON.parse(extractFile(made.archive, 'package.json').toString()) as {
    dependencies?: Record<string, string>
  }
  const native = files.filter((file) => /\.(node|so[\d.]*)$/.test(file))
  if (manifest.dependencies?.sharp) expect(native.length).toBeGreaterThan(0)
  for (const file of native) expect(fs.existsSync(path.join(`${made.archive}.unpacked`, file))).toBe(true)
})

test('is not fat', () => {
  const size = fs.statSync(made.archive).size
  expect(size).toBeLessThan(120 * 1024 * 1024)
})

test('has a program of a plain name, with the fuses set for shipping', async () => {
  expect(fs.statSync(made.program).mode & 0o111).toBeTruthy()
  const wire = await getCurrentFuseWire(made.program)
  const states = Object.fromEntries(
    (
      [
        'RunAsNode',
        'EnableNodeOptionsEnvironmentVariable',
        'EnableNodeCliInspectArguments',
        'GrantFileProtocolExtraPrivileges',
        'EnableCookieEncryption',
        'EnableEmbeddedAsarIntegrityValidation',
        'OnlyLoadAppFromAsar',
      ] as const
    ).map((name) => [name, wire[FuseV1Options[name]]]),
  )
  expect(states).toEqual({
    RunAsNode: FuseState.DISABLE,
    EnableNodeOptionsEnvironmentVariable: FuseState.DISABLE,
    EnableNodeCliInspectArguments: FuseState.DISABLE,
    GrantFileProtocolExtraPrivileges: FuseState.DISABLE,
    EnableCookieEncryption: FuseState.ENABLE,
    EnableEmbeddedAsarIntegrityValidation: FuseState.ENABLE,
    OnlyLoadAppFromAsar: FuseState.ENABLE,
  })
})

test('tells the desktop its name, its icon and that .toasoan files are its own', () => {
  const share = path.join(made.installed, 'usr/share')
  const entry = fs.readFileSync(path.join(share, 'applications/toasoan.desktop'), 'utf8')
  expect(entry).toContain('Name=Tòa Soạn\n')
  // Offered for documents too, but never describing their types anew.
  expect(entry).toMatch(/^MimeType=.*application\/vnd\.toasoan\.package\+zip;/m)
  expect(entry).toMatch(/^MimeType=.*text\/markdown;/m)
  expect(entry).toMatch(/^Exec=\S*toasoan\S* .*%[UF]$|^Exec="[^"]*toasoan" %[UF]$/m)
  expect(entry).toMatch(/^Categories=Office;$/m)
  const type = fs.readFileSync(path.join(share, 'mime/packages/toasoan.xml'), 'utf8')
  expect(type).toContain('application/vnd.toasoan.package+zip')
  expect(type).toContain('*.toasoan')
  expect(type).not.toMatch(/docx|text\/plain|rtf/)
  for (const size of [16, 32, 48, 128, 256, 512]) {
    const icon = fs.readFileSync(path.join(share, `icons/hicolor/${size}x${size}/apps/toasoan.png`))
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([size, size])
  }
  expect(made.control).toMatchObject({ name: 'toasoan', type: 'deb' })
})

test('has icons that Windows and macOS can read', () => {
  const icons = path.resolve(import.meta.dirname, '../../assets/icon')
  const ico = fs.readFileSync(path.join(icons, 'icon.ico'))
  const pictures = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const offset = ico.readUInt32LE(6 + 16 * index + 12)
    return [ico.readUInt8(6 + 16 * index) || 256, ico.readUInt32BE(offset + 16)]
  })
  expect(pictures.map(([said]) => said)).toEqual([16, 24, 32, 48, 64, 128, 256])
  for (const [said, real] of pictures) expect(real).toBe(said)
  const icns = fs.readFileSync(path.join(icons, 'icon.icns'))
  expect(icns.subarray(0, 4).toString()).toBe('icns')
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  const types: string[] = []
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) types.push(icns.subarray(at, at + 4).toString())
  expect(types).toEqual(expect.arrayContaining(['icp4', 'ic07', 'ic08', 'ic09', 'ic10']))
})
