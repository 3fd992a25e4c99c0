/** The keys of the sheet's commands, from the one list in `core/contract`. Bold, italic, underline and undo are Lexical's own. */
import { COMMAND_PRIORITY_BEFORE_EDITOR, defineExtension, KEY_DOWN_COMMAND } from 'lexical'
import { type CommandDefinition, type CommandId, commandIds, commands } from '../../core/contract'
import { isEditorCommand, runCommand } from './commands'

const LEXICALS_OWN: ReadonlySet<CommandId> = new Set([
  'edit.undo',
  'edit.redo',
  'format.bold',
  'format.italic',
  'format.underline',
])

interface Keys {
  readonly id: CommandId
  /** Ctrl, or ⌘ on a Mac. */
  readonly control: boolean
  readonly shift: boolean
  readonly alt: boolean
  readonly key: string
}

const shortcuts: readonly Keys[] = commandIds.flatMap((id) => {
  const { accelerator }: CommandDefinition = commands[id]
  if (
    accelerator === undefined ||
    LEXICALS_OWN.has(id) ||
    !isEditorCommand(id) ||
    /^(proofing|comment|placeholder|view)\.|^edit\.(find|replace)/.test(id)
  )
    return []
  const parts = accelerator.split('+')
  const control = parts.includes('CmdOrCtrl')
  return [
    {
      id,
      control,
      shift: parts.includes('Shift'),
      alt: parts.includes('Alt'),
      key: (parts.at(-1) ?? '').toLowerCase(),
    },
  ]
})

/** Keys that accelerators name otherwise than events do. */
const CODES: Readonly<Record<string, string>> = { up: 'ArrowUp', down: 'ArrowDown', space: 'Space' }

export const ShortcutsExtension = defineExtension({
  name: 'toasoan/shortcuts',
  register: (editor) =>
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const found = findShortcut(event)
        if (found === undefined || !editor.isEditable()) return false
        event.preventDefault()
        return runCommand(editor, found.id)
      },
      COMMAND_PRIORITY_BEFORE_EDITOR,
    ),
})

function findShortcut(event: KeyboardEvent): Keys | undefined {
  const isControl = event.ctrlKey !== event.metaKey
  if ((!isControl && !event.altKey) || (event.ctrlKey && event.metaKey) || event.isComposing) return undefined
  return shortcuts.find(({ control, shift, alt, key }) => {
    if (control !== isControl || shift !== event.shiftKey || alt !== event.altKey) return false
    const code = CODES[key]
    if (code !== undefined) return event.code === code
    // With Shift a digit's key is a sign that differs from layout to layout: the place on the keyboard counts.
    if (/^\d$/.test(key)) return event.code === `Digit${key}`
    if (/^[a-z]$/.test(key))
      return (
        event.key.toLowerCase() === key || (!/^[a-z]$/i.test(event.key) && event.code === `Key${key.toUpperCase()}`)
      )
    return event.key.toLowerCase() === key
  })
}
