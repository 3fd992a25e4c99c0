/** Light and dark: the journalist's choice, or the computer's. */
import type { Theme } from '../../core/contract'

const darkComputer = () => window.matchMedia('(prefers-color-scheme: dark)')

/** Draws the window in a theme, and keeps following the computer where that is the choice. Returns its own undo. */
export function applyTheme(theme: Theme): () => void {
  const query = darkComputer()
  const draw = () => {
    document.documentElement.dataset.theme = isDark(theme) ? 'dark' : 'light'
  }
  draw()
  if (theme !== 'system') return () => {}
  query.addEventListener('change', draw)
  return () => query.removeEventListener('change', draw)
}

/** The other one of light and dark, whichever is on the screen now. */
export function nextTheme(theme: Theme): Theme {
  return isDark(theme) ? 'light' : 'dark'
}

function isDark(theme: Theme): boolean {
  return theme === 'dark' || (theme === 'system' && darkComputer().matches)
}
