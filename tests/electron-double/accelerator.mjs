/** Reads Electron's accelerators (`CmdOrCtrl+Shift+S`) into chords that a pressed key can be compared with. */
import process from 'node:process'

const isMac = process.platform === 'darwin'

// The names Electron gives to keys, by what a keyboard event calls them.
const KEYS = {
  plus: ['+'],
  space: [' ', 'space'],
  return: ['enter'],
  enter: ['enter'],
  esc: ['escape'],
  escape: ['escape'],
  up: ['arrowup'],
  down: ['arrowdown'],
  left: ['arrowleft'],
  right: ['arrowright'],
  '=': ['=', 'equal'],
  '-': ['-', 'minus'],
  ',': [',', 'comma'],
  '.': ['.', 'period'],
  '/': ['/', 'slash'],
  '\\': ['\\', 'backslash'],
  '[': ['[', 'bracketleft'],
  ']': [']', 'bracketright'],
  ';': [';', 'semicolon'],
  "'": ["'", 'quote'],
  '`': ['`', 'backquote'],
}

/**
 * The chord of an accelerator: which modifiers, and the names the key may go by (`key` or `code`, in lower case).
 * Throws on a word that is no modifier, as a shortcut with a slip in it would never fire.
 */
export function parseAccelerator(accelerator) {
  const chord = { ctrl: false, shift: false, alt: false, meta: false, keys: [] }
  const words = accelerator.replace(/\+\+$/, '+plus').split('+')
  const key = words.pop().trim().toLowerCase()
  for (const word of words) {
    const modifier = modifierOf(word.trim().toLowerCase())
    if (!modifier) throw new Error(`'${accelerator}' is not an accelerator: '${word}' is no modifier`)
    chord[modifier] = true
  }
  chord.keys = KEYS[key] ?? (/^[a-z]$/.test(key) ? [key, `key${key}`] : /^\d$/.test(key) ? [key, `digit${key}`] : [key])
  return chord
}

/** Whether a pressed key (`{ key, code, ctrlKey, … }`) is this chord. */
export function matchesChord(chord, { key, code, ctrlKey, shiftKey, altKey, metaKey }) {
  // A shifted sign such as “+” carries its shift with it.
  const shiftIsPartOfSign = chord.keys.includes('+') && key === '+'
  return (
    chord.ctrl === ctrlKey &&
    chord.alt === altKey &&
    chord.meta === metaKey &&
    (chord.shift === shiftKey || shiftIsPartOfSign) &&
    (chord.keys.includes(key.toLowerCase()) || chord.keys.includes(code.toLowerCase()))
  )
}

function modifierOf(word) {
  if (['cmdorctrl', 'commandorcontrol'].includes(word)) return isMac ? 'meta' : 'ctrl'
  if (['cmd', 'command', 'super', 'meta'].includes(word)) return 'meta'
  if (['ctrl', 'control'].includes(word)) return 'ctrl'
  if (['alt', 'option', 'altgr'].includes(word)) return 'alt'
  return word === 'shift' ? 'shift' : undefined
}
