/** How a shortcut is written for a person: "CmdOrCtrl+Shift+P" is "Ctrl Shift P", or "⇧⌘P" on a Mac. */

const MAC_SIGNS: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Backspace: '⌫',
  Delete: '⌦',
}

/** The order in which a Mac writes its signs. */
const MAC_ORDER = ['⌃', '⌥', '⇧', '⌘']

/** For the eye. An accelerator ends with its key, which may itself be "+". */
export function shortcutLabel(accelerator: string, mac: boolean): string {
  const keys = accelerator.replace(/\+\+$/, '+Plus').split('+')
  if (!mac) return keys.map((key) => (key === 'CmdOrCtrl' ? 'Ctrl' : key === 'Plus' ? '+' : key)).join(' ')
  return keys
    .map((key) => MAC_SIGNS[key] ?? (key === 'Plus' ? '+' : key))
    .sort((a, b) => rankOf(a) - rankOf(b))
    .join('')
}

/** For `aria-keyshortcuts`: "Control+Shift+P". */
export function shortcutForAria(accelerator: string, mac: boolean): string {
  return accelerator.replace(/^(CmdOrCtrl|Ctrl)\b/, (key) => (key === 'CmdOrCtrl' && mac ? 'Meta' : 'Control'))
}

function rankOf(sign: string): number {
  const rank = MAC_ORDER.indexOf(sign)
  return rank < 0 ? MAC_ORDER.length : rank
}
