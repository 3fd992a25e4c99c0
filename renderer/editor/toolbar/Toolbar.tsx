/** The tools above the sheet: what was done, what kind of block, how the words look, what can be put in. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import {
  Bold,
  ChevronDown,
  Ellipsis,
  Eraser,
  Image,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Plus,
  Quote,
  Redo2,
  Strikethrough,
  Subscript,
  Superscript,
  Underline,
  Undo2,
} from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { type CommandDefinition, type CommandId, commands } from '../../../core/contract'
import { Button, IconButton, Menu, type MenuEntry, useText } from '../../ui'
import { blockEntries } from '../blocks'
import { runCommand } from '../commands'
import { useEditorSurroundings } from '../editorContext'
import { focusSheet } from '../focusSheet'
import { Outline } from '../outline'
import { WordHistoryExtension } from '../typing'
import styles from './Toolbar.module.css'
import { type BlockKind, ToolbarStateExtension } from './toolbarState'
import { useRoom } from './useRoom'

/** Less often used: in the menu with the three dots. */
const MORE: readonly (readonly [CommandId, LucideIcon] | 'separator')[] = [
  ['format.underline', Underline],
  ['format.strikethrough', Strikethrough],
  ['format.superscript', Superscript],
  ['format.subscript', Subscript],
  'separator',
  ['format.clear', Eraser],
]

/** The bar of a small window has no room for "Danh sách gạch đầu dòng"; the menu below it says the whole. */
const SHORT_NAMES = {
  'block.bulletList': 'editor.kind.bulletList',
  'block.numberList': 'editor.kind.numberList',
} as const
type ShortKind = keyof typeof SHORT_NAMES

export function Toolbar({ start, end }: { readonly start?: ReactNode; readonly end?: ReactNode }) {
  const [editor] = useLexicalComposerContext()
  const t = useText()
  const { readOnly } = useEditorSurroundings()
  const canUndo = useExtensionSignalValue(WordHistoryExtension, 'canUndo')
  const canRedo = useExtensionSignalValue(WordHistoryExtension, 'canRedo')
  const { kind, bold, italic, link, inBody } = useExtensionSignalValue(ToolbarStateExtension, 'state')
  const root = () => editor.getRootElement()
  const bar = useRef<HTMLDivElement>(null)
  const room = useRoom(bar)

  const tool = (
    command: CommandId,
    icon: LucideIcon,
    { pressed, disabled }: { pressed?: boolean; disabled: boolean },
  ) => (
    <IconButton
      icon={icon}
      label={t(`commands.${command}`)}
      shortcut={acceleratorOf(command)}
      {...(pressed === undefined ? {} : { pressed })}
      disabled={readOnly || disabled}
      // The caret stays in the text while a tool is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        runCommand(editor, command)
        if (command !== 'format.link' && command !== 'insert.picture') focusSheet(editor)
      }}
    />
  )
  const item = (command: CommandId, icon: LucideIcon): MenuEntry => ({
    label: t(`commands.${command}`),
    shortcut: acceleratorOf(command),
    icon,
    onSelect: () => runCommand(editor, command),
  })
  const noText = !inBody || kind === 'none'
  const kinds = blockEntries.filter(({ place }) => place === 'kind')
  // What can become nothing else only says what it is.
  const isChangeable = kind === 'none' || kinds.some(({ command }) => command === kind)

  return (
    <div ref={bar} className={styles.tools} role="toolbar" aria-label={t('editor.toolbar')} data-room={room}>
      {start}
      {tool('edit.undo', Undo2, { disabled: !canUndo })}
      {tool('edit.redo', Redo2, { disabled: !canRedo })}
      <span className={styles.rule} />
      <Menu
        finalFocus={root}
        trigger={
          <Button
            className={styles.kind}
            iconAfter={isChangeable ? ChevronDown : undefined}
            disabled={readOnly || noText || isPart(kind)}
            aria-label={`${t('editor.blockKind')}: ${kindLabel(kind, t)}`}
          >
            <span className="cut">{kind in SHORT_NAMES ? t(SHORT_NAMES[kind as ShortKind]) : kindLabel(kind, t)}</span>
          </Button>
        }
        items={[
          {
            kind: 'choice',
            value: kind,
            options: kinds.map(({ command, icon }) => ({
              value: command,
              icon,
              label: t(`commands.${command}`),
              shortcut: acceleratorOf(command),
            })),
            onChange: (value) => {
              if (value !== kind) runCommand(editor, value as CommandId)
            },
          },
        ]}
      />
      <span className={styles.rule} />
      {tool('format.bold', Bold, { pressed: bold, disabled: noText })}
      {tool('format.italic', Italic, { pressed: italic, disabled: noText })}
      {room === 'least' ? null : tool('format.link', Link, { pressed: link, disabled: noText })}
      <Menu
        finalFocus={root}
        trigger={<IconButton icon={Ellipsis} label={t('editor.more')} disabled={readOnly || noText} />}
        items={[
          ...(room === 'least' ? [item('format.link', Link)] : []),
          ...MORE.map((entry): MenuEntry => (entry === 'separator' ? { kind: 'separator' } : item(...entry))),
        ]}
      />
      <span className={styles.rule} />
      {room === 'least' ? null : tool('insert.picture', Image, { disabled: false })}
      {room === 'all' ? (
        <>
          {tool('block.quote', Quote, { pressed: kind === 'block.quote', disabled: noText })}
          {tool('block.bulletList', List, { pressed: kind === 'block.bulletList', disabled: noText })}
          {tool('block.numberList', ListOrdered, { pressed: kind === 'block.numberList', disabled: noText })}
        </>
      ) : null}
      <Menu
        finalFocus={false}
        trigger={<IconButton icon={Plus} label={t('editor.insertMore')} disabled={readOnly} />}
        items={blockEntries
          .filter(({ place, command }) => place === 'insert' && (room === 'least' || command !== 'insert.picture'))
          .map(({ command, icon }) => item(command, icon))}
      />
      <span className={styles.space} />
      <Outline />
      {end}
    </div>
  )
}

function acceleratorOf(command: CommandId): string | undefined {
  const { accelerator }: CommandDefinition = commands[command]
  return accelerator
}

function kindLabel(kind: BlockKind, t: ReturnType<typeof useText>): string {
  if (isPart(kind)) return t(`editor.parts.${kind.slice('part:'.length)}.name` as never)
  if (kind === 'none') return t('commands.block.paragraph')
  return kind in commands
    ? t(`commands.${kind as CommandId}`)
    : t(`editor.kind.${kind as Exclude<BlockKind, CommandId | 'none' | `part:${string}`>}`)
}

function isPart(kind: BlockKind): kind is `part:${string}` {
  return kind.startsWith('part:')
}
