/**
 * The keys that bring another article to the front, taken in the page itself. The menu has them too, but it hears of a key
 * last, and its answer comes through another process: on a busy machine what is typed right behind the key would go into
 * the article that was to be left.
 */
import { type CommandDefinition, type CommandId, commands } from '../../core/contract'
import { runCommand, stepTab, useOpenArticle } from '../session'

const TAKEN = [
  'article.new',
  'tab.new',
  'tab.next',
  'tab.previous',
  'tab.close',
] as const satisfies readonly CommandId[]

/** Called once, before the window is drawn: a key of the first moment counts. */
export function followTabKeys(): void {
  const onKeyDown = (event: KeyboardEvent) => {
    const { open, tabs } = useOpenArticle.getState()
    // As in a browser; the menu can show one key for a command only.
    const step = pageStep(event)
    const id = TAKEN.find((one) => isPressed(event, one))
    const definition: CommandDefinition | undefined = id && commands[id]
    const canRun = definition !== undefined && (definition.needs !== 'article' || open !== undefined)
    if (step === undefined ? !canRun : tabs.length < 2) return
    event.preventDefault()
    event.stopPropagation()
    if (step !== undefined) void stepTab(step)
    // A key that is held down does not make articles, nor close them one after the other.
    else if (id !== undefined && !(event.repeat && /new|close/.test(id))) runCommand(id)
  }
  window.addEventListener('keydown', onKeyDown, { capture: true })
}

function pageStep(event: KeyboardEvent): 1 | -1 | undefined {
  if (!event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return undefined
  return ({ PageDown: 1, PageUp: -1 } as const)[event.key]
}

function isPressed(event: KeyboardEvent, id: CommandId): boolean {
  const { accelerator }: CommandDefinition = commands[id]
  // While a syllable is being composed the key is the input method's.
  if (accelerator === undefined || event.isComposing || event.altKey) return false
  const parts = accelerator.split('+')
  const key = (parts.at(-1) ?? '').toLowerCase()
  const control = parts.includes('Ctrl') ? event.ctrlKey && !event.metaKey : event.ctrlKey !== event.metaKey
  if (!control || event.shiftKey !== parts.includes('Shift')) return false
  return (
    event.key.toLowerCase() === key ||
    (event.key.length === 1 && event.key > '\x7f' && event.code === `Key${key.toUpperCase()}`)
  )
}
