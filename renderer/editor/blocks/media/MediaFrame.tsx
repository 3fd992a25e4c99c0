/**
 * What every media block stands in: it knows whether somebody is at work in the block, and is quiet otherwise. Its parts
 * (`FieldText`, `CaptionLine`, `WidthControl` …) ask it for the block and tell it what has changed.
 */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, type NodeKey } from 'lexical'
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react'
import { classes } from '../../../ui'
import { useEditorSurroundings } from '../../editorContext'
import { useIsSelected } from '../useIsSelected'
import { $isMediaNode, type MediaViewProps } from './MediaNode'
import styles from './media.module.css'
import { useFieldKeys } from './useFieldKeys'
import type { MediaBlock } from './words'

interface MediaAtWork {
  readonly nodeKey: NodeKey
  readonly block: MediaBlock
  readonly readOnly: boolean
  /** The block is selected or one of its fields has the focus. Never so in an article for reading only. */
  readonly active: boolean
}

const MediaContext = createContext<MediaAtWork | undefined>(undefined)

export function useMedia(): MediaAtWork {
  const media = useContext(MediaContext)
  if (media === undefined) throw new Error('This belongs inside a MediaFrame')
  return media
}

/** Changes the block, as one step of the history; with `joins` as part of the step before. */
export function useMediaChange<Block extends MediaBlock>(): (
  change: Partial<Omit<Block, 'type' | 'version'>> | ((block: Block) => Partial<Omit<Block, 'type' | 'version'>>),
  options?: { readonly joins?: boolean },
) => void {
  const [editor] = useLexicalComposerContext()
  const { nodeKey } = useMedia()
  return (change, { joins = false } = {}) =>
    editor.update(
      () => {
        const node = $getNodeByKey(nodeKey)
        if (!$isMediaNode(node)) return
        node.change(typeof change === 'function' ? change(node.getBlock() as Block) : (change as object))
      },
      { tag: joins ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG },
    )
}

export function MediaFrame({
  nodeKey,
  block,
  className,
  children,
}: MediaViewProps & { readonly className?: string | undefined; readonly children: ReactNode }) {
  const { readOnly } = useEditorSurroundings()
  const selected = useIsSelected(nodeKey)
  const [inside, setInside] = useState(false)
  const active = !readOnly && (selected || inside)
  const media = useMemo(() => ({ nodeKey, block, readOnly, active }), [nodeKey, block, readOnly, active])
  return (
    <MediaContext value={media}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens whether the focus is inside. */}
      <div
        className={classes(styles.media, className)}
        data-width={'width' in block ? block.width : undefined}
        data-active={active || undefined}
        onFocus={() => setInside(true)}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setInside(false)
        }}
      >
        {children}
      </div>
    </MediaContext>
  )
}

/** Ground on which the sheet does not listen: fields, buttons and players keep their own keys and presses. */
export function OwnGround({
  className,
  children,
}: {
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  const ground = useRef<HTMLDivElement>(null)
  const { nodeKey } = useMedia()
  useFieldKeys(ground, nodeKey)
  return (
    <div ref={ground} className={className}>
      {children}
    </div>
  )
}
