/** `shell`: what would leave the app is recorded; what goes to the bin goes to a folder that tests can look into. */
import fs from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { app } from './app.mjs'
import { isHeaded } from './commandLine.mjs'
import { openWithSystem } from './forPeople.mjs'
import { record } from './record.mjs'

/** The bin: `ELECTRON_DOUBLE_BIN`, or a folder of the app's own data. */
function binFolder() {
  return process.env.ELECTRON_DOUBLE_BIN ?? path.join(app.getPath('userData'), 'stand-in-bin')
}

export const shell = {
  async openExternal(address) {
    const { href } = new URL(address)
    record('shell.openExternal', href)
    if (isHeaded) openWithSystem(href)
  },

  /** Answers '' on success, as Electron does, or what went wrong. */
  async openPath(target) {
    record('shell.openPath', target)
    const exists = await fs.access(target).then(
      () => true,
      () => false,
    )
    if (exists && isHeaded) openWithSystem(target)
    return exists ? '' : 'Failed to open path'
  },

  showItemInFolder(target) {
    record('shell.showItemInFolder', target)
    if (isHeaded) openWithSystem(path.dirname(target))
  },

  async trashItem(target) {
    record('shell.trashItem', target)
    if (!path.isAbsolute(target)) throw new Error('Failed to move item to trash: the path is not absolute')
    await fs.access(target).catch(() => {
      throw new Error(`Failed to move item to trash: ${target} does not exist`)
    })
    await fs.mkdir(binFolder(), { recursive: true })
    const { name, ext } = path.parse(target)
    let kept = path.join(binFolder(), name + ext)
    for (
      let copy = 2;
      await fs.access(kept).then(
        () => true,
        () => false,
      );
      copy++
    )
      kept = path.join(binFolder(), `${name} ${copy}${ext}`)
    await fs.rename(target, kept).catch(async (error) => {
      if (error.code !== 'EXDEV') throw error
      await fs.cp(target, kept, { recursive: true })
      await fs.rm(target, { recursive: true })
    })
  },

  beep() {
    record('shell.beep')
  },
}
