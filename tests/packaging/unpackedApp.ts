/** Makes the unpacked Linux package of this project, on a stub of Electron, and takes the app out of it again. */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { extractAll } from '@electron/asar'
import { writeStubDistribution } from './stubDistribution'

const root = path.resolve(import.meta.dirname, '../..')
/** The project that is packaged: this one, unless a spec of the packaging itself names another. */
const project = process.env.TOASOAN_PACKAGE_PROJECT ?? root
const cache = path.join(root, 'node_modules/.cache/toasoan-package')
const output = path.join(cache, 'release')

/** Where the package lies: its folder, its program, and the app's archive. */
export interface UnpackedPackage {
  readonly folder: string
  readonly program: string
  readonly archive: string
  /** What the .deb installs, laid out as a folder from the root of the disk, and its description of itself. */
  readonly installed: string
  readonly control: Readonly<Record<string, unknown>>
}

/**
 * Makes the package of the app in `appRoot`, which must be built (`out/`). Takes about half a minute; throws with the
 * builder's own words when it fails.
 */
export async function makeUnpackedPackage(appRoot: string = project): Promise<UnpackedPackage> {
  if (!fs.existsSync(path.join(appRoot, 'out'))) throw new Error(`Build the app first: ${appRoot} has no out/`)
  const distribution = path.join(cache, 'stub-electron')
  const electronVersion = (
    JSON.parse(fs.readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8')) as { version: string }
  ).version
  await writeStubDistribution(distribution, electronVersion)
  fs.rmSync(output, { recursive: true, force: true })
  try {
    execFileSync(
      process.execPath,
      [
        path.join(root, 'node_modules/electron-builder/cli.js'),
        '--linux',
        'dir',
        'deb',
        '--publish',
        'never',
        '--projectDir',
        appRoot,
        '--config',
        path.join(root, 'build/electron-builder.config.cjs'),
      ],
      {
        cwd: appRoot,
        encoding: 'utf8',
        stdio: 'pipe',
        env: {
          ...process.env,
          TOASOAN_ELECTRON_DIST: distribution,
          TOASOAN_PACKAGE_OUT: output,
          CUSTOM_FPM_PATH: path.join(import.meta.dirname, 'fpm.cjs'),
        },
      },
    )
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`electron-builder failed:\n${stdout}\n${stderr}`)
  }
  const folder = fs.readdirSync(output).find((name) => name.endsWith('-unpacked'))
  if (folder === undefined) throw new Error(`electron-builder made no unpacked package in ${output}`)
  const deb = fs.readdirSync(output).find((name) => name.endsWith('.deb'))
  if (deb === undefined) throw new Error(`electron-builder made no .deb in ${output}`)
  const made = {
    folder: path.join(output, folder),
    program: path.join(output, folder, 'toasoan'),
    archive: path.join(output, folder, 'resources/app.asar'),
    installed: path.join(output, `${deb}.tree`),
    control: JSON.parse(fs.readFileSync(path.join(output, `${deb}.control.json`), 'utf8')) as Record<string, unknown>,
  }
  extractAll(made.archive, extracted())
  return made
}

/**
 * The packaged app as a folder that the stand-in can run; `makeUnpackedPackage` must have made it. It is extracted
 * because only real Electron reads inside an archive.
 */
export function unpackedApp(): string {
  const folder = extracted()
  if (!fs.existsSync(path.join(folder, 'package.json')))
    throw new Error('There is no package yet: run the packaging spec first')
  return folder
}

function extracted(): string {
  return path.join(output, 'app')
}
