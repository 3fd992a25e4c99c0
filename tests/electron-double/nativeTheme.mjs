/** `nativeTheme`: light or dark. Setting the source changes `prefers-color-scheme` in every page. */
import { EventEmitter } from 'node:events'
import process from 'node:process'
import { lifecycle } from './lifecycle.mjs'

const systemIsDark = process.env.ELECTRON_DOUBLE_DARK === '1'

class NativeTheme extends EventEmitter {
  shouldUseHighContrastColors = false
  shouldUseInvertedColorScheme = false
  prefersReducedTransparency = false
  inForcedColorsMode = false

  get themeSource() {
    return lifecycle.themeSource
  }

  set themeSource(source) {
    if (!['system', 'light', 'dark'].includes(source))
      throw new TypeError(`themeSource must be 'system', 'light' or 'dark'`)
    if (source === lifecycle.themeSource) return
    lifecycle.themeSource = source
    this.emit('updated')
  }

  get shouldUseDarkColors() {
    return this.themeSource === 'system' ? systemIsDark : this.themeSource === 'dark'
  }
}

export const nativeTheme = new NativeTheme()
nativeTheme.setMaxListeners(0)
