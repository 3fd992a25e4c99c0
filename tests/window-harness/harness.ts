/**
 * The window in an ordinary browser, on a desk that lives in memory: to look at it, and to test it without Electron.
 * `npx vite -c tests/window-harness/vite.config.ts`, then http://localhost:5199/?library=sample&theme=dark
 * (another port: `--port N`).
 *
 * Query: `library` sample (default), empty, or a number of articles; `theme` light or dark; `open` the id of the article to
 * open; `locale` vi or en; `profile=none` for a newspaper without a name; `unreadable` for an article
 * that cannot be read.
 */
import '../../renderer/ui/fonts.css'
import '../../renderer/ui/tokens.css'
import '../../renderer/ui/base.css'
import { type CommandDefinition, type CommandId, commandIds, commands } from '../../core/contract'
import { openWindow } from '../../renderer/app'
import { createMemoryDesk, type MemoryDesk } from './memoryDesk'
import { richArticle } from './richArticle'
import { manyArticles, sampleArticles, sampleProfile } from './samples'

declare global {
  interface Window {
    /** For specs: faults, other people's changes, menu commands. */
    harness: MemoryDesk
  }
}

const query = new URLSearchParams(location.search)
const library = query.get('library') ?? 'sample'
const theme = query.get('theme') === 'dark' ? 'dark' : 'light'
document.documentElement.dataset.theme = theme

const memory = createMemoryDesk({
  articles:
    library === 'empty'
      ? []
      : library === 'sample'
        ? [...sampleArticles(), richArticle()]
        : manyArticles(Number(library)),
  unreadable:
    query.get('unreadable') === null
      ? []
      : [
          {
            folder: '2026-11-20 mua-lon-ha-ho',
            problem: { code: 'article-damaged', folder: '2026-11-20 mua-lon-ha-ho', setAsideAs: 'article.json' },
          },
        ],
  settings: {
    theme,
    locale: query.get('locale') === 'en' ? 'en' : 'vi',
    profile: query.get('profile') === 'none' || library === 'empty' ? null : sampleProfile(),
    lastArticle: library === 'sample' ? (query.get('open') ?? 'de-bau-sen-01') : null,
  },
})
window.harness = memory

// In Electron the menu hears the shortcuts and sends the command; here the page stands in for the menu.
const shortcuts = new Map<string, CommandId>(
  commandIds.flatMap((id) => {
    const { accelerator }: CommandDefinition = commands[id]
    return accelerator === undefined ? [] : [[accelerator.toLowerCase().replace(/^ctrl/, 'cmdorctrl'), id] as const]
  }),
)
window.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing) return
  const key = event.code.replace(/^(Key|Digit)/, '').toLowerCase()
  const pressed = [
    ...(event.ctrlKey || event.metaKey ? ['cmdorctrl'] : []),
    ...(event.altKey ? ['alt'] : []),
    ...(event.shiftKey ? ['shift'] : []),
    { comma: ',', period: '.', backslash: '\\', equal: '=', minus: '-' }[key] ?? key,
  ].join('+')
  const id = shortcuts.get(pressed)
  if (id === undefined) return
  event.preventDefault()
  memory.emit('command', { id })
})

const root = document.getElementById('root')
if (root) void openWindow(root, memory.client)
