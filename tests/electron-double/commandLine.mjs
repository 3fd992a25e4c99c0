/** Reads how the stand-in was called: which app, with which switches, and what the app itself will see as its arguments. */
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const given = process.argv.slice(2)
const at = given.findIndex((argument) => !argument.startsWith('-'))
const target = path.resolve(at === -1 ? '.' : given[at])

/** Switches of the form `--name` or `--name=value`, wherever they stand. Chromium's own are among them. */
export const switches = new Map(
  given
    .filter((argument) => argument.startsWith('--'))
    .map((argument) => {
      const equals = argument.indexOf('=')
      return equals === -1 ? [argument.slice(2), ''] : [argument.slice(2, equals), argument.slice(equals + 1)]
    }),
)

/** True when the app is to believe it was installed: `ELECTRON_DOUBLE_PACKAGED=1`. */
export const isPackaged = process.env.ELECTRON_DOUBLE_PACKAGED === '1'

/** True when a person is going to use the window: `ELECTRON_DOUBLE_HEADED=1`. */
export const isHeaded = process.env.ELECTRON_DOUBLE_HEADED === '1'

/** The folder that holds the app's package.json, that file's content, and the entry it names. */
export const { appPath, manifest, entry } = findApp()

/** What the app finds in `process.argv`: everything, except that an installed app has no path of its own in it. */
export const appArguments =
  isPackaged && at !== -1
    ? [process.execPath, ...given.slice(0, at), ...given.slice(at + 1)]
    : [process.execPath, ...given]

function findApp() {
  const isFolder = fs.existsSync(target) && fs.statSync(target).isDirectory()
  const folder = isFolder ? target : nearestPackage(path.dirname(target))
  const file = path.join(folder, 'package.json')
  const manifest = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}
  return { appPath: folder, manifest, entry: isFolder ? path.join(folder, manifest.main ?? 'index.js') : target }
}

function nearestPackage(folder) {
  for (let here = folder; ; here = path.dirname(here)) {
    if (fs.existsSync(path.join(here, 'package.json'))) return here
    if (here === path.dirname(here)) return folder
  }
}
