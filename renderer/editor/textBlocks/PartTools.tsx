/** The small bar above the text block that the caret is in: what it is, and what can be done with it. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import type { LexicalEditor } from 'lexical'
import {
  ArrowDown,
  ArrowUp,
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Columns3,
  LibraryBig,
  ListMinus,
  ListPlus,
  type LucideIcon,
  MessageSquareText,
  PanelLeft,
  PanelRight,
  PanelTop,
  Rows3,
  TableCellsMerge,
  TableCellsSplit,
  TextAlignCenter,
  TextAlignEnd,
  TextAlignStart,
  Trash2,
} from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { type CommandDefinition, type CommandId, commands } from '../../../core/contract'
import type { TextKey } from '../../../core/texts'
import { IconButton, useText } from '../../ui'
import { runCommand } from '../commands'
import { useEditorSurroundings } from '../editorContext'
import { focusSheet } from '../focusSheet'
import { type PartPlace, PartPlaceExtension } from './partPlace'
import styles from './textBlocks.module.css'

export function PartTools() {
  const { readOnly } = useEditorSurroundings()
  const place = useExtensionSignalValue(PartPlaceExtension, 'place')
  return readOnly || place === undefined ? null : <Tools place={place} />
}

interface Tool {
  readonly command: CommandId
  /** Default: the words of the command. */
  readonly label?: TextKey
  readonly icon: LucideIcon
  readonly pressed?: boolean
  readonly disabled?: boolean
}

function Tools({ place }: { readonly place: PartPlace }) {
  const [editor] = useLexicalComposerContext()
  const t = useText()
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => followBlock(editor, place.key, bar.current), [editor, place.key])
  const isNote = place.block === 'source-note' && place.data.kind === 'note'
  const name = t(isNote ? 'editor.parts.source-note.noteName' : (`editor.parts.${place.block}.name` as never))

  return (
    <>
      <span className="visually-hidden" role="status">
        {emptyLineSaid(place, t)}
      </span>
      <div
        ref={bar}
        role="toolbar"
        aria-label={t('editor.parts.tools', { name })}
        className={styles.tools}
        data-part-tools
        onKeyDown={(event) => walk(event, editor)}
      >
        <span className={styles.name} aria-hidden>
          {name}
        </span>
        {toolsOf(place).map(({ command, icon, label, pressed, disabled }) => (
          <IconButton
            key={command}
            icon={icon}
            size="small"
            tooltipSide="top"
            label={t(label ?? `commands.${command}`)}
            shortcut={(commands[command] as CommandDefinition).accelerator}
            {...(pressed === undefined ? {} : { pressed })}
            disabled={disabled ?? false}
            // The caret stays in the text while a tool is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              runCommand(editor, command)
              focusSheet(editor)
            }}
          />
        ))}
      </div>
    </>
  )
}

/** What an eye sees in grey: a screen reader calls every empty line "blank". */
function emptyLineSaid({ emptyLine, table }: PartPlace, t: ReturnType<typeof useText>): string {
  if (emptyLine === undefined) return ''
  if (table?.inGrid === true) return t('editor.parts.emptyCell', { row: table.row, column: table.column })
  const name = t(`editor.parts.${emptyLine}` as never)
  return name === `editor.parts.${emptyLine}` ? '' : t('editor.parts.empty', { name })
}

function toolsOf({ block, data, table, item }: PartPlace): readonly Tool[] {
  const remove: Tool = { command: 'part.removeBlock', icon: Trash2 }
  if (table === undefined) {
    const own: Readonly<Record<string, Tool>> = {
      'info-box': { command: 'part.side', icon: PanelRight, pressed: data.align === 'side' },
      'source-note': { command: 'part.note', icon: MessageSquareText, pressed: data.kind === 'note' },
      related: { command: 'part.pickArticle', icon: LibraryBig },
    }
    const tools = own[block] === undefined ? [] : [own[block]]
    if (item === undefined) return [...tools, remove]
    return [
      ...tools,
      { command: 'part.addItem', icon: ListPlus },
      { command: 'part.removeItem', icon: ListMinus },
      { command: 'block.moveUp', label: 'editor.parts.itemUp', icon: ArrowUp, disabled: item.isFirst },
      { command: 'block.moveDown', label: 'editor.parts.itemDown', icon: ArrowDown, disabled: item.isLast },
      remove,
    ]
  }
  const disabled = !table.inGrid
  return [
    { command: 'table.rowAbove', icon: BetweenHorizontalEnd, disabled },
    { command: 'table.rowBelow', icon: BetweenHorizontalStart, disabled },
    { command: 'block.moveUp', label: 'editor.parts.rowUp', icon: ArrowUp, disabled: disabled || table.isFirst },
    { command: 'block.moveDown', label: 'editor.parts.rowDown', icon: ArrowDown, disabled: disabled || table.isLast },
    { command: 'table.columnLeft', icon: BetweenVerticalEnd, disabled },
    { command: 'table.columnRight', icon: BetweenVerticalStart, disabled },
    { command: 'table.headerRow', icon: PanelTop, pressed: table.headerRow, disabled },
    { command: 'table.headerColumn', icon: PanelLeft, pressed: table.headerColumn, disabled },
    { command: 'table.merge', icon: TableCellsMerge, disabled: !table.canMerge },
    { command: 'table.split', icon: TableCellsSplit, disabled: !table.canSplit },
    { command: 'table.alignLeft', icon: TextAlignStart, pressed: table.align === 'left', disabled },
    { command: 'table.alignCenter', icon: TextAlignCenter, pressed: table.align === 'center', disabled },
    { command: 'table.alignRight', icon: TextAlignEnd, pressed: table.align === 'right', disabled },
    { command: 'table.deleteRow', icon: Rows3, disabled },
    { command: 'table.deleteColumn', icon: Columns3, disabled },
    remove,
  ]
}

/** Arrows go from tool to tool, Escape back to the text. */
function walk(event: KeyboardEvent<HTMLDivElement>, editor: LexicalEditor): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]
  const at = buttons.indexOf(event.target as HTMLButtonElement)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (event.key === 'Escape') focusSheet(editor)
  else if (to !== undefined) buttons[(to + buttons.length) % buttons.length]?.focus()
  else return
  event.preventDefault()
  event.stopPropagation()
}

/** Between the bar and its block, in px. */
const BAR_GAP = 6
/** Between the bar and the edge of the sheet; less than the sheet keeps free around the caret. In px. */
const EDGE_GAP = 3

/**
 * Keeps the bar beside the block while both move: above it, under it where words stand close above, and at the edge of the
 * sheet where the block's own edge is out of sight. Returns its own undo.
 */
function followBlock(editor: LexicalEditor, key: string, bar: HTMLElement | null): () => void {
  const sheet = bar?.offsetParent
  const put = () => {
    const block = editor.getElementByKey(key)
    if (bar === null || block === null || !(sheet instanceof HTMLElement)) return
    const [at, origin] = [block.getBoundingClientRect(), sheet.getBoundingClientRect()]
    const height = bar.offsetHeight + BAR_GAP
    const wordsAbove = block.previousElementSibling?.getBoundingClientRect().bottom ?? origin.top
    const isCloseAbove = wordsAbove > at.top - height && wordsAbove > origin.top
    const isEndInSight = at.bottom + height <= origin.bottom - EDGE_GAP
    const top = isCloseAbove && isEndInSight ? at.bottom + BAR_GAP : Math.max(at.top - height, origin.top + EDGE_GAP)
    bar.style.top = `${Math.min(top, at.bottom + BAR_GAP) - origin.top + sheet.scrollTop}px`
    bar.style.left = `${Math.max(8, Math.min(at.right - origin.left - bar.offsetWidth, origin.width - bar.offsetWidth - 8))}px`
  }
  put()
  const observer = new ResizeObserver(put)
  for (const element of [editor.getElementByKey(key), editor.getRootElement(), bar]) {
    if (element) observer.observe(element)
  }
  sheet?.addEventListener('scroll', put, { passive: true })
  return () => {
    observer.disconnect()
    sheet?.removeEventListener('scroll', put)
  }
}
