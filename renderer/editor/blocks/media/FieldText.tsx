/**
 * A field of words of a media block. The browser keeps the field while somebody types in it (input methods count on that);
 * each change goes to the node, and the node comes back only when it says something else, after an undo.
 */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey, HISTORY_PUSH_TAG } from 'lexical'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useFieldLevel } from '../../../proofing'
import { isWritingSign } from '../../../typing'
import { classes } from '../../../ui'
import { fieldTag } from '../../typing/fieldTag'
import { useMedia } from './MediaFrame'
import { $isMediaNode } from './MediaNode'
import styles from './media.module.css'
import { wordsAt } from './words'

export interface FieldTextProps {
  /** As `MediaNode.wordFields` names it. */
  readonly field: string
  readonly label: string
  readonly placeholder: string
  /** Enter starts a new line in it. Default: it is one line, however long. */
  readonly manyLines?: boolean
  readonly className?: string | undefined
}

export function FieldText({ field, label, placeholder, manyLines = false, className }: FieldTextProps) {
  const [editor] = useLexicalComposerContext()
  const { nodeKey, block, readOnly } = useMedia()
  const value = wordsAt(block, field) ?? ''
  const issue = useFieldLevel(`${nodeKey}:${field}`)
  const area = useRef<HTMLTextAreaElement>(null)

  useLayoutEffect(() => {
    const element = area.current
    if (element === null || element.value === value) return
    const caret = caretAfter(element.value, value)
    element.value = value
    // Where the change was, as on the sheet; the browser would put it at the end.
    if (element === document.activeElement) element.setSelectionRange(caret, caret)
  }, [value])

  useEffect(() => {
    const element = area.current
    if (element === null) return
    const write = () => {
      // A pasted line break becomes a space where a field is one line.
      if (!manyLines && /[\r\n]/.test(element.value)) {
        const caret = element.selectionStart
        element.value = element.value.replace(/\r\n?|\n/g, ' ')
        element.setSelectionRange(caret, caret)
      }
      const words = element.value
      const change = fieldTag({ key: nodeKey, field, caret: element.selectionStart })
      editor.update(
        () => {
          const node = $getNodeByKey(nodeKey)
          if ($isMediaNode(node)) node.writeWords(field, words)
        },
        { tag: isWritingSign() ? [change, HISTORY_PUSH_TAG] : change, discrete: true },
      )
    }
    element.addEventListener('input', write)
    return () => element.removeEventListener('input', write)
  }, [editor, nodeKey, field, manyLines])

  return (
    <textarea
      ref={area}
      className={classes(styles.text, className)}
      aria-label={label}
      placeholder={readOnly ? '' : placeholder}
      defaultValue={value}
      data-field={field}
      data-printed-signs
      data-issue={issue}
      data-lines={manyLines || undefined}
      rows={1}
      readOnly={readOnly}
      spellCheck={false}
      autoComplete="off"
    />
  )
}

/** Behind what came in, or where something went. */
function caretAfter(before: string, after: string): number {
  const longest = Math.min(before.length, after.length)
  let same = 0
  while (same < longest && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  return after.length - same
}
