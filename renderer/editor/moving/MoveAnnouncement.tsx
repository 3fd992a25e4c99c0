/** Says where a block has gone, to those who do not see it happen. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { COMMAND_PRIORITY_EDITOR } from 'lexical'
import { useEffect, useState } from 'react'
import { useText } from '../../ui'
import { BLOCK_MOVED_COMMAND, type MovedTo } from './moveBlocks'

export function MoveAnnouncement() {
  const [editor] = useLexicalComposerContext()
  const t = useText()
  const [said, setSaid] = useState<MovedTo & { readonly number: number }>()
  useEffect(
    () =>
      editor.registerCommand(
        BLOCK_MOVED_COMMAND,
        ({ place, count }) => {
          setSaid((last) => ({ place, count, number: (last?.number ?? 0) + 1 }))
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  )
  return (
    // A new element each time: at the end of the text the same place is said again.
    <span className="visually-hidden" role="status" key={(said?.number ?? 0) % 2}>
      {said === undefined ? '' : t('editor.moving.moved', { place: said.place, count: said.count })}
    </span>
  )
}
