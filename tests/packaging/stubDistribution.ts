/**
 * A stand-in for Electron's downloaded files, enough for electron-builder to make an unpacked Linux package from: the
 * program is a shell script that carries the fuses, so that what the builder does to them can be read back.
 */
import fs from 'node:fs'
import path from 'node:path'
import { createPackage } from '@electron/asar'

/** The marker in Electron's program behind which the fuses lie; it is the same in every Electron. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** As Electron ships them (version 1, nine of them): '0' off, '1' on. */
const SHIPPED_FUSES = '101100011'

/** Writes the distribution into `folder`, which is emptied first. `version` is Electron's. */
export async function writeStubDistribution(folder: string, version: string): Promise<void> {
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(path.join(folder, 'resources'), { recursive: true })
  fs.mkdirSync(path.join(folder, 'locales'))
  const wire = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, SHIPPED_FUSES.length]),
    Buffer.from(SHIPPED_FUSES),
  ])
  const program = Buffer.concat([
    Buffer.from('#!/bin/sh\necho "This is a stub of Electron." >&2\nexit 1\n# '),
    wire,
    Buffer.from('\n'),
  ])
  fs.writeFileSync(path.join(folder, 'electron'), program, { mode: 0o755 })
  for (const name of ['chrome_crashpad_handler', 'chrome-sandbox'])
    fs.writeFileSync(path.join(folder, name), '#!/bin/sh\n', { mode: 0o755 })
  fs.writeFileSync(path.join(folder, 'version'), version)
  fs.writeFileSync(path.join(folder, 'LICENSE'), 'stub')
  fs.writeFileSync(path.join(folder, 'LICENSES.chromium.html'), 'stub')
  for (const locale of ['vi', 'en-US']) fs.writeFileSync(path.join(folder, 'locales', `${locale}.pak`), 'stub')

  // The builder replaces this app with ours, but wants to find it.
  const defaultApp = path.join(folder, 'default-app')
  fs.mkdirSync(defaultApp)
  fs.writeFileSync(path.join(defaultApp, 'package.json'), '{"name":"default-app","main":"main.js"}')
  fs.writeFileSync(path.join(defaultApp, 'main.js'), '')
  await createPackage(defaultApp, path.join(folder, 'resources/default_app.asar'))
  fs.rmSync(defaultApp, { recursive: true })
}
