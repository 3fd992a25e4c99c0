/** Where the app notes which files were imported before: the terminal and the window know of one another's. */
import os from 'node:os'
import path from 'node:path'
import { createKnownFiles, type KnownFiles } from '../exchange'

/** `productName` of the package, which is what Electron calls the app's folder. */
export const PRODUCT_NAME = 'Tòa Soạn'

export function openImportNotes(): KnownFiles {
  return createKnownFiles(path.join(appDataFolder(process.platform, process.env, os.homedir()), 'journal'))
}

/** The folder that Electron keeps an app's own data in. */
export function appDataFolder(
  platform: NodeJS.Platform,
  { XDG_CONFIG_HOME, APPDATA }: NodeJS.ProcessEnv,
  home: string,
): string {
  if (platform === 'win32') return path.win32.join(APPDATA || path.win32.join(home, 'AppData', 'Roaming'), PRODUCT_NAME)
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', PRODUCT_NAME)
  return path.posix.join(XDG_CONFIG_HOME || path.posix.join(home, '.config'), PRODUCT_NAME)
}
