/** The few tools that stand over words selected with the mouse. Whoever selects with the keys has the keys. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import { Bold, Heading2, Italic, Link, type LucideIcon, MessageSquare, Quote } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type CommandDefinition, type CommandId, commandIds, commands } from '../../../core/contract'
import { IconButton, useText } from '../../ui'
import { isEditorCommand, runCommand } from '../commands'
import { useEditorSurroundings } from '../editorContext'
import { $isInOneHead } from '../head'
import { ToolbarStateExtension } from '../toolbar/toolbarState'
import styles from './SelectionBar.module.css'

/** Offered as soon as the editor knows how to comment. */
const COMMENT = commandIds.find((id: string) => id === 'comment.add')

const TOOLS: readonly (readonly [CommandId, LucideIcon])[] = [
  ['format.bold', Bold],
  ['format.italic', Italic],
  ['format.link', Link],
  ['block.heading2', Heading2],
  ['block.quote', Quote],
]

export function SelectionBar() {
  const [editor] = useLexicalComposerContext()
  const { readOnly } = useEditorSurroundings()
  const isShown = useMouseSelection(editor)
  return isShown && !readOnly ? <Bar editor={editor} /> : null
}

function Bar({ editor }: { readonly editor: LexicalEditor }) {
  const t = useText()
  const surface = useRef<HTMLDivElement>(null)
  const { kind, bold, italic, link } = useExtensionSignalValue(ToolbarStateExtension, 'state')
  useLayoutEffect(() => placeOver(surface.current), [])
  const pressed: Partial<Record<CommandId, boolean>> = {
    'format.bold': bold,
    'format.italic': italic,
    'format.link': link,
    'block.heading2': kind === 'block.heading2',
    'block.quote': kind === 'block.quote',
  }
  const tools =
    COMMENT !== undefined && isEditorCommand(COMMENT) ? [...TOOLS, [COMMENT, MessageSquare] as const] : TOOLS
  return (
    <div ref={surface} className={styles.bar} role="toolbar" aria-label={t('editor.selection.title')} data-raised>
      {tools.map(([command, icon]) => (
        <IconButton
          key={command}
          icon={icon}
          label={t(`commands.${command}`)}
          shortcut={acceleratorOf(command)}
          tooltipSide="top"
          pressed={pressed[command]}
          // The words stay selected while a tool is pressed.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => runCommand(editor, command)}
        />
      ))}
    </div>
  )
}

function acceleratorOf(command: CommandId): string | undefined {
  const { accelerator }: CommandDefinition = commands[command]
  return accelerator
}

/** True from the moment the mouse lets go of selected words of the body, until they are selected no more or a key is pressed. */
function useMouseSelection(editor: LexicalEditor): boolean {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    let root: HTMLElement | null = null
    // React hears of what has changed, not of every key.
    let last = false
    const show = (next: boolean) => {
      if (next !== last) setShown(next)
      last = next
    }
    const onPointerUp = (event: PointerEvent) => {
      if (event.button !== 0 || root === null) return
      // Lexical hears of the selection after the button: a moment later both agree.
      setTimeout(() => show(editor.read(hasWords)))
    }
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && root?.contains(event.target)) show(false)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (!['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) show(false)
    }
    const stopRoot = editor.registerRootListener((next) => {
      root?.removeEventListener('pointerdown', startWatching)
      root?.removeEventListener('keydown', onKeyDown)
      root = next
      root?.addEventListener('pointerdown', startWatching)
      root?.addEventListener('keydown', onKeyDown)
    })
    function startWatching(event: PointerEvent) {
      onPointerDown(event)
      // The mouse may be let go anywhere.
      document.addEventListener('pointerup', onPointerUp, { once: true })
    }
    const stopUpdates = editor.registerUpdateListener(({ editorState }) => {
      if (last) show(editorState.read(hasWords))
    })
    return () => {
      stopUpdates()
      stopRoot()
      document.removeEventListener('pointerup', onPointerUp)
    }
  }, [editor])
  return isShown
}

function hasWords(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed() || $isInOneHead()) return false
  return selection.getTextContent().trim() !== ''
}

const GAP_PX = 8
const EDGE_PX = 8

/** Over the first line of the selection; under the last where the sheet has no room above. It scrolls with the text. */
function placeOver(surface: HTMLElement | null): void {
  const pane = surface?.parentElement
  const range = document.getSelection()?.rangeCount ? document.getSelection()?.getRangeAt(0) : undefined
  const rows = [...(range?.getClientRects() ?? [])].filter(({ width }) => width > 0)
  const first = rows.at(0)
  const last = rows.at(-1)
  if (!surface || !pane || first === undefined || last === undefined) return
  const view = pane.getBoundingClientRect()
  const { width, height } = surface.getBoundingClientRect()
  const isAbove = first.top - GAP_PX - height >= view.top
  const top = isAbove ? first.top - GAP_PX - height : last.bottom + GAP_PX
  const middle = (isAbove ? first.left + first.right : last.left + last.right) / 2
  const left = Math.min(Math.max(middle - width / 2, view.left + EDGE_PX), view.right - EDGE_PX - width)
  surface.style.top = `${top - view.top + pane.scrollTop}px`
  surface.style.left = `${left - view.left}px`
}
