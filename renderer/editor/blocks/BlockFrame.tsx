/** The frame of a block that is no text: pressed, it is selected as a whole and shows the ring. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $createNodeSelection, $setSelection, CLICK_COMMAND, COMMAND_PRIORITY_LOW, type NodeKey } from 'lexical'
import { type ReactNode, useEffect, useRef } from 'react'
import { classes } from '../../ui'
import styles from './blocks.module.css'
import { useIsSelected } from './useIsSelected'

export function BlockFrame({
  nodeKey,
  label,
  className,
  children,
}: {
  readonly nodeKey: NodeKey
  readonly label: string
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  const selected = useIsSelected(nodeKey)
  const [editor] = useLexicalComposerContext()
  const frame = useRef<HTMLDivElement>(null)

  useEffect(
    () =>
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          if (!frame.current?.contains(event.target as Node)) return false
          const selection = $createNodeSelection()
          selection.add(nodeKey)
          $setSelection(selection)
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, nodeKey],
  )

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of things inside running text, not a form's fieldset.
    <div
      ref={frame}
      role="group"
      aria-label={label}
      className={classes(styles.frame, className)}
      data-selected={selected || undefined}
    >
      {children}
    </div>
  )
}
